import AttuneTestKit
import Events
import Foundation
import Recognizer
import Testing

@testable import Load

/// `attune bench`: that it measures at all, not what.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct BenchTests {
    private func bench(_ arguments: String...) async throws -> DaemonProcess.Finished {
        try await DaemonProcess.run("attune", ["bench", "--seconds", "1", "--rounds", "1"] + arguments)
    }

    /// The findings of a run with `--json`; the first line is the machine.
    private func findings(_ arguments: String...) async throws -> [[String: Any]] {
        let result = try await DaemonProcess.run(
            "attune",
            ["bench", "--seconds", "1", "--rounds", "1", "--json"] + arguments
        )
        #expect(result.status == 0, "\(result.errors)")
        let lines = try result.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        let machine = try #require(lines.first?["machine"] as? [String: Any])
        #expect(machine["fsync"] as? String == "on" && machine["synchronous_commit"] as? String == "on")
        return Array(lines.dropFirst())
    }

    private func number(_ finding: [String: Any], _ side: String, _ measure: String) throws -> Double {
        let figures = try #require(finding[side] as? [String: Any], "\(finding)")
        return try #require(figures[measure] as? Double, "\(finding)")
    }

    @Test func pushesBesidePostgres() async throws {
        let findings = try await findings("--only", "push", "--connections", "2", "--batches", "1", "10")
        #expect(
            findings.compactMap { $0["subject"] as? String } == ["2 connections, batch 1", "2 connections, batch 10"]
        )
        for finding in findings {
            #expect(finding["part"] as? String == "push")
            for side in ["attuned", "peer"] {
                #expect(try number(finding, side, "per_s") > 0)
                #expect(try number(finding, side, "p50_us") <= (try number(finding, side, "p99_us")))
            }
            #expect(try number(finding, "ratio", "per_s") > 0)
            #expect(try number(finding, "attuned", "daemon_cores") > 0)
        }
    }

    @Test func deliveriesHistoryAndWaiting() async throws {
        let findings = try await findings(
            "--only",
            "fanout",
            "catchup",
            "idle",
            "--subscribers",
            "3",
            "--idle",
            "20",
            "--history",
            "500"
        )
        #expect(findings.compactMap { $0["part"] as? String } == ["fanout", "catchup", "idle"])
        #expect(try number(findings[0], "ratio", "p50_us") > 0)
        #expect(try number(findings[1], "ratio", "per_s") > 0)
        #expect(try number(findings[2], "attuned", "resident_bytes") > 1_000_000)
    }

    @Test func knowledgeOnAndOffAsATable() async throws {
        let result = try await bench("--only", "knowledge")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("all on, 64 connections, batch 1"))
        #expect(result.output.split(separator: "\n").count { $0.hasPrefix("  both off") } == 6, "\(result.output)")
    }

    @Test func whatCannotBeMeasuredIsSaid() async throws {
        #expect(try await bench("--batches", "501").status == 64)
        #expect(try await bench("--only", "nothing").status == 64)
        let result = try await bench("--directory", "/nowhere", "--only", "catchup")
        #expect(result.status == 70 && result.errors.contains("/nowhere"), "\(result.errors)")
    }

    /// A tenth of the turns have a preference that is found, the others none: else the load is not what it says.
    @Test func theCorpusIsWhatItSays() throws {
        let corpus = try Corpus()
        let recognizer = try Recognizer()
        for text in corpus.preferences {
            #expect(recognizer.recognize(text, at: 0).intent == .preference, "\(text)")
        }
        for text in corpus.talk { #expect(recognizer.recognize(text, at: 0).intent == .chat, "\(text)") }
        let turns = (0..<1000).map { corpus.text($0) }
        #expect(turns.count { corpus.preferences.contains($0) } == 100)
        let bytes = turns.reduce(0) { $0 + Corpus.body($1).utf8.count } / turns.count
        #expect((250...350).contains(bytes))
        // Turns are put into frames as they stand.
        #expect(turns.allSatisfy { !$0.contains("\"") && !$0.contains("\\") })
    }

    /// What the tables are made of.
    @Test func mediansAndRatios() {
        var finding = Finding(.push, "a", peer: "b", compared: [.rate])
        for (ours, theirs) in [(10.0, 5.0), (30, 10), (8, 8)] {
            finding.add(Figure([.rate: ours]), beside: Figure([.rate: theirs]))
        }
        #expect(finding.ours.values[.rate] == 10 && finding.theirs?.values[.rate] == 8)
        #expect(finding.ratio(.rate) == 2)
        #expect(finding.ratio(.p50) == nil)
        let figure = Figure(rate: 1, microseconds: (1...1000).reversed())
        #expect(figure.values[.p50] == 501 && figure.values[.p99] == 991 && figure.values[.p999] == 1000)
    }
}
