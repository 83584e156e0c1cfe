/// Slots that are told rather than liked: how to be called, in which language to be answered, in which units.
extension TurnReader {
    mutating func readSlot(at index: Int, in clause: Clause) -> Int? {
        let token = tokens[index]
        if context.isBlocked { return nil }
        if let cue = cue(at: index), cue.shape == .name { return readName(cue, at: index, in: clause) }
        if token.has(.language) { return readLanguage(at: index, in: clause) }
        if token.has(.unit) { return readUnit(at: index, in: clause) }
        if token.roles.isSuperset(of: .style) { return readStyle(at: index, in: clause) }
        return nil
    }

    /// "Call me X", 叫我X, "don't call me X".
    private mutating func readName(_ cue: Cue, at index: Int, in clause: Clause) -> Int? {
        let before = clause.tokens.lowerBound..<index
        if before.contains(where: { tokens[$0].has([.person, .hypothetical, .questionWord, .reporter]) }) {
            return nil
        }
        let subject = before.filter { tokens[$0].has(.other) }
        if subject.contains(where: { !tokens[$0].has(.hearer) }) { return nil }
        let isUsed = before.contains { ["用", "拿", "以"].contains(words($0..<$0 + 1)) }
        if !isUsed, before.contains(where: { !isKnown($0) && tokens[$0].isContent }) { return nil }
        let upper = clause.tokens.upperBound
        var end = index + 1
        while end < upper,
            !tokens[end].has([.nameTail, .particle, .tail, .negator, .lasting, .over, .opener, .contrast, .join])
                || tokens[end].roles.isSuperset(of: .item),
            tokens[end].isContent || joinsName(end)
        { end += 1 }
        var range = index + 1..<end
        // 用糯米喊我
        if range.isEmpty, let use = before.first(where: { ["用", "拿", "以"].contains(words($0..<$0 + 1)) }),
            use + 1 < index
        {
            range = use + 1..<index
        }
        guard let topic = trimTopic(range), isName(range, at: index), clause.terminator != .question else { return nil }
        var approach = Approach()
        approach.holder = .speaker
        for word in before where tokens[word].has(.negator) { note(tokens[word], in: &approach) }
        let statement = Statement(cue: cue, approach: approach, topics: [topic])
        return state(statement) ? upper : nil
    }

    /// "Dr. Chen", "J-Lo": a mark inside a name.
    private func joinsName(_ index: Int) -> Bool {
        tokens[index].kind == .symbol && tokens[index].end > tokens[index].start
            && text.bytes[tokens[index].start] < 0x80
    }

    private func isName(_ range: Range<Int>, at index: Int) -> Bool {
        guard
            !tokens[range.lowerBound].has([
                .notName, .stop, .questionWord, .deictic, .time, .transient, .preposition, .opener, .determiner,
                .request,
            ])
        else { return false }
        if isAscii(tokens[range.lowerBound]) { return range.count <= 4 }
        return range.reduce(0) { $0 + (tokens[$1].end - tokens[$1].start) / 3 } <= 6
    }

    /// "Reply in English", 用中文回答, 跟我讲英文, "English only please".
    private mutating func readLanguage(at index: Int, in clause: Clause) -> Int? {
        let range = clause.tokens
        func any(_ roles: Roles) -> Bool { range.contains { tokens[$0].has(roles) } }
        if any([.questionWord, .hypothetical, .person, .past]) { return nil }
        let isAsked = clause.terminator == .question || any(.questionTail)
        if isAsked, !any(.lasting) { return nil }
        if any(.request), !any(.lasting) { return nil }
        if any(.other), !range.contains(where: { tokens[$0].has(.hearer) }) { return nil }
        guard any(.reply) || isAlone(index, in: range) else { return nil }
        // "answer this question in English": once, and about that.
        if range.contains(where: { tokens[$0].has(.deictic) })
            || range.contains(where: {
                tokens[$0].has(.speaker) && !tokens[$0].has(.oblique) && tokens[$0].has(.copula)
            })
        {
            return nil
        }
        if any(.would), !any(.lasting) { return nil }
        let isTold = index > range.lowerBound && tokens[index - 1].has([.preposition, .reply, .service])
        guard isTold || isAlone(index, in: range) else { return nil }
        return stateSlot("reply_language", index, in: clause)
    }

    /// "English only please": nothing beside the language but words that tell it to be kept.
    private func isAlone(_ index: Int, in range: Range<Int>) -> Bool {
        guard range.contains(where: { tokens[$0].has([.nameTail, .lasting]) }) else { return false }
        return range.allSatisfy {
            $0 == index || tokens[$0].has([.nameTail, .lasting, .particle, .tail, .adverb, .dative])
                || !tokens[$0].isContent
        }
    }

    /// "Temperatures in Celsius for me", "use metric", 单位用公制.
    private mutating func readUnit(at index: Int, in clause: Clause) -> Int? {
        let range = clause.tokens
        func any(_ roles: Roles) -> Bool { range.contains { tokens[$0].has(roles) } }
        if any([.questionWord, .hypothetical, .person, .past, .other, .deictic, .would, .questionTail]) { return nil }
        if any(.request), !any(.lasting) { return nil }
        if clause.terminator == .question { return nil }
        if range.contains(where: { isNumber($0) }) { return nil }
        let told = any([.service, .nameTail, .lasting, .oblique])
        guard told else { return nil }
        return stateSlot("units", index, in: clause)
    }

    private func isNumber(_ index: Int) -> Bool {
        let byte = text.bytes[tokens[index].start]
        if byte >= 0x80 { return "一二三四五六七八九十百千万两".contains(words(index..<index + 1)) }
        return byte >= 0x30 && byte <= 0x39
    }

    private mutating func stateSlot(_ slot: String, _ index: Int, in clause: Clause) -> Int? {
        let negations = clause.tokens.filter { $0 < index && tokens[$0].has(.negator) }.count
        var cue = Cue()
        cue.polarity = .like
        cue.negated = .dislike
        cue.slot = slot
        cue.rule = slot
        var approach = Approach()
        approach.holder = .speaker
        approach.negations = min(negations, 1)
        let statement = Statement(cue: cue, approach: approach, topics: [index..<index + 1])
        let roles = tokens[index].roles
        tokens[index].roles = .language
        let made = state(statement)
        tokens[index].roles = roles
        return made ? clause.tokens.upperBound : nil
    }
}
