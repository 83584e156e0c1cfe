/// A stretch of tokens around at most a few cues of one subject.
struct Clause {
    /// Its tokens, without the punctuation at its end.
    var tokens: Range<Int>
    /// The mark that ends it; `symbol` where a conjunction or the end of the text does.
    var terminator: Token.Kind
    /// What a conjunction in front of it does: contrast, reason, join; empty after punctuation.
    var lead: Roles = []
}

/// Splits a turn into sentences of clauses.
struct ClauseSplitter {
    let tokens: [Token]
    let lexicon: Lexicon

    /// Tokens of one clause at most, so that no text makes the walks from its cues long.
    private static let lengthLimit = 160

    /// Sentences in order, each a list of clauses that are not empty.
    func sentences() -> [[Clause]] {
        var result: [[Clause]] = []
        var sentence: [Clause] = []
        var start = 0
        var lead: Roles = []
        func close(_ end: Int, _ kind: Token.Kind) {
            if start < end { sentence.append(Clause(tokens: start..<end, terminator: kind, lead: lead)) }
            lead = []
        }
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .stop, .question:
                if start == index, token.kind == .question, !sentence.isEmpty {
                    sentence[sentence.count - 1].terminator = .question
                }
                close(index, token.kind)
                if !sentence.isEmpty { result.append(sentence) }
                sentence = []
                start = index + 1
            case .comma, .colon, .dash:
                close(index, token.kind)
                start = index + 1
            default:
                if index - start >= Self.lengthLimit {
                    close(index, .symbol)
                    start = index
                }
                guard let roles = boundary(at: index, from: start) else { continue }
                close(index, .symbol)
                lead = roles
                start = index + 1
            }
        }
        close(tokens.count, .symbol)
        if !sentence.isEmpty { result.append(sentence) }
        return result
    }

    /// What a conjunction at an index does if it begins a clause there.
    private func boundary(at index: Int, from start: Int) -> Roles? {
        let token = tokens[index]
        if token.has(.reason), token.has(.degree), !opensSubject(index + 1), !opensConsequence(index, from: start) {
            return nil
        }
        // "What can I eat if I can't have dairy?": the condition is a fact about the speaker.
        if token.has(.hypothetical), index > start, tokens[start].has([.questionWord, .auxiliary]),
            statesNeed(index + 1)
        {
            return .reason
        }
        if token.has(.contrast), token.has(.negator), endsClause(index + 1) { return nil }
        if token.has([.contrast, .reason]) {
            return token.roles.intersection([.contrast, .reason, .opener, .negator])
        }
        guard index > start, token.has([.join, .opener]) else { return nil }
        // "A and I hate B", "A and hate B", "A while I love B": a new statement, no item and no time.
        guard let statement = statement(after: index) else { return nil }
        guard statement == .withSubject || tokens[start..<index].contains(where: { $0.has(.cue) }) else { return nil }
        return token.roles.intersection([.join])
    }

    /// Whether the speaker says what he or she cannot have.
    private func statesNeed(_ index: Int) -> Bool {
        guard index + 1 < tokens.count, tokens[index].has(.speaker), !tokens[index].has([.would, .bygone]),
            tokens[index + 1].has(.cue)
        else { return false }
        return lexicon.entries[Int(tokens[index + 1].entry)].cues.contains { $0.hard || $0.shape == .itself }
    }

    /// "evenings not so much": what would open a clause ends this one.
    private func endsClause(_ index: Int) -> Bool {
        index >= tokens.count || !tokens[index].isContent || tokens[index].has([.particle, .tail])
    }

    /// "so I", in contrast to "so much".
    private func opensSubject(_ index: Int) -> Bool {
        // "so not my vibe" is a degree, "so no meat" a consequence.
        guard index < tokens.count else { return false }
        // "so not my vibe" is a degree, in contrast to "so no meat".
        let isPlainNot = tokens[index].has(.negator) && tokens[index].end - tokens[index].start == "not".utf8.count
        return !isPlainNot && tokens[index].has([.speaker, .other, .possessive, .questionWord, .auxiliary, .negator])
    }

    /// "I'm coeliac so gluten is out", "I love waterfalls so bonus points for that"; not "it's so good".
    private func opensConsequence(_ index: Int, from start: Int) -> Bool {
        guard index > start, index + 1 < tokens.count, tokens[index - 1].isContent, tokens[index + 1].isContent else {
            return false
        }
        let linking: Roles = [.copula, .auxiliary, .deictic, .negator, .speaker, .degree, .adverb]
        let graded: Roles = [.degree, .adverb, .tail, .bad, .good, .time]
        guard !tokens[index - 1].has(linking), !tokens[index + 1].has(graded) else { return false }
        return tokens[start..<index].contains { $0.has([.cue, .speaker]) }
    }

    private enum Opening { case withSubject, bare }

    /// Whether a new statement begins behind a conjunction, and whether it has a subject of its own.
    private func statement(after index: Int) -> Opening? {
        var at = index + 1
        var subject = false
        let opener = tokens[index].has(.opener)
        while at < tokens.count {
            let token = tokens[at]
            if token.has(.cue) {
                guard let cue = lexicon.entries[Int(token.entry)].cues.first, cue.shape == .verb || cue.shape == .itself
                else {
                    return subject ? .withSubject : nil
                }
                if cue.tense == .progressive || cue.action && !subject || token.has(.time) { return nil }
                if subject { return .withSubject }
                return opener ? nil : .bare
            }
            if at == index + 1, token.has([.copula, .auxiliary, .perfect]), token.entry >= 0,
                !token.has([.speaker, .adverb]), !token.has(.negator), !opener
            {
                return .bare
            }
            if token.has(.speaker) {
                subject = true
            } else if token.has([.other, .possessive]) {
                return !opener && !token.has(.oblique) ? .bare : nil
            } else if !token.has([.adverb, .degree, .auxiliary, .negator, .copula, .perfect, .determiner]) {
                return subject && !opener ? .withSubject : nil
            }
            at += 1
        }
        return nil
    }
}
