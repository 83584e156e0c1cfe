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
        return isLanguage || isUnit
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
        if cue.anyVerb, isAscii(tokens[range.lowerBound]), range.contains(where: { tokens[$0].has(.deictic) }) {
            // "I refuse to pay this invoice": once.
            return false
        }
        guard cue.action else { return true }
        // "I don't drive to work": an act, no thing that is refused.
        if isAscii(tokens[range.lowerBound]), tokens[range.lowerBound].has([.preposition, .infinitive]) {
            return false
        }
        return !(approach.isFact || approach.isTransient || object.isTransient || approach.isNow && !object.isChange)
    }

    /// Unknown words between subject and cue: another person, or the occasion of a need.
    private func suitsInner(_ cue: Cue, _ approach: Approach) -> Bool {
        guard let inner = approach.inner else { return true }
        guard cue.polarity == .require || cue.anyVerb || cue.action, !isAscii(tokens[inner.lowerBound]) else {
            return false
        }
        return !inner.contains { tokens[$0].has([.person, .other]) }
    }

    /// "The car I love broke down": a noun in front of an English subject makes the rest a relative clause.
    private func suitsFronted(_ approach: Approach, _ range: Range<Int>) -> Bool {
        guard let fronted = approach.fronted, isAscii(tokens[range.lowerBound]), isAscii(tokens[fronted.lowerBound])
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
        // "No Actually I want the room": an answer, no refusal.
        let holdsSpeaker = range.contains { tokens[$0].has(.speaker) && !tokens[$0].has(.oblique) }
        if cue.weak, cue.polarity == .avoid, holdsSpeaker, isAscii(tokens[range.lowerBound]) { return false }
        if cue.weak, !follows, !hasGround(cue, approach, object) { return false }
        // "I prefer a table": for this once, if nothing says otherwise.
        let article = tokens[max(0, range.lowerBound - 1)]
        let isOnce = article.has(.determiner) || words(range).lowercased().hasPrefix("some")
        // "an aisle seat" is how one travels, "a table" is for tonight.
        let isSetting = tokens[range.upperBound - 1].has(.need)
        if cue.compares, !isSetting, isAscii(article), isOnce, !hasGround(cue, approach, object),
            context.qualifiers.isEmpty,
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
            later.tokens.contains { tokens[$0].roles.isSuperset(of: .venue) && !isAscii(tokens[$0]) }
        }
    }

    /// 嫌咖啡太苦: what is found wrong with it, no dislike of it.
    private func isVerdict(_ range: Range<Int>) -> Bool {
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
    private func isWorry(_ range: Range<Int>) -> Bool {
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
        if context.command == .remember { return true }
        if approach.hasHabit || object.over != nil || context.over != nil || approach.over != nil { return true }
        if !object.tailRoles.isDisjoint(with: [.habit, .oblique]) { return true }
        if isConfirmedBehind() { return true }
        if cue.compares { return false }
        return !(object.qualifiers + context.qualifiers + approach.qualifiers).isEmpty
    }
}
