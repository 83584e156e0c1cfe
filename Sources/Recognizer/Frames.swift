/// Frames: hypotheses, requests, quotation, questions, commands. What stands in one is not stated.
extension TurnReader {
    /// Notes what the clause opens for itself and those behind it.
    mutating func readFrames(of clause: Clause) {
        for index in clause.tokens {
            let token = tokens[index]
            if token.has(.remember) { note(.remember, at: index, in: clause) }
            if token.has(.forget), opensCommand(at: index, in: clause) { note(.forget, at: index, in: clause) }
            if token.has(.sarcasm), index == clause.tokens.lowerBound { context.isBlocked = true }
            // "Translate: I like dogs", 标题就写:我爱我家
            if token.has(.request), clause.terminator == .colon { context.isBlocked = true }
            if token.has(.past), !clause.tokens.contains(where: { tokens[$0].has(.cue) }) { context.isPast = true }
        }
        context.isBlocked = context.isBlocked || isHypothetical(clause)
    }

    /// "clear instructions", "I forget names": a word of forgetting commands only where a command may stand.
    private func opensCommand(at index: Int, in clause: Clause) -> Bool {
        (clause.tokens.lowerBound..<index).allSatisfy {
            tokens[$0].has([.adverb, .particle, .hearer, .auxiliary, .request, .reason, .lasting, .forget, .remember])
        }
    }

    private mutating func note(_ command: SentenceContext.Command, at index: Int, in clause: Clause) {
        // "I remember that you like tea": a memory of the speaker's, no command.
        if index > clause.tokens.lowerBound, tokens[index - 1].has([.speaker, .other, .negator, .would]),
            !tokens[index - 1].has(.possessive), context.command == nil
        {
            if tokens[index - 1].has([.speaker, .other]) { context.isBlocked = tokens[index - 1].has(.speaker) }
            return
        }
        context.command = command
    }

    /// if, suppose, 如果 ahead of a cue's clause, or 的话 behind it.
    private func isHypothetical(_ clause: Clause) -> Bool {
        clause.tokens.contains { tokens[$0].has(.hypothetical) }
    }

    /// Whether the statement around a cue is asked rather than told.
    func isQuestion(_ approach: Approach, object: ObjectReader.Object?, in clause: Clause) -> Bool {
        if approach.isRhetorical || approach.isEmbedded || context.command != nil { return false }
        if object?.isQuestion == true { return true }
        // 对海鲜过敏的我能吃蚝油吗; 爱喝咖啡会不会不健康
        if let object, object.hasCut, object.range == nil || object.isAsked,
            !isAscii(tokens[end(of: clause)])
        {
            return !approach.isNamed && !approach.isSelfRelative && object.range != nil
        }
        // 我喜欢宫崎骏这件事很奇怪吗: asked is something about it.
        if let object, object.hasCut, object.tailRoles.contains(.complement), !isAscii(tokens[end(of: clause)]) {
            return false
        }
        if object?.hasQuestionTail == true { return !approach.isSelfRelative && !approach.isWondering }
        if clause.lead.contains(.reason), clause.terminator == .question { return false }
        let end = clause.tokens.upperBound
        if clause.terminator == .question, !(object.map { $0.hasCut } ?? false) {
            return !approach.isSelfRelative && !approach.isWondering
        }
        var last = end - 1
        while last > clause.tokens.lowerBound, tokens[last].has(.particle), !tokens[last].has(.questionTail) {
            last -= 1
        }
        return tokens[last].has(.questionTail) && !approach.isSelfRelative && !approach.isWondering
    }

    private func end(of clause: Clause) -> Int { clause.tokens.upperBound - 1 }

    /// Keeps what a clause without a statement says for the clauses behind it.
    mutating func leave(_ clause: Clause) {
        let range = clause.tokens
        if readElided(clause) { return }
        for index in range where !isAscii(tokens[index]) {
            let roles = tokens[index].roles
            if roles.isSuperset(of: .choice) || roles.isSuperset(of: [.versus, .dative]) { context.isChoice = true }
            if roles.isSuperset(of: [.adverb, .oblique]) { context.isForMe = true }
        }
        if let first = range.first(where: { !tokens[$0].has([.adverb, .particle, .contrast, .lasting]) }) {
            if let over = versusRange(in: range) {
                context.over = over
                return
            }
            if isQualifierPhrase(range) {
                context.qualifiers.append(range)
                return
            }
            if tokens[first].has([.other, .person]), !tokens[first].has(.speaker) {
                context.isOther = true
            } else if tokens[first].has(.speaker) {
                let kin = first + 1 < range.upperBound && tokens[first + 1].has(.person)
                context.isOther = kin
            } else if tokens[first].has(.possessive), first + 1 < range.upperBound, tokens[first + 1].has(.person) {
                context.isOther = true
            }
            let named = withoutParticles(range)
            if isName(named) {
                context.topics.append(first..<max(named.upperBound, first + 1))
            } else if !range.contains(where: { tokens[$0].has(.cue) }) {
                context.topics = []
            }
            forgetMention(in: clause)
        }
    }

    /// 韭菜啦: what falls away behind a name.
    private func withoutParticles(_ range: Range<Int>) -> Range<Int> {
        var upper = range.upperBound
        while upper > range.lowerBound + 1, tokens[upper - 1].has(.particle), !isAscii(tokens[upper - 1]) { upper -= 1 }
        return range.lowerBound..<upper
    }

    /// "I like reading but not e-books": the cue of the clause before, turned.
    private mutating func readElided(_ clause: Clause) -> Bool {
        guard clause.lead.contains(.negator), let cue = context.lastCue, cue.polarity == .like, isName(clause.tokens)
        else { return false }
        var approach = Approach()
        approach.holder = .speaker
        approach.negations = 1
        return state(Statement(cue: cue, approach: approach, topics: items(of: clause.tokens)))
    }

    /// Whether a clause only names something, and so may be a fronted topic.
    func isName(_ range: Range<Int>) -> Bool {
        guard range.count <= 8 else { return false }
        let isList = range.contains { tokens[$0].kind == .listMark }
        return !range.contains { index in
            // 蹦极, 豆腐脑: one character of a name.
            let isInside = index > range.lowerBound && tokens[index - 1].kind == .ideograph
            if isInside, tokens[index].end - tokens[index].start == 3, tokens[index].has([.cue, .degree, .adverb]),
                !tokens[index].has([.negator, .speaker, .particle, .change, .of])
            {
                return false
            }
            // 烘焙、养多肉: a verb among the items.
            if isList, cue(at: index)?.action == true, !tokens[index].has([.negator, .speaker]) { return false }
            return tokens[index].has([
                .cue, .speaker, .other, .copula, .auxiliary, .negator, .would, .hypothetical, .questionWord,
                .questionTail, .request, .remember, .forget, .deictic, .perfect, .reporter, .past, .change, .transient,
            ]) || tokens[index].has([.degree, .particle]) && !isAscii(tokens[index]) && !tokens[index].has(.join)
        }
    }
}
