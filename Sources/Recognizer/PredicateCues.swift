/// Cues that follow their topic or hold it: "X makes me sick", "I'm an X fan", "I'm vegan", 没有X我活不了.
extension TurnReader {
    /// "Crowds stress me out", 动漫不是我的菜.
    mutating func readPredicate(_ cue: Cue, at index: Int, in clause: Clause) -> Int? {
        var approach = Approach()
        approach.holder = .speaker
        var at = index - 1
        let modifiers: Roles = [
            .negator, .degree, .adverb, .copula, .auxiliary, .perfect, .would, .noLonger, .now, .past, .superlative,
            .habit,
            .determiner, .rhetorical, .denial,
        ]
        while at >= context.floor, tokens[at].has(modifiers) {
            note(tokens[at], in: &approach)
            at -= 1
        }
        approach.start = at + 1
        let left = context.floor..<at + 1
        approach.isForMe = left.contains {
            tokens[$0].roles.isSuperset(of: [.adverb, .oblique]) && !isAscii(tokens[$0])
        }
        if cue.compares, !isBareComparison(left, index, in: clause) { return nil }
        if cue.tense == .past || approach.isWould || cue.tense == .progressive { return nil }
        if let open = left.first(where: { tokens[$0].roles.isSuperset(of: .unbeaten) }) {
            guard open + 1 < left.upperBound else { return nil }
            let statement = Statement(cue: cue, approach: approach, topics: items(of: open + 1..<left.upperBound))
            return state(statement) ? clause.tokens.upperBound : nil
        }
        var reader = ObjectReader(self, cue: cue, behind: index, upTo: clause.tokens.upperBound)
        let object = reader.read()
        let behind = topicBehind(left, object: object)
        let named =
            left.contains { tokens[$0].has(.hearer) } ? nil : context.topics.last ?? nameBefore(left, in: clause)
        guard var range = behind ?? predicateTopic(left, into: &approach) ?? named else { return nil }
        // "My karaoke days are over" ends karaoke.
        if cue.retracts, range.count > 1, tokens[range.lowerBound].has(.possessive) { range = range.dropFirst() }
        if cue.weak, !context.isForMe, !approach.isForMe,
            !left.contains(where: { tokens[$0].has([.oblique, .habit]) }),
            object.tailRoles.isDisjoint(with: [.oblique, .habit])
        {
            return nil
        }
        var statement = Statement(cue: cue, approach: approach, topics: items(of: range))
        if object.isQuestion || clause.terminator == .question && object.range == nil && !clause.lead.contains(.reason)
        {
            return nil
        }
        statement.isAnymore = object.isAnymore
        statement.isChange = object.isChange
        statement.over = object.over
        if behind != nil {
            return state(statement) ? clause.tokens.upperBound : nil
        }
        statement.qualifiers = object.qualifiers
        if cue.compares, object.over == nil, let range = object.range { statement.over = range }
        return state(statement) ? object.end : nil
    }

    /// 螺蛳粉?我的命: the sentence before named it.
    private func nameBefore(_ left: Range<Int>, in clause: Clause) -> Range<Int>? {
        guard left.isEmpty, sentence > 0, context.clause == 0, let named = sentences[sentence - 1].last,
            sentences[sentence - 1].count == 1, isName(named.tokens), !isAscii(tokens[clause.tokens.lowerBound])
        else { return nil }
        return named.tokens
    }

    /// "It drives me nuts when people litter", "nothing annoys me more than slow walkers".
    private func topicBehind(_ left: Range<Int>, object: ObjectReader.Object) -> Range<Int>? {
        let left = trimmedQualifier(left)
        guard left.count == 1, isAscii(tokens[left.lowerBound]), tokens[left.lowerBound].has(.deictic) else {
            return nil
        }
        switch words(left).lowercased() {
        case "nothing": return object.over
        case "it":
            guard let clause = object.range ?? object.qualifiers.first,
                tokens[clause.lowerBound].has([.opener, .complement])
            else { return nil }
            return clause.dropFirst()
        default: return nil
        }
    }

