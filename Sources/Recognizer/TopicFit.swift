/// Whether what stands behind a cue is something that the cue can be about, for good.
extension TurnReader {
    /// Whether a cue may be followed by this topic.
    func suits(
        _ cue: Cue,
        _ approach: Approach,
        object: ObjectReader.Object,
        _ range: Range<Int>,
        in clause: Clause
    ) -> Bool {
        if isSlotTopic(range) || !suitsForm(cue, approach, object, range) { return false }
        if !suitsInner(cue, approach) || !suitsFronted(approach, range) { return false }
        if !suitsGround(cue, approach, object, range, in: clause) { return false }
        switch cue.polarity {
        case .dislike: return !isVerdict(range) && !(cue.hard && isWorry(range))
        case .like: return !isPick(approach, in: clause)
        case .require:
            let first = tokens[range.lowerBound]
            // "two tickets", "with no subtitles": an order.
            return !first.has(.preposition) && !(text.bytes[first.start] &- 0x30 < 10)
        case .avoid, .neutral, nil: return true
        }
    }

    /// 习惯用摄氏度, 用英文回我: slots read themselves.
    private func isSlotTopic(_ range: Range<Int>) -> Bool {
        let isLanguage = range.contains { tokens[$0].has(.language) } && range.contains { tokens[$0].has(.reply) }
        let isUnit =
            range.count == 2 && tokens[range.lowerBound].has(.service) && tokens[range.lowerBound + 1].has(.unit)
        return isLanguage || isUnit || range.count == 1 && tokens[range.lowerBound].has(.unit) && isTold(range)
    }

    /// 别用英里: a unit that is told away.
    private func isTold(_ range: Range<Int>) -> Bool {
        range.lowerBound > 0 && tokens[range.lowerBound - 1].has(.service) && !isAscii(tokens[range.lowerBound])
    }

    /// What was done once, or is not done now, is no habit.
    private func suitsForm(
        _ cue: Cue,
        _ approach: Approach,
        _ object: ObjectReader.Object,
        _ range: Range<Int>
    ) -> Bool {
        if cue.anyVerb, approach.isPerfect, isAscii(tokens[range.lowerBound]) { return false }
        if approach.isWould, cue.compares, object.over ?? approach.over ?? context.over == nil { return false }
        guard cue.action else { return true }
        return !(approach.isFact || approach.isTransient || object.isTransient || approach.isNow && !object.isChange)
    }

    /// Unknown words between subject and cue: another person, or the occasion of a need.
    private func suitsInner(_ cue: Cue, _ approach: Approach) -> Bool {
        guard let inner = approach.inner else { return true }
        if isOccasion(inner) || approach.fronted == nil && isDomain(inner, of: approach) { return true }
        guard cue.polarity == .require || cue.anyVerb || cue.action, !isAscii(tokens[inner.lowerBound]) else {
            return false
        }
        return !inner.contains { tokens[$0].has([.person, .other]) }
    }

    /// 我开会讨厌被点名, 我坐车必须靠窗: an act in front of the cue says when.
    func isOccasion(_ range: Range<Int>) -> Bool {
        let first = tokens[range.lowerBound]
        guard !isAscii(first), range.count <= 6, !range.contains(where: { tokens[$0].has([.person, .other]) }) else {
            return false
        }
        if isAct(range.lowerBound) { return true }
        return range.count > 1 && (first.has(.vague) || cue(at: range.lowerBound)?.action == true)
            && !first.has(.negator)
    }

    /// Whether a token is a phrase of `acts`; 用 alone happens to have its roles from two other groups.
    func isAct(_ index: Int) -> Bool {
        tokens[index].roles.isSuperset(of: .act) && tokens[index].end - tokens[index].start > 3
    }

    /// 电影我喜欢悬疑的,音乐喜欢古典: a second field beside the one before.
    private func isDomain(_ inner: Range<Int>, of approach: Approach) -> Bool {
        context.hasDomain && approach.start == inner.lowerBound && inner.count <= 3
            && !isAscii(tokens[inner.lowerBound])
    }

    /// "The car I love broke down": a noun in front of an English subject makes the rest a relative clause.
    private func suitsFronted(_ approach: Approach, _ range: Range<Int>) -> Bool {
        guard let fronted = approach.fronted, isAscii(tokens[range.lowerBound]), isAscii(tokens[fronted.lowerBound]),
            isAscii(tokens[approach.start])
        else {
            return true
        }
        return approach.isEmbedded || startsWithPreposition(fronted)
    }

    /// Whether weak cues have what makes them count.
    private func suitsGround(
        _ cue: Cue,
        _ approach: Approach,
        _ object: ObjectReader.Object,
        _ range: Range<Int>,
        in clause: Clause
    ) -> Bool {
        // "so no meat": a consequence of what was said before.
        let follows = cue.polarity == .avoid && clause.lead.contains(.reason)
        // "no need to": no thing is refused.
        if cue.weak, cue.polarity == .avoid, tokens[range.lowerBound].has(.vague) { return false }
        // 我是不接陌生电话的
        let isRule = cue.action && approach.hasCopula && tokens[range.upperBound - 1].has(.of)
        if cue.weak, !follows, !isRule, !isPrinciple(behind: clause), !hasGround(cue, approach, object) { return false }
        // "I prefer a table": for this once, if nothing says otherwise.
        let article = tokens[max(0, range.lowerBound - 1)]
        let isOnce = article.has(.determiner) || words(range).lowercased().hasPrefix("some")
        if cue.compares, isAscii(article), isOnce, !hasGround(cue, approach, object), context.qualifiers.isEmpty,
            approach.qualifiers.isEmpty
        {
            return false
        }
        return !cue.guarded || isNeed(range, object, approach)
    }

