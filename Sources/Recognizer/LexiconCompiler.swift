/// Turns parsed lexicon files into entries and an automaton, and refuses what it does not understand.
struct LexiconCompiler {
    let folding: Folding
    var inflection = Inflection()

    private var indices: [[UInt8]: Int] = [:]
    private var phrases: [[UInt8]] = []
    private var entries: [Lexicon.Entry] = []
    private var ambiguities: [LexiconError] = []

    init(folding: Folding) {
        self.folding = folding
    }

    /// Adds every group of a file.
    mutating func add(_ file: LexiconFile, language: String) throws {
        for group in file.groups {
            for phrase in group.phrases {
                let attributes = group.attributes.merging(phrase.attributes) { $1 }
                try add(phrase, attributes, rule: "\(language)/\(group.name)", file: file.name)
            }
        }
    }

    /// The finished lexicon; refuses it with all that is ambiguous in it, so that a linguist sees it at once.
    func compiled() throws -> Lexicon {
        if var first = ambiguities.first {
            first.message += ambiguities.dropFirst().map { "\n\($0.description)" }.joined()
            throw first
        }
        let triggering: Roles = [.cue, .language, .unit, .forget]
        let automaton = Automaton(
            phrases: phrases,
            isTrigger: entries.map { !$0.roles.isDisjoint(with: triggering) || $0.roles.isSuperset(of: .style) }
        )
        return Lexicon(folding: folding, automaton: automaton, entries: entries)
    }

    private mutating func add(
        _ phrase: LexiconFile.Phrase,
        _ attributes: [String: String],
        rule: String,
        file: String
    ) throws {
        func fault(_ code: LexiconError.Code, _ message: String) -> LexiconError {
            LexiconError(code: code, file: file, line: phrase.line, message: message)
        }
        var roles: Roles = []
        for name in (attributes["role"] ?? "").split(separator: " ") {
            guard let role = Roles.named[String(name)] else { throw fault(.unknown, "unknown role '\(name)'") }
            roles.formUnion(role)
        }
        guard attributes["role"] != nil else { throw fault(.malformed, "the group of '\(phrase.text)' has no role") }
        guard roles.contains(.cue) else {
            let delta = attributes["strength"].flatMap(Int.init) ?? 0
            try insert(phrase.text, Lexicon.Entry(roles: roles, delta: delta), fault: fault)
            return
        }
        let reader = CueAttributes(attributes: attributes, rule: rule, phrase: phrase.text)
        guard let cue = reader.cue(folding: folding) else {
            throw fault(.unknown, "'\(phrase.text)': \(reader.complaint)")
        }
        // "have a thing for" is inflected wherever it stands.
        let isVerb = attributes["forms"] == "verb" || phrase.text.hasPrefix("have ")
        let forms = isVerb ? inflection.forms(of: phrase.text) : [(phrase.text, Tense.base)]
        for (position, (text, tense)) in forms.enumerated() {
            var formed = cue
            formed.tense = tense
            let entry = Lexicon.Entry(roles: roles, delta: 0, cues: [formed])
            try insert(text, entry, derived: position > 0, fault: fault)
        }
    }

    private mutating func insert(
        _ text: String,
        _ entry: Lexicon.Entry,
        derived: Bool = false,
        fault: (LexiconError.Code, String) -> LexiconError
    ) throws {
        let bytes = folding.folded(text)
        guard let index = indices[bytes] else {
            indices[bytes] = phrases.count
            phrases.append(bytes)
            entries.append(entry)
            return
        }
        entries[index].roles.formUnion(entry.roles)
        if entry.delta != 0 { entries[index].delta = entry.delta }
        for cue in entry.cues {
            if let present = entries[index].cues.first(where: { $0.isRival(of: cue) }) {
                // A form listed by itself stands for more than the one derived from a verb ("gave up").
                if !derived, present.tense != .base {
                    entries[index].cues.removeAll { $0.isRival(of: cue) }
                    entries[index].cues.append(cue)
                    continue
                }
                // Two forms of one verb may be spelled alike (put, put); the first one given stands.
                if derived || present.rule == cue.rule { continue }
                ambiguities.append(fault(.ambiguous, "'\(text)' is a cue of \(present.rule) and of \(cue.rule)"))
            } else {
                entries[index].cues.append(cue)
            }
        }
    }
}

