/// Answers without a verb of their own: "Mushrooms? No thanks.", "sunrise yes, alarm clocks no", "Weeding I do not."
extension TurnReader {
    /// Reads a clause that answers what was named, or repeats the cue before it with a turn; false if it is neither.
    mutating func readAnswer(_ clause: Clause) -> Bool {
        readEcho(clause) || readYesOrNo(clause)
    }

    /// "Gardening I relish. Weeding I do not", "Mornings are my jam, evenings not so much".
    private mutating func readEcho(_ clause: Clause) -> Bool {
        guard var cue = lastLike, clause.terminator != .question else { return false }
        let range = clause.tokens
        guard isAscii(tokens[range.lowerBound]),
            let split = range.first(where: { tokens[$0].has([.speaker, .negator, .auxiliary]) }),
            split > range.lowerBound
        else { return false }
        let verbless: Roles = [
            .speaker, .negator, .auxiliary, .adverb, .degree, .tail, .particle, .contrast, .habit, .copula,
        ]
        let rest = split..<range.upperBound
        guard rest.allSatisfy({ tokens[$0].has(verbless) && (!tokens[$0].has(.cue) || tokens[$0].has(.negator)) }),
            rest.contains(where: { tokens[$0].has(.negator) })
        else { return false }
        var lower = range.lowerBound
        while lower < split, tokens[lower].has([.adverb, .contrast, .join]) { lower += 1 }
        guard lower < split, isName(lower..<split), !isQualifierPhrase(lower..<split) else { return false }
        cue.polarity = .dislike
        return state(Statement(cue: cue, approach: ownApproach, topics: items(of: lower..<split)))
    }

    private var ownApproach: Approach {
        var approach = Approach()
        approach.holder = .speaker
        return approach
    }

    /// "Surprises? No thanks", "thai food yes always, sushi no never".
    private mutating func readYesOrNo(_ clause: Clause) -> Bool {
        guard clause.terminator != .question, let answer = answer(of: clause) else { return false }
        var topics: [Range<Int>] = []
        if answer.name.isEmpty {
            guard !answer.isPlain else { return false }
            topics = context.topics.isEmpty ? namedBefore : context.topics
        } else {
            let signs = sentences[sentence].compactMap { self.answer(of: $0)?.polarity }
            guard isName(answer.name), !answer.isPlain || Set(signs).count == 2 else { return false }
            topics = [answer.name]
        }
        var cue = Cue()
        cue.polarity = answer.polarity
        cue.rule = "en/answer"
        let items = topics.flatMap { self.items(of: $0) }
        return !items.isEmpty && state(Statement(cue: cue, approach: ownApproach, topics: items))
    }

    private struct Answer {
        var name: Range<Int>
        var polarity: Finding.Polarity
        /// A mere yes or no, which also answers questions that are not about taste.
        var isPlain: Bool
    }

    /// The name and the yes or no that end a clause.
    private func answer(of clause: Clause) -> Answer? {
        var upper = clause.tokens.upperBound
        while upper > clause.tokens.lowerBound,
            tokens[upper - 1].has([.particle, .tail]) || !tokens[upper - 1].isContent
        { upper -= 1 }
        var at = upper
        while at > clause.tokens.lowerBound, isYes(at - 1) || isNo(at - 1) { at -= 1 }
        guard at < upper, isAscii(tokens[at]) else { return nil }
        var lower = clause.tokens.lowerBound
        while lower < at, tokens[lower].has([.adverb, .reason, .contrast]) { lower += 1 }
        let isPlain = (at..<upper).allSatisfy { tokens[$0].has(.service) }
        return Answer(name: lower..<at, polarity: isNo(at) ? .dislike : .like, isPlain: isPlain)
    }

    private func isYes(_ index: Int) -> Bool { tokens[index].roles.isSuperset(of: .yes) }
    private func isNo(_ index: Int) -> Bool { tokens[index].roles.isSuperset(of: .no) }

    /// The sentence before, if it only names something: "Mushrooms. Nope."
    var namedBefore: [Range<Int>] {
        guard context.clause == 0, sentence > 0 else { return [] }
        let named = sentences[sentence - 1]
        guard named.count <= 4, named.allSatisfy({ isName($0.tokens) && !isQualifierPhrase($0.tokens) }) else {
            return []
        }
        return named.map(\.tokens)
    }
}