    /// "Mountains over beaches, always": two names and nothing else.
    private func isBareComparison(_ left: Range<Int>, _ index: Int, in clause: Clause) -> Bool {
        guard isAscii(tokens[index]), tokens[index].has([.over]) else { return true }
        let known: Roles = [.speaker, .other, .request, .copula, .would, .auxiliary, .deictic, .negator, .cue]
        return left.count <= 3 && clause.tokens.upperBound - index <= 5 && left.lowerBound == clause.tokens.lowerBound
            && !left.contains { tokens[$0].has(known) }
    }

    /// 茶比咖啡更合我口味: the topic stands before 比, the rejected side behind it.
    private func split(_ range: Range<Int>, into approach: inout Approach) -> Range<Int> {
        guard let mark = range.first(where: { tokens[$0].has(.versus) && tokens[$0].has(.dative) }),
            mark > range.lowerBound,
            mark + 1 < range.upperBound
        else { return range }
        approach.over = mark + 1..<range.upperBound
        return range.lowerBound..<mark
    }

    /// The topic in front of a predicate, without what leads into it.
    private func predicateTopic(_ range: Range<Int>, into approach: inout Approach) -> Range<Int>? {
        var lower = range.lowerBound
        var upper = range.upperBound
        for index in range {
            if tokens[index].has([.hypothetical, .questionWord]) { return nil }
            if tokens[index].has(.reporter) {
                guard index > lower, tokens[index - 1].has(.speaker) else { return nil }
                lower = index + 1
            }
        }
        while lower < upper, tokens[lower].has([.adverb, .reason, .join, .remember, .forget, .complement, .lasting]),
            !tokens[lower].has(.time)
        { lower += 1 }
        // 听课的时候看板书更对我胃口: the occasion in front is no part of the topic.
        if let tail = (lower..<upper).last(where: { tokens[$0].has(.timeTail) && !isAscii(tokens[$0]) }),
            tail + 1 < upper,
            tail > lower, !tokens[tail + 1].has([.of, .copula, .join]), isQualifierPhrase(lower..<tail + 1)
        {
            approach.qualifiers.append(lower..<tail + 1)
            lower = tail + 1
        }
        while upper > lower, tokens[upper - 1].has([.adverb, .degree]) { upper -= 1 }
        guard lower < upper else { return nil }
        let first = tokens[lower]
        // 今天这场雨烦死我了
        if first.has(.transient), !isAscii(first) { return nil }
        // "people who chew loudly": a kind of people, nobody's statement.
        let isKind = lower + 1 < upper && first.has(.other) && !first.has(.stop) && tokens[lower + 1].has(.relative)
        if isKind, !(lower + 1..<upper).contains(where: { tokens[$0].has([.speaker, .cue]) }) { return lower..<upper }
        if first.has([.deictic, .speaker, .other, .stop]) && !first.has(.possessive) { return nil }
        if first.has(.possessive), lower + 1 < upper, tokens[lower + 1].has(.person) { return nil }
        if (lower..<upper).contains(where: {
            tokens[$0].has([.speaker, .other]) && !tokens[$0].has([.possessive, .person])
        }) {
            return nil
        }
        return split(lower..<upper, into: &approach)
    }

