import Foundation
import Recognizer

/// Scores labelled lines, by phenomenon.
struct LabelledReport {
    var file: String
    var part: String
    var show: Int

    func run(_ recognizer: Recognizer) throws -> Score {
        var scores: [String: Score] = [:]
        var total = Score()
        var shown = 0
        for (index, line) in try LabelledLine.read(file).enumerated() where belongs(index) {
            let findings = recognizer.recognize(line.text, at: 0).findings
            let wanted = Set((line.prefs ?? []).map(Claim.init))
            let got = Set(findings.map(Claim.init))
            let right = scores[line.phenomenon ?? "-", default: Score()].count(wanted, got, in: line.text)
            _ = total.count(wanted, got, in: line.text)
            let exact = wanted == got
            if (!right || !exact) && shown < show {
                shown += 1
                print("\(right ? "~" : "✗") \(line.phenomenon ?? "-"): \(line.text)")
                print(
                    "    want",
                    wanted.map { "\($0.operation) \($0.polarity) [\($0.topic)]" }.sorted().joined(separator: "; ")
                )
                print("    got ", findings.map(describe).joined(separator: "; "))
            }
        }
        print("\(file) (\(part)): \(total.summary)")
        for (name, score) in scores.sorted(by: { $0.key < $1.key }) {
            print("  " + name.padding(toLength: 20, withPad: " ", startingAt: 0) + score.summary)
        }
        return total
    }

    /// Every third line is set aside: it is scored, but never read while rules are tuned.
    private func belongs(_ index: Int) -> Bool {
        switch part {
        case "tuned": index % 3 != 2
        case "aside": index % 3 == 2
        default: true
        }
    }
}

/// One turn of a dialogue file.
struct Turn: Decodable {
    var role: String
    var text: String

    static func users(_ file: String) throws -> [String] {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let decoder = JSONDecoder()
        return try text.split(separator: "\n").map { try decoder.decode(Turn.self, from: Data($0.utf8)) }
            .filter { $0.role == "user" }.map(\.text)
    }
}

/// Counts findings over real dialogues.
struct FireReport {
    var file: String
    var show: Int

    func run(_ recognizer: Recognizer) throws {
        let turns = try Turn.users(file)
        var fired = 0
        for text in turns {
            let findings = recognizer.recognize(text, at: 0).findings
            guard !findings.isEmpty else { continue }
            fired += 1
            if fired <= show { print("  \(text)\n      \(findings.map(describe).joined(separator: "; "))") }
        }
        let rate = (Double(fired) * 10_000 / Double(turns.count)).rounded() / 10
        print("\(file): \(fired) of \(turns.count) user turns fire, \(rate) in 1,000")
    }
}

/// Measures the time of a turn.
struct TimeReport {
    var file: String

    func run(_ recognizer: Recognizer) throws {
        let turns = try Turn.users(file).map { Array($0.utf8) }
        let clock = ContinuousClock()
        var all: [Double] = []
        for _ in 0..<5 {
            for turn in turns {
                let took = clock.measure { _ = recognizer.recognize(utf8: turn, at: 0) }
                all.append(Double(took.components.attoseconds) / 1e12)
            }
        }
        all.sort()
        func at(_ share: Double) -> String {
            String(format: "%.1f", all[min(all.count - 1, Int(Double(all.count) * share))])
        }
        print("\(file): µs a turn p50 \(at(0.5)) p90 \(at(0.9)) p99 \(at(0.99)) p99.9 \(at(0.999)) max \(at(1))")
        let plain = Array(
            String(repeating: "The train to the city was on track again and we went out. ", count: 6).utf8.prefix(300)
        )
        let quiet = clock.measure { for _ in 0..<10_000 { _ = recognizer.recognize(utf8: plain, at: 0) } }
        let each = Double(quiet.components.attoseconds) / 1e12 / 10_000 + Double(quiet.components.seconds) * 100
        print("  300 bytes without a trigger: \(String(format: "%.2f", each)) µs")
    }
}
