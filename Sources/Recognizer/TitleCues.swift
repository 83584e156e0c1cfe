/// "My favourite X is Y", "Y is my favourite X", 我最喜欢的X是Y, 我的爱好是Y.
extension TurnReader {
    mutating func readTitle(_ cue: Cue, at index: Int, in clause: Clause) -> Int? {
        guard let owner = owner(of: index, cue, in: clause) else { return nil }
        let upper = clause.tokens.upperBound
        var at = index + 1
        while at < upper, !isLink(at) { at += 1 }
        let what = index + 1..<at
        // 我的爱好有三个:书法、围棋
        let counts =
            clause.terminator == .colon && at < upper && upper - at <= 3 && !isAscii(tokens[at])
            && (at + 1..<upper).allSatisfy { tokens[$0].has([.determiner, .vague, .of, .adverb]) || isCount($0) }
        if at < upper, !counts { return readValue(cue, what: what, link: at, owner: owner, in: clause) }
        if clause.terminator == .comma, let next = clauseBehind(clause), let link = opensValue(next),
            context.consumed.contains(context.clause + 1) == false
        {
            context.clause += 1
            defer { context.clause -= 1 }
            context.floor = next.tokens.lowerBound
            let end = readValue(cue, what: what, link: link, owner: owner, in: next)
            if end != nil { context.consumed.insert(context.clause) }
            return end == nil ? nil : upper
        }
        let announces = clause.terminator == .comma && what.isEmpty && owner < index && tokens[index - 1].has(.perfect)
        if clause.terminator == .colon || announces, let next = clauseBehind(clause) {
            guard !what.contains(where: { tokens[$0].has(.questionWord) }) else { return nil }
            context.clause += 1
            let topics = items(of: next.tokens) + furtherItems(after: next, end: next.tokens.upperBound, isOpen: true)
            context.clause -= 1
            let made = stateTitle(cue, topics: topics, what: what)
            if made { context.consumed.insert(context.clause + 1) }
            return made ? upper : nil
        }
        return readTitleBehind(cue, what: what, owner: owner, in: clause)
    }

    /// First token of "my all-time", 我; nil if the title is somebody else's.
    private func owner(of index: Int, _ cue: Cue, in clause: Clause) -> Int? {
        var at = index - 1
        while at >= context.floor, tokens[at].has([.adverb, .degree, .superlative, .determiner, .of]) || isHaving(at),
            !tokens[at].has([.possessive, .speaker])
        { at -= 1 }
        if at >= context.floor, tokens[at].has([.possessive, .speaker]), !tokens[at].has(.other) {
            if tokens[at].has(.copula) { return nil }
            let before = at - 1
            if before >= context.floor, tokens[before].has([.dative, .reporter, .hypothetical]) { return nil }
            return at
        }
        return at < context.floor && cue.bare && context.isOther != true ? at + 1 : nil
    }

    private func isCount(_ index: Int) -> Bool { "一二两三四五六七八九十几样个种".contains(words(index..<index + 1)) }

    /// 我有一大嗜好
    private func isHaving(_ index: Int) -> Bool {
        tokens[index].has(.perfect) && !isAscii(tokens[index]) && !tokens[index].has(.negator)
    }

    /// 当然是 at the start of a clause: the value of a title in the clause before.
    private func opensValue(_ clause: Clause) -> Int? {
        let known: Roles = [.adverb, .degree, .reason, .copula]
        guard let first = clause.tokens.first(where: { !tokens[$0].has(known) || tokens[$0].has(.copula) }),
            tokens[first].has(.copula), !isAscii(tokens[first]), first + 1 < clause.tokens.upperBound
        else { return nil }
        return first
    }

    private func isLink(_ index: Int) -> Bool {
        if tokens[index].has([.speaker, .negator]) { return false }
        // 爱吃的水果有芒果、荔枝
        let has = tokens[index].has(.perfect) && !isAscii(tokens[index])
        return tokens[index].has(.copula) || has && words(index..<index + 1) == "有"
    }

    private func readableWhat(_ range: Range<Int>) -> String? {
        guard let range = trimTopic(range), range.count <= 4, !isPlainThing(range) else { return nil }
        return words(range)
    }

