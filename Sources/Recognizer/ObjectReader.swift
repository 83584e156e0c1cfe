/// Reads what stands behind a cue: the topic, and what cuts it off.
struct ObjectReader {
    struct Object {
        /// The topic's tokens, still with its list; nil if the cue has no object.
        var range: Range<Int>?
        var over: Range<Int>?
        var qualifiers: [Range<Int>] = []
        /// Index behind all that was read.
        var end: Int
        var isAnymore = false
        var isTransient = false
        var isQuestion = false
        /// 吗 ends the clause.
        var hasQuestionTail = false
        /// Cannot be stored: "you", 的话, a passing "this one".
        var isRefused = false
        /// it, them: the topic stands before.
        var isPronoun = false
        /// too, either, 也: and nothing else.
        var isAlso = false
        /// 了 ends the clause.
        var isChange = false
        /// Something stands between the topic and the end of the clause.
        var hasCut = false
        /// 喜欢过.
        var isExperience = false
        /// "like neither A nor B".
        var isNeither = false
        /// 会不会不健康 follows: asked is something about it.
        var isAsked = false
        /// What the words behind the topic do.
        var tailRoles: Roles = []
    }

    let reader: TurnReader
    let cue: Cue
    let upper: Int
    /// Whether the cue stands in a relative clause about the writer.
    let isRelative: Bool
    private let isChinese: Bool
    private var object: Object
    private var at: Int

    init(_ reader: TurnReader, cue: Cue, behind index: Int, upTo upper: Int, isRelative: Bool = false) {
        self.reader = reader
        self.cue = cue
        self.upper = upper
        self.isRelative = isRelative
        at = index + 1
        isChinese = index >= 0 && !reader.isAscii(reader.tokens[index])
        object = Object(end: upper)
    }

    private var tokens: [Token] { reader.tokens }

    mutating func read() -> Object {
        noteChange()
        skipModifiers()
        guard at < upper else { return object }
        guard acceptsStart() else { return object }
        if reader.tokens[at].has(.preposition), let qualifier = reader.opensQualifier(at: at, upTo: upper),
            cue.action || cue.anyVerb
        {
            object.qualifiers.append(qualifier)
            return object
        }
        let start = at
        while at < upper, !cuts(at, start: start) { at += 1 }
        object.end = object.over == nil ? max(object.end == upper ? at : object.end, at) : upper
        object.hasCut = at < upper
        readTail(from: at)
        object.range = trim(start..<at)
        return object
    }

    private mutating func skipModifiers() {
        while at < upper {
            let token = reader.tokens[at]
            if token.has(.change) || token.has(.degree) && token.has(.tail) && !reader.isAscii(token)
                || token.kind == .symbol
                || token.has(.tail) && !token.has(.join) && at + 1 < upper && !reader.isAscii(token)
            {
                if token.has(.past) { object.isExperience = true }
                at += 1
            } else if token.has(.past), !reader.isAscii(token) {
                object.isExperience = true
                at += 1
            } else {
                break
            }
        }
        if at + 1 < upper, reader.tokens[at].has(.infinitive), !cue.action { at += 1 }
    }

    private mutating func skipDeterminers() {
        while at + 1 < upper, tokens[at].has(.determiner), tokens[at + 1].isContent,
            !tokens[at + 1].has([.tail, .anymore, .join, .particle, .change, .of]),
            !tokens[at].has(.stop) || tokens[at].has(.vague) && !tokens[at].has(.deictic)
        {
            if tokens[at].has(.negator) { object.isNeither = true }
            at += 1
        }
    }

    /// Whether a topic may begin here.
    private mutating func acceptsStart() -> Bool {
        skipDeterminers()
        let token = tokens[at]
        if isChinese, reader.isAscii(token), at + 1 < upper, reader.isAscii(tokens[at + 1]), token.kind == .word,
            !token.has([.deictic, .hearer, .questionWord])
        {
            return true
        }
        // 这种安静的小镇生活: a kind that is described; 这种天气 is today's.
        if token.has(.stop), token.has(.determiner),
            (at + 2..<max(at + 2, upper)).contains(where: { tokens[$0].has(.of) }), at + 1 < upper
        {
            at += 1
            return acceptsStart()
        }
        if token.has(.deictic) { return readPronoun(token) }
        // 是坚决不吃的: the 的 of 是……的, no object.
        if token.has(.of), (at + 1..<upper).allSatisfy({ tokens[$0].has([.particle, .change, .tail]) }) {
            return false
        }
        // 我不喜欢你用感叹号: how the one who answers does it.
        if token.has(.hearer), !reader.isAscii(token), at + 2 < upper, reader.isManner(at + 1) {
            at += 1
            return true
        }
        // 鸡蛋过敏的我: the cue closes a clause about the writer.
        if token.has(.of), at + 1 < upper, tokens[at + 1].has(.speaker) {
            object.end = at
            object.hasCut = true
            return false
        }
        if token.has([.stop, .questionWord, .of, .questionTail]) && !token.has(.time) {
            object.isRefused = true
            object.isQuestion = token.has([.questionWord, .questionTail])
            return false
        }
        // "too much chilli": a quantity, not the end.
        if token.has(.tail), !token.has([.join, .transient]), reader.isAscii(token), at + 1 < upper,
            tokens[at + 1].roles.isEmpty, tokens[at + 1].isContent
        {
            return true
        }
        if token.has([.tail, .anymore, .now, .particle]) {
            readTail(from: at)
            return false
        }
        if token.has(.contrast) { return false }
        return true
    }