    /// "I'm a huge Miyazaki fan", 我是甜食控, 我花生过敏, "I have a peanut allergy".
    mutating func readCompound(_ cue: Cue, at index: Int, in clause: Clause) -> Int? {
        // 周杰伦十几年的老粉: how much of a fan stands between.
        var end = index
        while end - 1 > context.floor, !isAscii(tokens[end - 1]), tokens[end - 1].has([.of, .degree]),
            !tokens[end - 1].has([.copula, .speaker]), end - 2 >= context.floor,
            isCompoundPart(end - 2) || tokens[end - 2].has(.degree)
        { end -= 1 }
        var at = end - 1
        while at >= context.floor, isCompoundPart(at) { at -= 1 }
        let topic = at + 1..<end
        guard let range = trimTopic(withoutOf(topic)) else { return nil }
        var approach = approach(at + 1, in: clause)
        // 资深抹茶控一枚
        let isSelf = index + 1 < clause.tokens.upperBound && tokens[index + 1].roles.isSuperset(of: .selfTail)
        if isSelf, approach.holder == .nobody { approach.hasCopula = true }
        if approach.holder == .nobody, approach.inner == nil, cue.bare || isSelf { approach.holder = .speaker }
        if isSpeakerBehind(index, in: clause), approach.holder == .nobody || approach.inner != nil {
            approach = Approach()
            approach.holder = .speaker
            approach.hasCopula = true
        }
        guard approach.holder == .speaker, !approach.isBlocked, !approach.isWould, approach.inner == nil else {
            return nil
        }
        if cue.copula, !approach.hasCopula, !approach.isSelfRelative { return nil }
        if cue.hard, range.contains(where: { tokens[$0].has(.preposition) }) { return nil }
        // 尘螨过敏患者,住酒店得自带床单
        let isTitle = cue.bare && index + 1 == clause.tokens.upperBound && clause.terminator == .comma
        if cue.hard, !approach.hasCopula, !isTitle, !approach.isPerfect || range.count > 3 { return nil }
        var reader = ObjectReader(self, cue: cue, behind: index, upTo: clause.tokens.upperBound)
        let object = reader.read()
        if isQuestion(approach, object: object, in: clause) { return nil }
        var statement = Statement(cue: cue, approach: approach, topics: items(of: range))
        statement.isAnymore = object.isAnymore
        statement.isChange = object.isChange
        statement.over = object.over
        return state(statement) ? max(index + 1, object.over?.upperBound ?? 0) : nil
    }

    /// "egg allergy here", "a rom-com addict like me": the speaker is named behind.
    private func isSpeakerBehind(_ index: Int, in clause: Clause) -> Bool {
        let next = index + 1
        guard next < clause.tokens.upperBound else { return false }
        if tokens[next].has(.selfRelative) { return true }
        return next + 1 == clause.tokens.upperBound && words(next..<next + 1).lowercased() == "here"
    }

    private func isCompoundPart(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isContent || token.kind == .listMark else { return false }
        // 东野圭吾和阿加莎的书迷
        if token.has(.join), token.has(.dative), !isAscii(token) { return true }
        return !token.has([
            .speaker, .other, .copula, .determiner, .degree, .perfect, .possessive, .would, .auxiliary, .dative,
            .negator,
            .adverb, .past, .noLonger, .selfRelative,
        ])
    }

    private func withoutOf(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 1, tokens[range.upperBound - 1].has(.of) else { return range }
        return range.lowerBound..<range.upperBound - 1
    }

    /// "I'm vegan", 我恐高: the topic is in the cue.
    mutating func readItself(_ cue: Cue, at index: Int, in clause: Clause) -> Int? {
        var approach = approach(index, in: clause)
        if tokens[index].has(.selfRelative) {
            // "a vegan like me" is the writer wherever it stands.
            approach = Approach()
            approach.holder = .speaker
        }
        // 我对酒精不耐受
        if let inner = approach.inner, inner.count == 1, tokens[inner.lowerBound].has(.dative) { approach.inner = nil }
        // 曾经是铁杆球迷
        let wasOnce = approach.isPast && approach.hasCopula
        if approach.holder == .nobody, approach.inner == nil, cue.bare || wasOnce { approach.holder = .speaker }
        guard approach.holder == .speaker, !approach.isBlocked, !approach.isWould, approach.inner == nil else {
            return nil
        }
        if cue.copula, !approach.hasCopula, !approach.isSelfRelative { return nil }
        if cue.tense == .past, !approach.isPerfect, !isAscii(tokens[index]) == false { return nil }
        let next = index + 1
        let ends: Roles = [
            .particle, .tail, .join, .reason, .change, .anymore, .now, .preposition, .opener, .adverb, .of,
            .selfRelative, .lasting, .questionWord, .speaker,
        ]
        // 戒烟三年了, 素食者一枚
        let isOpen =
            isDuration(from: next, upTo: clause.tokens.upperBound)
            || next < clause.tokens.upperBound && tokens[next].roles.isSuperset(of: .selfTail)
        if isOpen, next < clause.tokens.upperBound, tokens[next].roles.isSuperset(of: .selfTail) {
            approach.holder = .speaker
        }
        let isLikeMe = tokens[index].has(.selfRelative)
        if isLikeMe { approach.isSelfRelative = true }
        if !isLikeMe, !isOpen, next < clause.tokens.upperBound, tokens[next].isContent, !tokens[next].has(ends) {
            return nil
        }
        let end = clause.tokens.upperBound
        let change = end > next && tokens[end - 1].has([.change])
        let anymore = (next..<max(next, end)).contains { tokens[$0].has(.anymore) }
        let asks = (next..<max(next, end)).contains { tokens[$0].has(.questionTail) }
        if asks || clause.terminator == .question && next >= end && !approach.isSelfRelative && !approach.isEmbedded {
            return nil
        }
        let statement = Statement(cue: cue, approach: approach, topics: [], isAnymore: anymore, isChange: change)
        return stateItself(statement, at: index) ? index + 1 : nil
    }