    /// 我喜欢王府酒店,它家电话多少: the place is picked for now, and asked about.
    private func isPick(_ approach: Approach, in clause: Clause) -> Bool {
        guard !approach.hasHabit, !approach.hasSuperlative, context.clause + 1 < sentences[sentence].count else {
            return false
        }
        return sentences[sentence][(context.clause + 1)...].contains { later in
            later.tokens.contains { tokens[$0].roles.isSuperset(of: .venue) }
        }
    }

    /// 嫌咖啡太苦: what is found wrong with it, no dislike of it.
    func isVerdict(_ range: Range<Int>) -> Bool {
        guard !isAscii(tokens[range.lowerBound]) else { return false }
        return range.dropFirst().contains { index in
            isTooMuch(index) && !(index..<range.upperBound).contains { tokens[$0].has(.of) }
        }
    }

    private func isTooMuch(_ index: Int) -> Bool {
        let word = words(index..<index + 1)
        return tokens[index].has(.degree) && (word.hasPrefix("太") || word.hasPrefix("很"))
    }

    /// 怕孩子太累: a worry about an event, no fear of a thing.
    func isWorry(_ range: Range<Int>) -> Bool {
        let person = tokens[range.lowerBound].has([.person, .other, .speaker]) && range.count > 1
        return person || range.contains { tokens[$0].has([.negator, .would]) && !tokens[$0].has(.cue) }
    }

    private func startsWithPreposition(_ range: Range<Int>) -> Bool {
        return tokens[range.lowerBound].has([.preposition, .opener, .dative])
    }

    /// A weak need counts if its object is one that people depend on, or if it says what it is for.
    private func isNeed(_ range: Range<Int>, _ object: ObjectReader.Object, _ approach: Approach) -> Bool {
        if tokens[range.upperBound - 1].has(.need) { return true }
        // 不然会晕: says what happens without it.
        let next = context.clause + 1
        if next < sentences[sentence].count {
            let behind = sentences[sentence][next]
            if behind.lead.contains(.reason), !isAscii(tokens[range.lowerBound]) { return true }
            // "I need deadlines, otherwise I drift"
            if tokens[behind.tokens.lowerBound].roles.isSuperset(of: [.need, .tail]) { return true }
        }
        if range.contains(where: { tokens[$0].has(.dative) && isAscii(tokens[$0]) }) { return false }
        if object.isTransient { return false }
        if let occasion = approach.inner ?? approach.fronted, isOccasion(occasion), !approach.isTransient {
            return true
        }
        // "my morning coffee": what is one's own at a time is a habit.
        if tokens[range.lowerBound].has(.possessive), range.contains(where: { tokens[$0].has(.time) }) { return true }
        if tokens[range.lowerBound].has(.need)
            || !isAscii(tokens[range.lowerBound]) && range.contains(where: { tokens[$0].has(.need) })
            || object.tailRoles.contains(.need)
        {
            return true
        }
        return (object.qualifiers + context.qualifiers + approach.qualifiers).contains {
            trimmedQualifier($0).contains { tokens[$0].has([.opener, .habit, .timeTail]) }
        }
    }

    /// 我不参加酒局,这是原则: the clause behind says that it is a rule.
    private func isPrinciple(behind clause: Clause) -> Bool {
        let next = context.clause + 1
        guard next < sentences[sentence].count else { return false }
        return sentences[sentence][next].tokens.contains { tokens[$0].roles.isSuperset(of: .principle) }
    }

    /// "No emojis, ever", "Don't call before nine, always": the clause behind only says for how long.
    private func isConfirmedBehind() -> Bool {
        let next = context.clause + 1
        guard next < sentences[sentence].count else { return false }
        let words = sentences[sentence][next].tokens
        return words.contains { tokens[$0].has([.habit, .lasting]) && isAscii(tokens[$0]) }
            && words.allSatisfy {
                tokens[$0].has([.habit, .lasting, .tail, .particle, .adverb]) || !tokens[$0].isContent
            }
    }

    /// A weak cue needs a habit, a comparison or, if it is not about choosing, a time.
    func hasGround(_ cue: Cue, _ approach: Approach, _ object: ObjectReader.Object) -> Bool {
        if context.command == .remember || context.isChoice { return true }
        if approach.hasHabit || object.over != nil || context.over != nil || approach.over != nil { return true }
        if !object.tailRoles.isDisjoint(with: [.habit, .oblique]) { return true }
        if isConfirmedBehind() { return true }
        if let inner = approach.inner, isOccasion(inner), !approach.isTransient { return true }
        if cue.compares { return false }
        return !(object.qualifiers + context.qualifiers + approach.qualifiers).isEmpty
    }
}
