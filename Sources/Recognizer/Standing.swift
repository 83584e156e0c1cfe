/// Standing instructions on how to answer: 以后回答一律先说结论, 每次别用表格.
extension TurnReader {
    /// The manner at a token, if its clause tells the one who answers to keep to it.
    mutating func readStyle(at index: Int, in clause: Clause) -> Int? {
        let range = clause.tokens
        func any(_ roles: Roles) -> Bool { range.contains { tokens[$0].has(roles) } }
        if clause.terminator == .question || context.isOther == true && !any(.hearer) { return nil }
        if any([.questionWord, .questionTail, .hypothetical, .person, .past, .deictic, .language, .unit]) {
            return nil
        }
        if range.contains(where: { tokens[$0].has(.other) && !tokens[$0].has(.hearer) }) { return nil }
        if range.contains(where: { tokens[$0].has(.speaker) && !isAddressed($0, in: range) && !isAsked($0) }) {
            return nil
        }
        let isReply = range.contains { tokens[$0].has(.reply) }
        // 回答我问题的时候不要用表情
        let isEvery = isReply && range.contains { tokens[$0].has(.timeTail) && $0 < index && !isAscii(tokens[$0]) }
        let isLasting = isEvery || range.contains { isStanding($0, in: range) } || context.command == .remember
        // Without 以后 only what opens with the answer itself is no wish of the moment: 回答请尽量简短.
        let opens = tokens[range.lowerBound].has(.reply)
        if any(.transient) || any(.request) && !isLasting { return nil }
        // 以后少用感叹号: nothing but words of telling in front.
        let isPlain = isLasting && (afterOccasion(range.lowerBound..<index)).allSatisfy { leadsIn($0) }
        let isTold = isPlain || any(.hearer) || any(.dative) || range.contains { tokens[$0].has(.negator) }
        guard isLasting ? isReply || isTold || context.command == .remember : opens && sentences.count == 1 else {
            return nil
        }
        if !isLasting, !range.contains(where: { tokens[$0].has(.habit) || isAsking($0) }) { return nil }
        return stateStyle(index, in: clause)
    }

    /// 用, 说话, 回答: what the one who answers does.
    func isManner(_ index: Int) -> Bool {
        tokens[index].has(.reply) || tokens[index].has(.service) && words(index..<index + 1) == "用"
    }

    /// 给我, 跟我: the speaker behind a preposition is told, not telling.
    private func isAddressed(_ index: Int, in range: Range<Int>) -> Bool {
        tokens[index].has(.reply) || index > range.lowerBound && tokens[index - 1].has([.dative, .reply])
    }

    /// 回答我问题
    private func isAsked(_ index: Int) -> Bool {
        index + 1 < tokens.count && words(index + 1..<index + 2).hasPrefix("问")
    }

    private func isStanding(_ index: Int, in range: Range<Int>) -> Bool {
        let token = tokens[index]
        if isAscii(token) { return false }
        if token.has(.lasting) {
            return !token.has([.adverb]) && (!token.has(.timeTail) || opensClause(index, in: range))
        }
        return token.has(.time) && token.has(.habit)
    }

    /// What is left behind 解释概念的时候.
    private func afterOccasion(_ range: Range<Int>) -> Range<Int> {
        guard let tail = range.last(where: { tokens[$0].has(.timeTail) }) else { return range }
        return tail + 1..<range.upperBound
    }

    /// Words that may stand in front of a manner in an order.
    private func leadsIn(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.has([
            .reply, .lasting, .hearer, .dative, .negator, .adverb, .degree, .time, .timeTail, .remember, .vague, .would,
        ]) || isAct(index) {
            return true
        }
        return ["多", "少", "得", "说", "用", "给", "要"].contains(words(index..<index + 1)) || cue(at: index)?.action == true
    }

    private func opensClause(_ index: Int, in range: Range<Int>) -> Bool {
        (range.lowerBound..<index).allSatisfy { tokens[$0].has([.adverb, .hearer, .remember, .reason, .particle]) }
    }

    private func isAsking(_ index: Int) -> Bool {
        !isAscii(tokens[index]) && ["请", "請", "尽量", "盡量", "一律", "麻烦", "务必", "尽可能"].contains(words(index..<index + 1))
    }

    /// States what follows the words of address and answering.
    private mutating func stateStyle(_ index: Int, in clause: Clause) -> Int? {
        var lower = clause.tokens.lowerBound
        var negations = 0
        let leads: Roles = [
            .reply, .lasting, .hearer, .speaker, .dative, .negator, .adverb, .degree, .time, .timeTail, .of, .remember,
            .reason, .contrast, .particle, .copula, .would, .habit,
        ]
        // 解释概念的时候多举例子: the occasion in front is no part of it.
        if let tail = (lower..<index).last(where: { tokens[$0].has(.timeTail) }) { lower = tail + 1 }
        while lower < index {
            let word = words(lower..<lower + 1)
            let isAct = isAct(lower)
            guard tokens[lower].has(leads) || isAct || ["得", "多", "少", "要"].contains(word) else { break }
            if tokens[lower].has(.negator) || word == "少" { negations += 1 }
            lower += 1
        }
        var upper = clause.tokens.upperBound
        while upper > index + 1,
            tokens[upper - 1].has([.reply, .dative, .speaker, .particle, .tail, .determiner, .nameTail, .change]),
            !tokens[upper - 1].roles.isSuperset(of: .style)
        { upper -= 1 }
        if upper > index + 1, ["点", "些", "點"].contains(words(upper - 1..<upper)) { upper -= 1 }
        var cue = Cue()
        cue.polarity = negations % 2 == 0 ? .require : .avoid
        cue.rule = "style"
        var approach = Approach()
        approach.holder = .speaker
        let statement = Statement(cue: cue, approach: approach, topics: [lower..<upper])
        return state(statement) ? clause.tokens.upperBound : nil
    }
}