    /// Cuts the topic out of the cue's own phrase.
    private mutating func stateItself(_ statement: Statement, at index: Int) -> Bool {
        let whole = tokens[index]
        let kept = whole
        if let part = statement.cue.topic {
            tokens[index].start = whole.start + part.lowerBound
            tokens[index].end = whole.start + part.upperBound
        }
        let roles = tokens[index].roles
        tokens[index].roles = .cue
        var own = statement
        own.topics = [index..<index + 1]
        let made = state(own)
        if made { context.isOther = false }
        tokens[index] = kept
        tokens[index].roles = roles
        return made
    }

    /// "I can't function in the morning without a cup of tea": the privation stands behind.
    private mutating func readPrivation(_ cue: Cue, at index: Int, in clause: Clause) -> Int? {
        guard isAscii(tokens[index]), clause.terminator != .question,
            let open = (index + 1..<clause.tokens.upperBound).first(where: { tokens[$0].has(.without) })
        else { return nil }
        let approach = approach(index, in: clause)
        guard approach.holder == .speaker, !approach.isBlocked, !approach.isWould else { return nil }
        var reader = ObjectReader(self, cue: cue, behind: open, upTo: clause.tokens.upperBound)
        let object = reader.read()
        guard let range = object.range, !object.isRefused else { return nil }
        var statement = Statement(cue: cue, approach: approach, object: object)
        statement.topics = items(of: range)
        if index + 1 < open, isQualifierPhrase(index + 1..<open) { statement.qualifiers.append(index + 1..<open) }
        return state(statement) ? object.end : nil
    }

    /// 没有空调我活不了: what stands between the privation and the incapacity.
    mutating func readWithout(_ cue: Cue, at index: Int, in clause: Clause) -> Int? {
        guard let open = (context.floor..<index).first(where: { tokens[$0].has(.without) }) else {
            return readPrivation(cue, at: index, in: clause)
        }
        if (context.floor..<open).contains(where: { tokens[$0].has([.other, .person, .hypothetical]) }) { return nil }
        var end = index
        while end > open + 1, tokens[end - 1].has([.speaker, .adverb, .degree, .negator, .auxiliary]) { end -= 1 }
        var start = open + 1
        // 早上不喝咖啡就没精神
        if start + 1 < end, !isAscii(tokens[open]), tokens[open].has(.negator), self.cue(at: start)?.action == true {
            start += 1
        }
        let middle = start..<end
        guard let topic = trimTopic(middle), !middle.contains(where: { tokens[$0].has([.other, .person]) }) else {
            return nil
        }
        let isSpeaker = (context.floor..<index).contains { tokens[$0].has([.speaker, .selfRelative]) }
        // 打游戏没有耳机不行: an act in front is the occasion.
        let acts = ["打", "写", "看", "吃", "睡", "坐", "喝", "跑", "画", "出", "洗", "开"]
        let isOccasion =
            context.floor < open && open - context.floor <= 4 && !isAscii(tokens[open])
            && acts.contains { words(context.floor..<open).hasPrefix($0) }
        guard isSpeaker || isOccasion || context.isOther == false || context.floor == open else { return nil }
        if clause.terminator == .question { return nil }
        var approach = Approach()
        approach.holder = .speaker
        let statement = Statement(cue: cue, approach: approach, topics: items(of: topic))
        return state(statement) ? clause.tokens.upperBound : nil
    }
}
