import Foundation
import Recognizer

/// One labelled line, as in the development set.
struct LabelledLine: Decodable {
    struct Preference: Decodable {
        var op: String?
        var polarity: String?
        var topic: String
        var slot: String?
        var over: String?
        var qualifiers: [String]?
    }

    var id: String?
    var text: String
    var label: String
    var phenomenon: String?
    var prefs: [Preference]?

    static func read(_ file: String) throws -> [LabelledLine] {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let decoder = JSONDecoder()
        return try text.split(separator: "\n").map { try decoder.decode(LabelledLine.self, from: Data($0.utf8)) }
    }
}

/// A preference as the score compares it.
struct Claim: Hashable {
    var operation: String
    var polarity: String
    var topic: String

    /// A forget is stored as the retraction of both signs, so labels may say either. A slot holds one value: whether it
    /// is liked or required says nothing more, and a label may leave it out.
    init(_ preference: LabelledLine.Preference) {
        operation = preference.op ?? "assert"
        polarity = preference.polarity ?? "-"
        if preference.slot != nil, operation == "assert", ["-", "require"].contains(polarity) { polarity = "like" }
        topic = preference.topic
        if operation == "forget" { (operation, polarity) = ("retract", "-") }
    }

    init(_ finding: Finding) {
        operation = finding.operation.rawValue
        polarity = finding.polarity?.rawValue ?? "-"
        topic = finding.topic
        if finding.slot != nil, finding.operation == .assert, polarity == "require" { polarity = "like" }
        if finding.operation == .forget { (operation, polarity) = ("retract", "-") }
    }

    /// Whether two topics share characters at one place of the text.
    func overlaps(_ other: Claim, in text: String) -> Bool {
        if topic == other.topic { return true }
        return topic.contains(other.topic) || other.topic.contains(topic) || sharesPlace(other, in: text)
    }

    private func sharesPlace(_ other: Claim, in text: String) -> Bool {
        guard let first = text.range(of: topic), let second = text.range(of: other.topic) else { return false }
        return first.overlaps(second)
    }
}

func describe(_ finding: Finding) -> String {
    var line =
        "\(finding.operation.rawValue) \(finding.polarity?.rawValue ?? "-") [\(finding.topic)] s\(finding.strength)"
    if let slot = finding.slot { line += " slot=\(slot)" }
    if let over = finding.over { line += " over=\(over)" }
    if !finding.qualifiers.isEmpty { line += " when=\(finding.qualifiers)" }
    if finding.hard { line += " hard" }
    if let until = finding.until { line += " until=\(until)" }
    return line + " <\(finding.rule)>"
}
