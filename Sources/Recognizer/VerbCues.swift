/// Subject, cue, topic: "I love X", 我喜欢X; and the topic in front: X我受不了, "X? Can't stand it."
extension TurnReader {
    mutating func readVerb(_ cue: Cue, at index: Int, in clause: Clause) -> Int? {
        var approach = approach(index, in: clause)
        // 茶和咖啡我选茶
        if cue.compares, approach.over == nil, let pair = approach.fronted, items(of: pair).count == 2,
            items(of: pair).contains(where: { isNamed($0, behind: index, in: clause) })
        {
            approach.over = pair
        }
        guard accepts(cue, approach, at: index, in: clause) else {
            return blocked(cue, approach, at: index, in: clause)
        }
        // 不喝汤我吃不下饭: a privation.
        if cue.action || cue.guarded == false && cue.polarity == nil, approach.negations == 1, !isAscii(tokens[index]),
            (index + 1..<max(index + 1, clause.tokens.upperBound)).contains(where: {
                self.cue(at: $0)?.shape == .without && $0 > index + 1
            }),
            approach.start > context.floor - 1, tokens[max(approach.start, index - 1)].has(.without)
        {
            return nil
        }
        if cue.anyVerb, leadsToCue(index + 1, upTo: clause.tokens.upperBound) { return nil }
        var reader = ObjectReader(
            self,
            cue: cue,
            behind: index,
            upTo: clause.tokens.upperBound,
            isRelative: approach.isSelfRelative || approach.hasCopula && !isAscii(tokens[index])
        )
        let object = reader.read()
        // 早就不追星了: without 了 it ends nothing.
        if cue.anyVerb, cue.retracts, !object.isChange { return nil }
        guard !object.isRefused, !isQuestion(approach, object: object, in: clause) else { return nil }
        if object.isExperience, !approach.isPast, approach.negations != 1 { return nil }
        if denies(object, behind: clause) { approach.isRhetorical = true }
        var statement = Statement(cue: cue, approach: approach, object: object)
        guard let range = object.range, !isLoneVerb(softened(range, approach), approach) else {
            return readFronted(&statement, object: object, at: index, in: clause)
        }
        // 咖啡和茶,我选茶: the pair was named before.
        if cue.compares, context.over == nil, let pair = context.topics.last, items(of: pair).count == 2 {
            context.over = pair
        }
        // 甜豆花咸豆花,我站咸豆花
        if cue.compares, context.over == nil, let pair = context.topics.last,
            let rest = remainder(of: pair, without: range)
        {
            context.over = rest
        }
        if cue.complains {
            return readComplaint(&statement, about: range, at: index, in: clause)
        }
        guard suits(cue, approach, object: object, range, in: clause) else { return nil }
        // 宁可吃泡面也不吃食堂: without a subject only where the same is done either way.
        if cue.compares, approach.holder == .nobody, !isAscii(tokens[index]), let over = statement.over,
            folded(over.lowerBound..<over.lowerBound + 1) != folded(range.lowerBound..<range.lowerBound + 1)
        {
            return nil
        }
        if let inner = approach.inner { statement.qualifiers += [inner] }
        if let fronted = approach.fronted, cue.polarity == .require || cue.anyVerb { statement.qualifiers += [fronted] }
        let topic = withoutLeadingTime(range, into: &statement)
        statement.topics = items(of: softened(topic, approach)) + furtherItems(after: clause, end: object.end)
        guard state(statement) else { return nil }
        context.isOther = false
        context.hasDomain = approach.fronted != nil
        context.lastTopics = statement.topics
        context.lastCue = cue
        return object.end
    }

    /// 说我不爱热闹那是冤枉我: what was said is called false.
    private func denies(_ object: ObjectReader.Object, behind clause: Clause) -> Bool {
        if object.tailRoles.isSuperset(of: [.rhetorical, .tail]) { return true }
        let next = context.clause + 1
        guard next < sentences[sentence].count else { return false }
        return sentences[sentence][next].tokens.contains { tokens[$0].roles.isSuperset(of: [.rhetorical, .tail]) }
    }