    /// "it", "this one": points at the talk before, unless a complement follows ("love it when it snows").
    private mutating func readPronoun(_ token: Token) -> Bool {
        let next = at + 1
        if next < upper, tokens[next].has(.opener), reader.isAscii(token) {
            at += 1
            return true
        }
        let ends: Roles = [.tail, .anymore, .particle, .change, .join, .opener]
        object.isPronoun = next >= upper || tokens[next].has(ends) || !tokens[next].isContent
        object.isRefused = !object.isPronoun
        object.end = upper
        if next < upper { readTail(from: next) }
        return false
    }

    /// Whether the topic ends before a token.
    private mutating func cuts(_ index: Int, start: Int) -> Bool {
        let token = tokens[index]
        // 讨厌 back to back 的 meeting: English words behind a Chinese cue only name.
        if isChinese, index > start, reader.isAscii(token), token.kind == .word, reader.isAscii(tokens[index - 1]) {
            return false
        }
        // 爱喝咖啡会不会不健康: asked is what it means, not whether it is so.
        if token.has(.questionWord), token.has(.tail), index > start, !reader.isAscii(token) {
            object.isAsked = true
            return true
        }
        if token.has(.questionWord), !reader.isAscii(token) { object.isQuestion = true }
        guard index > start else { return false }
        if token.kind == .symbol { return !joinsWord(index) }
        if token.has(.selfRelative) { return true }
        // 非朝南不租
        if cue.guarded, token.has(.negator), !reader.isAscii(token), index + 2 >= upper, index + 1 < upper {
            object.tailRoles.insert(.need)
            return true
        }
        // 推鸡汤文给我
        if token.has(.dative), !reader.isAscii(token), index + 1 < upper, reader.tokens[index + 1].has(.speaker),
            (index + 2..<max(index + 2, upper)).allSatisfy({ reader.tokens[$0].has([.particle, .change, .tail]) })
        {
            object.tailRoles.insert(.oblique)
            return true
        }
        // "walking over hills": a place, unless the cue chooses.
        if token.has(.over), upper > index + 1, cue.compares || !token.has(.preposition) { return readOver(index) }
        // 绿茶不是红茶
        if token.has(.denial), !reader.isAscii(token), upper > index + 1 { return readOver(index) }
        if cue.compares, token.has(.infinitive), upper > index + 1 { return readOver(index) }
        if token.has([.anymore, .tail, .transient, .lasting, .questionTail, .hypothetical]) { return true }
        if token.has(.now), index + 1 >= upper || reader.isDuration(from: index + 1, upTo: upper) { return true }
        if reader.isDuration(from: index, upTo: upper) { return true }

        if let qualifier = reader.opensQualifier(at: index, upTo: upper), cue.shape != .name {
            object.qualifiers.append(qualifier)
            object.end = qualifier.upperBound
            return true
        }
        return startsPredicate(index, start: start)
    }

    private mutating func readOver(_ index: Int) -> Bool {
        let next = reader.tokens[index + 1]
        // 也不喜欢酒: a second statement, no rejected side.
        if next.has(.cue), !reader.isAscii(next), reader.cue(at: index + 1)?.action != true { return true }
        let range = trim(index + 1..<upper)
        object.over = range
        object.end = upper
        return true
    }

    /// "sci-fi", "·": a mark inside a name.
    private func joinsWord(_ index: Int) -> Bool {
        index + 1 < upper && tokens[index - 1].end == tokens[index].start
            && tokens[index].end == tokens[index + 1].start
    }

    /// Whether another statement begins: 喜欢猫也讨厌狗, "I love cats they are".
    private func startsPredicate(_ index: Int, start: Int) -> Bool {
        let token = tokens[index]
        if reader.isAscii(token) {
            if token.has(.speaker) || token.has(.other) && token.has(.stop),
                !token.has([.oblique, .person, .possessive])
            {
                let opened = (start..<index).contains {
                    tokens[$0].has([.complement, .opener, .relative, .questionWord])
                }
                return !opened
            }
            return false
        }
        if token.has(.of) {
            // 爱看纪录片的我: what follows is the writer.
            return index + 1 < upper && (tokens[index + 1].has(.speaker) || isRelative && endsRelative(index + 1))
        }
        var at = index
        var negated = false
        while at < upper, tokens[at].has([.negator, .adverb, .degree, .superlative, .speaker]), !tokens[at].has(.cue) {
            negated = negated || tokens[at].has(.negator)
            at += 1
        }
        guard at < upper, let next = reader.cue(at: at), next.shape == .verb else { return false }
        if next.guarded || next.weak { return false }
        if next.polarity == nil || next.action { return negated && (next.action || next.negated != nil) }
        // A single ideograph may be part of a word.
        if at == index, tokens[at].end - tokens[at].start < 6, !reader.isAscii(tokens[at]) { return false }
        // 喜欢爱笑的人: no second statement without a word between.
        return at > index || index > start + 0 && !tokens[start..<upper].contains { $0.has(.of) }
    }