    /// thing, 东西: no kind of thing, and so no slot.
    private func isPlainThing(_ range: Range<Int>) -> Bool {
        range.contains { tokens[$0].has([.stop, .determiner, .questionWord]) }
            || tokens[range.upperBound - 1].has(.person)
    }

    private mutating func readValue(_ cue: Cue, what: Range<Int>, link: Int, owner: Int, in clause: Clause) -> Int? {
        let upper = clause.tokens.upperBound
        if link > context.floor, owner > context.floor,
            (context.floor..<owner).contains(where: {
                tokens[$0].has([.questionWord, .hypothetical]) || tokens[$0].has(.copula)
            })
        {
            return nil
        }
        if tokens[link].has(.auxiliary) { return nil }
        var value = link + 1
        while value < upper, tokens[value].has([.adverb, .copula, .degree]) { value += 1 }
        guard value < upper, clause.terminator != .question else { return nil }
        if tokens[value].has([.questionWord, .deictic, .negator, .preposition]), !tokens[value].has(.determiner) {
            return nil
        }
        // "my favourite jacket is torn": a state of it, no name.
        let ends = value + 1 >= upper || tokens[value + 1].has([.preposition, .adverb, .tail])
        if tokens[value].has(.stop) && !tokens[value].has(.determiner) || tokens[value].has(.vague) && ends {
            return nil
        }
        while value + 1 < upper, tokens[value].has(.determiner), tokens[value].has([.deictic, .stop]) { value += 1 }
        var reader = ObjectReader(self, cue: cue, behind: value - 1, upTo: upper)
        let object = reader.read()
        guard let range = object.range, !object.isQuestion, !object.isRefused else { return nil }
        let topics = items(of: range) + furtherItems(after: clause, end: object.end)
        return stateTitle(cue, topics: topics, what: what) ? object.end : nil
    }

    private mutating func stateTitle(_ cue: Cue, topics: [Range<Int>], what: Range<Int>) -> Bool {
        guard !topics.isEmpty else { return false }
        var approach = Approach()
        approach.holder = .speaker
        var statement = Statement(cue: cue, approach: approach, topics: topics)
        statement.isTransient = false
        if cue.slot == "favorite", topics.count == 1, let name = readableWhat(what) {
            statement.slot = "favorite:" + name
            _ = state(statement)
        }
        statement.cue.slot = nil
        statement.slot = nil
        return state(statement)
    }

    /// "Green is my favourite colour": the topic stands in front.
    private mutating func readTitleBehind(_ cue: Cue, what: Range<Int>, owner: Int, in clause: Clause) -> Int? {
        var at = owner - 1
        var approach = Approach()
        approach.holder = .speaker
        var linked = false
        while at >= context.floor,
            tokens[at].has([.copula, .adverb, .degree, .negator, .perfect, .determiner, .dative])
        {
            linked = linked || tokens[at].has(.copula)
            note(tokens[at], in: &approach)
            at -= 1
        }
        guard linked, at >= context.floor, clause.terminator != .question else { return nil }
        var range = context.floor..<at + 1
        while let first = range.first, tokens[first].has([.adverb, .reason, .remember, .join]) {
            range = first + 1..<range.upperBound
        }
        guard let first = range.first, !tokens[first].has([.deictic, .questionWord, .other, .speaker, .stop]),
            isPlainSubject(range)
        else { return nil }
        var statement = Statement(cue: cue, approach: approach, topics: items(of: range))
        if approach.negations > 0 {
            return cue.slot == "favorite" ? nil : state(statement) ? clause.tokens.upperBound : nil
        }
        if cue.slot == "favorite", let name = readableWhat(what), statement.topics.count == 1 {
            statement.slot = "favorite:" + name
            _ = state(statement)
        }
        statement.cue.slot = nil
        statement.slot = nil
        return state(statement) ? clause.tokens.upperBound : nil
    }

    private func isPlainSubject(_ range: Range<Int>) -> Bool {
        !range.contains { tokens[$0].has([.hypothetical, .reporter, .cue]) }
    }

    private func clauseBehind(_ clause: Clause) -> Clause? {
        let clauses = sentences[sentence]
        let next = context.clause + 1
        return next < clauses.count ? clauses[next] : nil
    }
}