    /// Whether the words behind a cue are these.
    private func isNamed(_ item: Range<Int>, behind index: Int, in clause: Clause) -> Bool {
        let end = index + 1 + item.count
        return end <= clause.tokens.upperBound && folded(index + 1..<end) == folded(item)
    }

    /// What is left of two names without a mark between them once the chosen one is taken away.
    private func remainder(of pair: Range<Int>, without chosen: Range<Int>) -> Range<Int>? {
        let wanted = folded(chosen)
        guard pair.count > 1, folded(pair).count > wanted.count else { return nil }
        for middle in pair.dropFirst() {
            if folded(middle..<pair.upperBound) == wanted { return pair.lowerBound..<middle }
            if folded(pair.lowerBound..<middle) == wanted { return middle..<pair.upperBound }
        }
        return nil
    }

    /// 羊肉我嫌膻, 我嫌做饭麻烦: a thing and what is wrong with it.
    private mutating func readComplaint(
        _ statement: inout Statement,
        about range: Range<Int>,
        at index: Int,
        in clause: Clause
    ) -> Int? {
        let approach = statement.approach
        var end = range.upperBound
        while end > range.lowerBound, isFault(end - 1) { end -= 1 }
        let fault = end..<range.upperBound
        if fault.isEmpty, !isVerdict(range) {
            guard range.count > 1 || approach.fronted == nil || approach.isNever else { return nil }
            guard suits(statement.cue, approach, object: ObjectReader.Object(end: range.upperBound), range, in: clause)
            else { return nil }
            statement.topics = items(of: range)
        } else if end > range.lowerBound {
            // 嫌咖啡太苦: what is wrong with it this time.
            while end > range.lowerBound, tokens[end - 1].has([.degree, .adverb]) {
                if isVerdict(range.lowerBound..<range.upperBound) { return nil }
                end -= 1
            }
            guard end > range.lowerBound, !isVerdict(range), !isWorry(range.lowerBound..<end) else { return nil }
            statement.topics = items(of: range.lowerBound..<end)
        } else {
            guard let fronted = approach.fronted ?? approach.inner, let topic = withoutDative(fronted) else {
                return nil
            }
            statement.topics = items(of: topic)
        }
        return state(statement) ? clause.tokens.upperBound : nil
    }

    private func isFault(_ index: Int) -> Bool {
        tokens[index].roles.isSuperset(of: .bad) || tokens[index].roles.isSuperset(of: .fault)
    }

    /// 苦的东西我都不爱吃: the verb alone is no object.
    private func isLoneVerb(_ range: Range<Int>, _ approach: Approach) -> Bool {
        let first = tokens[range.lowerBound]
        guard range.count == 1, !isAscii(first) else { return false }
        // 不爱吃了: one phrase for a verb and its 了.
        if first.has(.dative), !first.has(.join), first.end - first.start == 6 { return true }
        guard first.has(.vague) || cue(at: range.lowerBound)?.action == true else { return false }
        return cue(at: range.lowerBound)?.action == true || approach.fronted != nil || approach.inner != nil
            || !context.topics.isEmpty
    }

    /// "never drink coffee": the verb behind "never" is a cue itself, and says it better.
    private func leadsToCue(_ index: Int, upTo upper: Int) -> Bool {
        var at = index
        while at < upper, tokens[at].has([.adverb, .degree, .auxiliary, .copula, .perfect]), !tokens[at].has(.cue) {
            at += 1
        }
        guard at < upper, let next = cue(at: at), at + 1 < upper || !isAscii(tokens[at]) else { return false }
        let isMeant = !next.anyVerb && !next.guarded && !next.weak
        return next.shape == .verb && isMeant && next.polarity != .avoid
    }

