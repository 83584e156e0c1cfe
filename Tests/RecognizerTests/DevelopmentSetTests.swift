import Foundation
import Recognizer
import Testing

/// The labelled lines: `zh` and `en`, of which every third was set aside while the rules were tuned, and the lines that
/// were written later to see how the rules do on wording they had not met.
struct DevelopmentSetTests {
    struct Line: Decodable {
        struct Preference: Decodable {
            var op: String
            var polarity: String?
            var topic: String
        }

        var id: String
        var text: String
        var label: String
        var phenomenon: String
        var prefs: [Preference]
    }

    static func lines(_ language: String) throws -> [Line] {
        let url = try #require(Bundle.module.url(forResource: "Development/\(language)", withExtension: "jsonl"))
        let decoder = JSONDecoder()
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
            try decoder.decode(Line.self, from: Data($0.utf8))
        }
    }

    @Test(arguments: ["zh", "en"])
    func hasEnoughLinesOfEachKind(_ language: String) throws {
        let lines = try Self.lines(language)
        #expect(lines.count >= 620)
        #expect(Set(lines.map(\.id)).count == lines.count)
        #expect(Set(lines.map(\.phenomenon)).count == 27)
        let misses = lines.filter { $0.label != "pref" }.count
        #expect(Double(misses) / Double(lines.count) > 0.4)
        for line in lines { #expect(line.prefs.allSatisfy { line.text.contains($0.topic) }, "\(line.id)") }
    }

    /// Counts a finding as right if operation, sign and topic are those of the label.
    @Test(arguments: [
        ("zh", 0.97), ("en", 0.97), ("later-zh", 0.94), ("later-en", 0.94), ("blind-en", 0.75), ("blind-zh", 0.86),
        ("third-zh", 0.93), ("family-zh", 0.91),
    ])
    func staysAboveItsFloor(_ language: String, _ floor: Double) throws {
        var matched = 0
        var found = 0
        var labelled = 0
        for line in try Self.lines(language) {
            let wanted = Set(line.prefs.map { "\($0.op) \($0.polarity ?? "-") \($0.topic)" })
            let findings = try Fixture.recognize(line.text).findings
            let got = Set(findings.map { "\($0.operation.rawValue) \($0.polarity?.rawValue ?? "-") \($0.topic)" })
            matched += wanted.intersection(got).count
            found += got.count
            labelled += wanted.count
        }
        let score = 2 * Double(matched) / Double(found + labelled)
        #expect(score >= floor, "F1 with exact topics \(score)")
    }
}
