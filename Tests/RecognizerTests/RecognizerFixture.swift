import Recognizer

/// One recogniser for all tests: loading the lexicon is the dear part.
enum Fixture {
    static let recognizer = Result { try Recognizer() }

    static func recognize(_ text: String, at: Int64 = 0) throws -> Recognition {
        try recognizer.get().recognize(text, at: at)
    }
}

/// What a lexicon example or a table of the design pages expects, as one line:
/// `like X; avoid Y; retract like Z; retract Z; forget Z`, each with `# slot` and `> rejected side` if need be, or `nothing`.
struct Expectation: Equatable, CustomStringConvertible {
    var parts: Set<String>

    init(_ text: String) {
        let trimmed = text.split(separator: ";").map { $0.split(separator: " ").joined(separator: " ") }
        parts = trimmed == ["nothing"] ? [] : Set(trimmed.map(Self.withoutDetails))
        details = trimmed
    }

    init(_ findings: [Finding]) {
        parts = Set(findings.map(Self.core))
        details = []
    }

    /// Slots and rejected sides that the text asks for.
    private var details: [String]

    /// Whether findings are what the text says; details count only where they are given.
    func admits(_ findings: [Finding]) -> Bool {
        guard Set(findings.map(Self.core)) == parts else { return false }
        return details.allSatisfy { detail in
            findings.contains { Self.core($0) == Self.withoutDetails(detail) && Self.agrees($0, detail) }
                || detail == "nothing"
        }
    }

    private static func core(_ finding: Finding) -> String {
        switch finding.operation {
        case .assert: "\(finding.polarity?.rawValue ?? "-") \(finding.topic)"
        case .retract: finding.polarity.map { "retract \($0.rawValue) \(finding.topic)" } ?? "retract \(finding.topic)"
        case .forget: "forget \(finding.topic)"
        }
    }

    private static func withoutDetails(_ text: String) -> String {
        var text = text
        for mark in [" # ", " > "] {
            if let range = text.firstRange(of: mark) { text = String(text[..<range.lowerBound]) }
        }
        return text
    }

    private static func agrees(_ finding: Finding, _ detail: String) -> Bool {
        if let range = detail.firstRange(of: " # ") { return finding.slot == String(detail[range.upperBound...]) }
        if let range = detail.firstRange(of: " > ") { return finding.over == String(detail[range.upperBound...]) }
        return true
    }

    var description: String { parts.isEmpty ? "nothing" : parts.sorted().joined(separator: "; ") }
}