    /// Remembers whose statement a refused cue was, for the clauses behind it.
    private mutating func blocked(_ cue: Cue, _ approach: Approach, at index: Int, in clause: Clause) -> Int? {
        if approach.holder == .other {
            context.isOther = true
            // "My daughter hates peas, but I love them": the topic of the next clause.
            var reader = ObjectReader(self, cue: cue, behind: index, upTo: clause.tokens.upperBound)
            context.otherTopic = reader.read().range
        }
        if approach.isBlocked, approach.holder == .speaker { context.isOther = false }
        return nil
    }

    /// "I find small talk exhausting": what stands between "find" and an adjective of opinion.
    mutating func readOpinion(_ cue: Cue, at index: Int, in clause: Clause) -> Int? {
        let than = clause.tokens.first { $0 > index + 2 && tokens[$0].has(.over) && isAscii(tokens[$0]) }
        var last = (than ?? clause.tokens.upperBound) - 1
        while last > index, tokens[last].has([.tail, .particle, .of, .change]),
            !tokens[last].roles.isSuperset(of: .good)
        { last -= 1 }
        let isBad = tokens[last].roles.isSuperset(of: .bad)
        guard last > index + 1, isBad || tokens[last].roles.isSuperset(of: .good), clause.terminator != .question else {
            return nil
        }
        let approach = approach(index, in: clause)
        guard accepts(cue, approach, at: index, in: clause), approach.negations == 0, !tokens[last - 1].has(.negator)
        else { return nil }
        var end = last
        while end > index + 1, tokens[end - 1].has([.degree, .adverb, .copula, .infinitive]) { end -= 1 }
        var opinion = cue
        opinion.polarity = isBad ? .dislike : .like
        guard index + 1 < end else { return nil }
        var statement = Statement(cue: opinion, approach: approach, topics: items(of: index + 1..<end))
        if let than, than + 1 < clause.tokens.upperBound { statement.over = than + 1..<clause.tokens.upperBound }
        return state(statement) ? clause.tokens.upperBound : nil
    }

    /// Whether holder, form and frame of a cue let it state something.
    func accepts(_ cue: Cue, _ approach: Approach, at index: Int, in clause: Clause) -> Bool {
        if approach.holder == .other || approach.isBlocked { return false }
        // "Forget I mentioned liking rugby"
        if context.command == .forget, cue.tense == .progressive { return true }
        if approach.isWould, !(cue.compares || cue.anyVerb || approach.isNever || approach.isRhetorical) {
            return false
        }
        if approach.holder == .nobody, !mayOpen(cue, approach, at: index, in: clause) { return false }
        // 我 allergic to 花生: a Chinese subject needs no "am".
        let isMixed = isAscii(tokens[index]) && !isAscii(tokens[approach.start])
        if cue.copula, !approach.hasCopula, approach.holder != .nobody, !approach.isSelfRelative, !isMixed {
            return false
        }
        switch cue.tense {
        case .base: break
        case .third: return approach.isSelfRelative
        case .past:
            // "Forget I said I liked kale"
            if context.command == .forget { return true }
            if approach.isSelfRelative { return false }
            return approach.isPerfect || approach.isPast || context.isPast || approach.isNever
                || approach.hasCopula && cue.shape != .verb
        case .progressive: return approach.hasCopula || approach.hasHabit || approach.isNoLonger
        }
        return true
    }

    /// Without a subject a clause is the writer's own only if its cue may open one.
    private func mayOpen(_ cue: Cue, _ approach: Approach, at index: Int, in clause: Clause) -> Bool {
        if clause.terminator == .question && approach.negations == 0 && isAscii(tokens[index]) { return false }
        if approach.inner != nil, cue.hard, index + 2 < clause.tokens.upperBound, tokens[index + 1].has(.of),
            tokens[index + 2].has(.speaker)
        {
            return true
        }
        if let inner = approach.inner, cue.guarded, isFounded(inner, in: clause) { return true }
        if let inner = approach.inner, !(cue.about && startsWithDative(approach)) {
            return cue.own && mayBeTopic(inner, before: index, in: clause)
        }
        if isAscii(tokens[index]), approach.negations > 0, cue.polarity == .like, cue.tense == .base { return true }
        return cue.bare || cue.action && approach.negations > 0 && !isAscii(tokens[index])
    }