    /// 怕冷的人, behind 像我这种: the topic is what the relative clause says.
    private func endsRelative(_ index: Int) -> Bool {
        reader.text.bytes[tokens[index].start..<tokens[index].end].elementsEqual("人".utf8) || tokens[index].has(.person)
    }

    private mutating func readTail(from index: Int) {
        guard index < upper else { return }
        for token in tokens[index..<upper] {
            object.tailRoles.formUnion(token.roles)
            if token.has(.anymore) { object.isAnymore = true }
            if token.has(.transient) { object.isTransient = true }
            if token.has(.questionTail) { object.hasQuestionTail = true }
            if token.has(.hypothetical) { object.isRefused = true }
            if token.has(.join), token.has(.tail) { object.isAlso = true }
        }
    }

    private mutating func noteChange() {
        var last = upper - 1
        while last >= 0, last > 0, tokens[last].has(.particle), !tokens[last].has(.change) { last -= 1 }
        object.isChange = last >= 0 && tokens[last].has(.change)
    }

    /// Without determiners, quotation marks and particles at its ends.
    func trim(_ range: Range<Int>) -> Range<Int>? {
        reader.trimTopic(range)
    }
}

extension TurnReader {
    /// 三年了, 好几个月: how long it has been so, up to the end of the clause.
    func isDuration(from index: Int, upTo upper: Int) -> Bool {
        guard index < upper, !isAscii(tokens[index]) else { return false }
        var at = index
        var text = ""
        while at < upper, tokens[at].isContent { text += words(at..<at + 1); at += 1 }
        guard at == upper || tokens[at].kind == .symbol, text.unicodeScalars.count <= 8 else { return false }
        var rest = text[...]
        while let last = rest.last, "了多啦吧的都快".contains(last) { rest.removeLast() }
        guard
            let unit = ["个月", "個月", "年", "月", "周", "天", "遍", "次", "辈子", "輩子", "载", "回"].first(where: {
                rest.hasSuffix($0)
            })
        else { return false }
        rest.removeLast(unit.count)
        while let last = rest.last, "多来".contains(last) { rest.removeLast() }
        return !rest.isEmpty && rest.allSatisfy { "一二三四五六七八九十两兩几幾百半多好无無数數快".contains($0) || $0.isNumber }
    }

    /// A topic's tokens without determiners, marks and particles at their ends; nil if none is left.
    func trimTopic(_ range: Range<Int>) -> Range<Int>? {
        var lower = range.lowerBound
        var upper = range.upperBound
        // 看《三体》: marks that pair inside the topic stay.
        if isPairedInside(range) { return range }
        while lower < upper {
            let token = tokens[lower]
            // "and also podcasts", "especially jazz"
            let adds = isAscii(token) && token.has(.adverb) && token.has([.tail, .join]) && lower + 1 < upper
            let falls =
                token.has([.determiner, .particle, .join]) || adds || token.has(.of) && !isAscii(token)
            guard !token.isContent || falls && !token.has([.cue, .time, .over, .dative]) else { break }
            lower += 1
        }
        while lower < upper {
            let token = tokens[upper - 1]
            let adverb = token.has(.adverb) && !isAscii(token)
            // "cotton saris only"
            let alone = isAscii(token) && token.has(.adverb) && token.has(.nameTail)
            let falls =
                (token.has([.particle, .change, .tail, .join, .now]) || adverb || alone) && !token.has([.cue, .time])
            guard !token.isContent || falls, !(token.kind == .quote && isOpen(lower..<upper - 1)) else { break }
            upper -= 1
        }
        return lower < upper ? lower..<upper : nil
    }

    /// Whether a quotation is open at the end of a stretch.
    private func isOpen(_ range: Range<Int>) -> Bool {
        range.reduce(0) { $0 + (tokens[$1].kind == .quote ? 1 : 0) } % 2 == 1
    }

    /// 《三体》这本书: opens with a mark whose partner is not the last token.
    private func isPairedInside(_ range: Range<Int>) -> Bool {
        guard let first = range.first, tokens[first].kind == .quote, let last = range.last else { return false }
        guard let partner = (first + 1..<range.upperBound).first(where: { tokens[$0].kind == .quote }) else {
            return false
        }
        return partner < last && tokens[last].isContent && !tokens[last].has([.particle, .change, .tail, .of])
    }
}
