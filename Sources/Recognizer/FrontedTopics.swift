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
        // 恐怖片我不看
        let isRule =
            statement.cue.action && approach.negations == 1 && approach.isNamed && approach.inner == nil
            && approach.fronted != nil
        // 我喝咖啡心慌
        let isReaction =
            statement.cue.about && statement.cue.hard
            && approach.inner.map { cue(at: $0.lowerBound)?.action == true && $0.count > 1 } == true
        if statement.cue.weak, !isRule, !isReaction, !hasGround(statement.cue, approach, object) { return nil }
        if statement.cue.guarded || statement.cue.anyVerb && object.range == nil && !statement.cue.retracts {
            return nil
        }
        // 韭菜,茴香,这些我统统不吃; 周杰伦,林俊杰,孙燕姿我都喜欢
        if sumsUp(approach, upTo: index), !context.topics.isEmpty {
            let own = (approach.fronted ?? approach.inner).flatMap(withoutDative).flatMap(trimTopic)
            let last = own.flatMap { isStorable($0) ? [$0] : nil } ?? []
            return finish(&statement, context.topics + last, end: object.end)
        }
        let isOccasion = approach.inner.map { $0.allSatisfy { tokens[$0].has(.dative) } } ?? false
        // 那种口气我一听就烦
        if isOccasion, let fronted = approach.fronted, !isAscii(tokens[fronted.lowerBound]) {
            guard let topic = withoutDative(fronted) else { return nil }
            return finish(&statement, [topic], end: object.end)
        }
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
        // 以前不爱吃鱼,现在反而喜欢上了
        let wasPast = sentences[sentence][..<context.clause].contains { clause in
            clause.tokens.contains { tokens[$0].has([.past, .bygone]) }
        }
        let isTurn = approach.isNow && wasPast && !isAscii(tokens[index]) && statement.cue.polarity == .like
        if object.isPronoun || isTurn, !context.lastTopics.isEmpty {
            return finish(&statement, context.lastTopics, end: object.end)
        }
        // 大家都爱火锅,就我不爱吃
        let isAgainst = statement.cue.polarity == .dislike || statement.cue.polarity == .avoid
        let contrasts = isAgainst ? approach.negations == 0 : approach.negations == 1
        let isSet = contrasts && approach.holder == .speaker && !isAscii(tokens[index])
        if object.isPronoun || isSet, let other = context.otherTopic {
            return finish(&statement, [other], end: object.end)
        }
        if !context.topics.isEmpty { return finish(&statement, context.topics, end: object.end) }
        let before = sentence - 1
        guard context.clause == 0, before >= 0, context.floor == clause.tokens.lowerBound else { return nil }
        let named = sentences[before]
        guard named.count <= 4, named.allSatisfy({ isName($0.tokens) }) else { return nil }
        return finish(&statement, named.map(\.tokens), end: object.end)
    }

    /// 都, 统统 between subject and cue: all that was named before.
    private func sumsUp(_ approach: Approach, upTo index: Int) -> Bool {
        (approach.start..<index).contains { at in
            guard tokens[at].has([.adverb, .negator]), !isAscii(tokens[at]) else { return false }
            if tokens[at].roles.isSuperset(of: .each) { return true }
            let word = words(at..<at + 1)
            return ["都", "统统", "通通", "全", "一律", "一概", "通統", "統統", "一样都"].contains { word.hasPrefix($0) }
        }
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
        let each = (statement.approach.start..<end).contains { tokens[$0].roles.isSuperset(of: .each) }
        statement.topics = topics.flatMap { items(of: $0) }.flatMap { each ? pairs(of: $0) : [$0] }
        guard !statement.topics.isEmpty, state(statement) else { return nil }
        context.isOther = false
        return end
    }

    /// 一 in front of a verb: as soon as.
    private func startsOnce(_ index: Int, upTo upper: Int) -> Bool {
        index + 1 < upper && !isAscii(tokens[index]) && words(index..<index + 1) == "一"
    }

    /// 唐诗宋词元曲 of 唐诗宋词元曲我样样都爱: names of two characters each.
    private func pairs(of range: Range<Int>) -> [Range<Int>] {
        let widths = range.map { tokens[$0].end - tokens[$0].start }
        guard widths.reduce(0, +) >= 12, widths.allSatisfy({ $0 == 3 || $0 == 6 }) else { return [range] }
        var result: [Range<Int>] = []
        var start = range.lowerBound
        for index in range {
            let width = tokens[index].end - tokens[start].start
            if tokens[index].has(.of) || width > 6 { return [range] }
            if width == 6 {
                result.append(start..<index + 1)
                start = index + 1
            }
        }
        return start == range.upperBound ? result : [range]
    }

    /// 对海鲜 -> 海鲜; also 吃虾 of 我一吃虾就起疹子.
    func withoutDative(_ range: Range<Int>) -> Range<Int>? {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper,
            tokens[lower].has([.dative, .degree, .adverb, .perfect, .would, .change])
                || cue(at: lower).map({ $0.action && !$0.weak }) == true || startsOnce(lower, upTo: upper)
        { lower += 1 }
        // 电钻声一响我就头疼
        if upper - lower > 2, startsOnce(upper - 2, upTo: upper) { upper -= 2 }
        while upper > lower, tokens[upper - 1].has([.adverb, .degree, .auxiliary, .superlative]) { upper -= 1 }
        // 一天不喝就头疼: a privation, no topic.
        if lower < upper, tokens[lower].has(.without),
            tokens[lower].has(.negator) || upper - lower == 1 || !isAscii(tokens[lower])
        {
            return nil
        }
        // 烟味熏得我头疼: a clause, no topic.
        if (lower..<upper).contains(where: { cue(at: $0)?.guarded == true }) { return nil }
        guard lower < upper, !(lower..<upper).contains(where: { tokens[$0].has([.person, .other, .speaker]) }) else {
            return nil
        }
        return lower..<upper
    }
}