    /// 榴莲实在吃不来: with nothing behind the cue, what stands before it is no subject but the topic.
    private func mayBeTopic(_ inner: Range<Int>, before index: Int, in clause: Clause) -> Bool {
        let rest = index + 1..<clause.tokens.upperBound
        let ends: Roles = [.change, .particle, .tail, .vague, .of]
        return !isAscii(tokens[index]) && inner.count <= 10 && clause.terminator != .question
            && rest.allSatisfy {
                tokens[$0].has(ends) || !tokens[$0].isContent || isDuration(from: $0, upTo: rest.upperBound)
            }
            && !inner.contains {
                tokens[$0].has([
                    .transient, .bygone, .past, .deictic, .possessive, .hearer, .hypothetical, .questionWord,
                ])
            }
    }

    /// 房间一定要安静,不然我睡不着: a thing must be so, and the speaker says why.
    private func isFounded(_ inner: Range<Int>, in clause: Clause) -> Bool {
        let next = context.clause + 1
        guard !isAscii(tokens[inner.lowerBound]), inner.count <= 4, next < sentences[sentence].count,
            !inner.contains(where: { tokens[$0].has([.person, .other, .deictic]) })
        else { return false }
        let reason = sentences[sentence][next].tokens
        return reason.prefix(2).contains { tokens[$0].has(.speaker) && !tokens[$0].has(.adverb) }
            && !reason.contains { tokens[$0].has([.would, .request, .questionWord]) }
    }

    func startsWithDative(_ approach: Approach) -> Bool {
        guard let inner = approach.inner else { return false }
        return tokens[inner.lowerBound].has(.dative)
    }

    /// 喜欢晚上跑步: a time in front of the topic is its qualifier.
    private func withoutLeadingTime(_ range: Range<Int>, into statement: inout Statement) -> Range<Int> {
        var at = range.lowerBound
        guard tokens[at].has(.time), !isAscii(tokens[at]) else { return range }
        while at < range.upperBound,
            tokens[at].has([.time]) || tokens[at].has(.of) && at + 1 < range.upperBound && tokens[at + 1].has(.time)
        { at += 1 }
        guard at < range.upperBound, !tokens[at].has([.of, .join]), tokens[at].kind != .listMark else { return range }
        statement.qualifiers.append(range.lowerBound..<at)
        return at..<range.upperBound
    }

    /// 挺喜欢一个人待着的: the 的 that belongs to 挺 or 是 falls away.
    private func softened(_ range: Range<Int>, _ approach: Approach) -> Range<Int> {
        guard
            approach.hasCopula || approach.delta < 0 || hasSoftener(approach, before: range.lowerBound)
                || isExclaimed(approach, range)
        else {
            return range
        }
        guard range.count > 1, tokens[range.upperBound - 1].has(.of) else { return range }
        return range.lowerBound..<range.upperBound - 1
    }

    /// 我超迷悬疑剧的: behind a strong word the 的 of a longer topic is no part of it.
    private func isExclaimed(_ approach: Approach, _ range: Range<Int>) -> Bool {
        let width = tokens[range.upperBound - 1].start - tokens[range.lowerBound].start
        return approach.delta > 0 && width >= 9
            && ["超", "可", "老", "贼", "巨", "超级", "好"].contains { word in
                (approach.start..<range.lowerBound).contains { words($0..<$0 + 1) == word }
            }
    }

    private func hasSoftener(_ approach: Approach, before end: Int) -> Bool {
        (approach.start..<end).contains { tokens[$0].has(.degree) && tokens[$0].has(.copula) }
    }
}