extension Cue {
    /// Whether two readings of one phrase could not be told apart by their clause.
    func isRival(of other: Cue) -> Bool {
        shape == other.shape && action == other.action && compares == other.compares
    }
}

/// Reads a cue from the attributes of its group.
struct CueAttributes {
    let attributes: [String: String]
    let rule: String
    let phrase: String

    private static let flags: Set<String> = [
        "hard", "weak", "copula", "bare", "retracts", "action", "about", "guarded", "any-verb", "compares", "begins",
        "own", "quits", "complains",
    ]

    private static let keys: Set<String> = [
        "role", "polarity", "negated", "shape", "strength", "forms", "flags", "slot", "topic",
    ]

    /// What is wrong where ``cue(folding:)`` gives nothing.
    var complaint: String {
        "needs a known shape, polarity and flags; has \(attributes.sorted { $0.key < $1.key })"
    }

    func cue(folding: Folding) -> Cue? {
        var cue = Cue()
        cue.rule = rule
        guard Set(attributes.keys).isSubset(of: Self.keys) else { return nil }
        guard let shape = Shape(rawValue: attributes["shape"] ?? "verb") else { return nil }
        cue.shape = shape
        guard let positive = sign("polarity", none: nil) else { return nil }
        cue.polarity = positive.value
        guard let negative = sign("negated", none: Self.opposite(of: positive.value)) else { return nil }
        cue.negated = negative.value
        if let text = attributes["strength"] {
            guard let strength = Int(text), 1...5 ~= strength else { return nil }
            cue.strength = strength
        }
        let flags = Set((attributes["flags"] ?? "").split(separator: " ").map(String.init))
        guard flags.isSubset(of: Self.flags) else { return nil }
        cue.hard = flags.contains("hard")
        cue.weak = flags.contains("weak")
        cue.copula = flags.contains("copula")
        cue.bare = flags.contains("bare")
        cue.complains = flags.contains("complains")
        cue.own = flags.contains("own")
        cue.quits = flags.contains("quits")
        cue.begins = flags.contains("begins")
        cue.retracts = flags.contains("retracts")
        cue.action = flags.contains("action")
        cue.about = flags.contains("about")
        cue.guarded = flags.contains("guarded")
        cue.anyVerb = flags.contains("any-verb")
        cue.compares = flags.contains("compares")
        cue.slot = attributes["slot"]
        cue.topic = topicRange(folding: folding)
        return cue
    }

    /// The part of the phrase that `topic:` names; the whole phrase if it names none of it.
    private func topicRange(folding: Folding) -> Range<Int>? {
        guard let topic = attributes["topic"] else { return nil }
        let whole = folding.folded(phrase)
        let part = folding.folded(topic)
        guard part.count <= whole.count else { return nil }
        for start in 0...(whole.count - part.count) where Array(whole[start..<start + part.count]) == part {
            return start..<start + part.count
        }
        return nil
    }

    private struct Sign {
        var value: Finding.Polarity?
    }

    private func sign(_ key: String, none: Finding.Polarity?) -> Sign? {
        guard let text = attributes[key] else { return Sign(value: none) }
        if text == "none" { return Sign(value: nil) }
        return Finding.Polarity(rawValue: text).map { Sign(value: $0) }
    }

    private static func opposite(of polarity: Finding.Polarity?) -> Finding.Polarity? {
        switch polarity {
        case .like: .dislike
        case .dislike, .avoid: .neutral
        case .require, .neutral, nil: nil
        }
    }
}
