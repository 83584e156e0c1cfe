/// Topics that stand before their cue: 苦瓜我吃不来, 我咖啡戒了, "Mushrooms, olives and capers, I hate them".
extension TurnReader {
    mutating func readFronted(
        _ statement: inout Statement,
        object: ObjectReader.Object,
        at index: Int,
        in clause: Clause
    ) -> Int? {
        let approach = statement.approach
        if object.isAlso, !object.isPronoun { return nil }
        if statement.cue.weak, !hasGround(statement.cue, approach, object) { return nil }
        if statement.cue.guarded || statement.cue.anyVerb && object.range == nil { return nil }
        if let inner = approach.inner, !isAscii(tokens[inner.lowerBound]) || startsWithDative(approach) {
            guard let topic = withoutDative(inner) else { return nil }
            return finish(&statement, [topic], end: object.end)
        }
        if let fronted = approach.fronted, approach.negations == 0 || !tokens[fronted.lowerBound].has(.questionWord) {
            if let subject = subject(of: fronted, into: &statement) {
                return finish(&statement, [subject], end: object.end)
            }
            guard let topic = isAscii(tokens[fronted.lowerBound]) ? fronted : withoutDative(fronted) else { return nil }
            return finish(&statement, [topic], end: object.end)
        }
        if let time = timeTopic(approach) {
            statement.approach.qualifiers = []
            return finish(&statement, [time], end: object.end)
        }
        if approach.isAlso { return nil }
        if object.isPronoun, !context.lastTopics.isEmpty {
            return finish(&statement, context.lastTopics, end: object.end)
        }
        if object.isPronoun, let other = context.otherTopic { return finish(&statement, [other], end: object.end) }
        if !context.topics.isEmpty { return finish(&statement, context.topics, end: object.end) }
        let before = sentence - 1
        guard context.clause == 0, before >= 0, context.floor == clause.tokens.lowerBound else { return nil }
        let named = sentences[before]
        guard named.count <= 4, named.allSatisfy({ isName($0.tokens) }) else { return nil }
        return finish(&statement, named.map(\.tokens), end: object.end)
    }

    /// "winters I adore": a bare time in front is the topic, not when it holds.
    private func timeTopic(_ approach: Approach) -> Range<Int>? {
        guard let time = approach.qualifiers.first, approach.holder == .speaker, isAscii(tokens[time.lowerBound]) else {
            return nil
        }
        let isPhrase =
            tokens[time.lowerBound].has([.preposition, .opener]) || tokens[time.upperBound - 1].has(.timeTail)
        return isPhrase ? nil : time
    }

    /// "Gossip isn't something I enjoy": the topic stands before the copula, which may deny it.
    private func subject(of range: Range<Int>, into statement: inout Statement) -> Range<Int>? {
        guard let link = range.first(where: { tokens[$0].has(.copula) }), link > range.lowerBound else { return nil }
        guard
            (link + 1..<range.upperBound).allSatisfy({
                tokens[$0].has([.vague, .adverb, .degree, .determiner, .negator, .deictic, .complement])
            })
        else { return nil }
        let denies = (link..<range.upperBound).contains { tokens[$0].has(.negator) }
        if denies { statement.approach.negations += 1 }
        return range.lowerBound..<link
    }

    private mutating func finish(_ statement: inout Statement, _ topics: [Range<Int>], end: Int) -> Int? {
        statement.topics = topics.flatMap { items(of: $0) }
        guard !statement.topics.isEmpty, state(statement) else { return nil }
        context.isOther = false
        return end
    }

    /// 对海鲜 -> 海鲜; also 吃虾 of 我一吃虾就起疹子.
    func withoutDative(_ range: Range<Int>) -> Range<Int>? {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper,
            tokens[lower].has([.dative, .degree, .adverb, .perfect, .would]) || cue(at: lower)?.action == true
        { lower += 1 }
        while upper > lower, tokens[upper - 1].has([.adverb, .degree, .auxiliary, .superlative]) { upper -= 1 }
        // 烟味熏得我头疼: a clause, no topic.
        if (lower..<upper).contains(where: { cue(at: $0)?.guarded == true }) { return nil }
        guard lower < upper, !(lower..<upper).contains(where: { tokens[$0].has([.person, .other, .speaker]) }) else {
            return nil
        }
        return lower..<upper
    }
}
