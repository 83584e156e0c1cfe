import Events
import Foundation
import Load

extension Machine {
    /// One line.
    func writeJSON() {
        OutputOptions.write { line in
            line.beginObject("machine")
            line.member("cores", Int64(cores))
            line.member("processor", processor)
            line.member("memory_bytes", Int64(memory))
            line.member("kernel", kernel)
            line.member("load", json: Array(readable(load).utf8))
            line.member("postgres", postgres)
            line.member("fsync", fsync)
            line.member("wal_sync_method", walSyncMethod)
            line.member("synchronous_commit", synchronousCommit)
            line.member("shared_buffers", sharedBuffers)
            line.endObject()
        }
    }
}

extension Finding {
    /// One line.
    func writeJSON() {
        OutputOptions.write { line in
            line.member("part", part.rawValue)
            line.member("subject", subject)
            line.member("rounds", Int64(roundCount))
            line.beginObject("attuned")
            ours.write(into: &line)
            line.endObject()
            guard let peer, let theirs else { return }
            line.beginObject("peer")
            line.member("name", peer)
            theirs.write(into: &line)
            line.endObject()
            line.beginObject("ratio")
            for measure in compared {
                if let ratio = ratio(measure) { line.member(measure.name, json: Array(readable(ratio).utf8)) }
            }
            line.endObject()
        }
    }

    /// `2.13 x pgbench, 64 clients`, of one measure.
    fileprivate func comparison(_ measure: Measure) -> String { ratio(measure).map { "\(readable($0)) x" } ?? "" }
}

extension Figure {
    fileprivate func write(into line: inout JSONWriter) {
        for measure in Measure.allCases {
            if let value = values[measure] { line.member(measure.name, json: Array(readable(value).utf8)) }
        }
    }

    fileprivate subscript(_ measure: Measure) -> String { values[measure].map(readable) ?? "" }

    fileprivate var cores: String {
        let shares: [Measure] = [.daemonCores, .databaseCores, .generatorCores]
        return shares.map { self[$0].isEmpty ? "-" : self[$0] }.joined(separator: " ")
    }
}

extension [Finding] {
    /// Findings of one part in columns; each followed by its peer.
    fileprivate func lines(_ measures: [(Measure, String)]) -> [String] {
        var table = Table([first?.part.rawValue ?? ""] + measures.map(\.1) + ["cores d/db/gen", "ratio"])
        for finding in self {
            let ratios = finding.compared.map { measure in
                let title = measures.first { $0.0 == measure }?.1 ?? "\(measure.name)"
                return "\(title) \(finding.comparison(measure))"
            }
            table.add(
                [finding.subject] + measures.map { finding.ours[$0.0] }
                    + [finding.ours.cores, ratios.joined(separator: ", ")]
            )
            guard let peer = finding.peer, let theirs = finding.theirs else { continue }
            table.add(["  " + peer] + measures.map { theirs[$0.0] } + [theirs.cores, ""])
        }
        return table.lines
    }

    /// The table of one part.
    var table: [String] {
        guard let part = first?.part else { return [] }
        return switch part {
        case .push, .fanout, .knowledge:
            lines([(.rate, "events/s"), (.p50, "p50 us"), (.p99, "p99 us"), (.p999, "p999 us")])
        case .catchup: lines([(.rate, "events/s")])
        case .idle: lines([(.memory, "bytes"), (.memoryEach, "bytes each")])
        }
    }
}

/// A number with as many digits as a measurement deserves.
private func readable(_ value: Double) -> String {
    value >= 100 ? "\(Int(value.rounded()))" : String(format: "%.2f", value)
}
