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

    init(_ preference: LabelledLine.Preference) {
        operation = Self.stored(preference.op ?? "assert")
        polarity = Self.polarity(preference.polarity, slot: preference.slot, operation)
        topic = preference.topic
    }

    init(_ finding: Finding) {
        operation = Self.stored(finding.operation.rawValue)
        polarity = Self.polarity(finding.polarity?.rawValue, slot: finding.slot, operation)
        topic = finding.topic
    }

    /// A forget command is stored as a retraction of both signs, and some sets label it so.
    private static func stored(_ operation: String) -> String { operation == "forget" ? "retract" : operation }

    /// A slot holds one value: whether that is liked or required says nothing more, and a label may leave it out. A diet
    /// is a need also where a label leaves out the slot.
    private static func polarity(_ polarity: String?, slot: String?, _ operation: String) -> String {
        let polarity = polarity ?? "-"
        guard let slot, operation == "assert", ["-", "like", "require"].contains(polarity) else { return polarity }
        return slot == "diet" ? "require" : "like"
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
