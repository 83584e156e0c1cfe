/// What stands before the subject: frames that take the statement away, qualifiers, fronted topics.
extension TurnReader {
    func readPrefix(_ range: Range<Int>, into approach: inout Approach) {
        guard !range.isEmpty else { return }
        // 与其说我喜欢旅行: what is not quite so.
        if let first = range.first, tokens[first].has(.versus), range.contains(where: { tokens[$0].has(.reporter) }) {
            approach.isBlocked = true
            return
        }
        if let over = versusRange(in: range) {
            approach.over = over
            return
        }
        readWordBefore(range, into: &approach)
        var rest = range
        if isQualifierPhrase(range) {
            approach.qualifiers.append(trimmedQualifier(range))
            if tokens[range.lowerBound].has(.would), !isAscii(tokens[range.lowerBound]) { approach.isWould = true }
            if range.contains(where: { tokens[$0].has(.past) && tokens[$0].has(.timeTail) }) { approach.isPast = true }
            rest = range.upperBound..<range.upperBound
        }
        var unknown: [Int] = []
        for index in rest {
            readPrefixWord(index, in: range, into: &approach)
            let token = tokens[index]
            let known: Roles = [
                .adverb, .degree, .reason, .contrast, .particle, .remember, .forget, .past, .bygone, .now, .lasting,
                .transient, .denial, .rhetorical, .reporter, .join, .complement, .habit, .negator, .copula, .auxiliary,
                .perfect, .would, .tail, .selfRelative, .timeTail, .request, .speaker,
            ]
            if token.has(.time), !isAscii(token) || token.has(.habit) { continue }
            if token.has(.other), range.contains(where: { tokens[$0].has(.reporter) }) { continue }
            if !token.has(known), token.isContent { unknown.append(index) }
        }
        guard let first = unknown.first, let last = unknown.last else { return }
        approach.fronted = first..<last + 1
    }

    /// The word directly before the subject: an inverted auxiliary asks, a preposition takes the subject away.
    private func readWordBefore(_ range: Range<Int>, into approach: inout Approach) {
        let before = tokens[range.upperBound - 1]
        // 删掉关于我喜欢足球的记录
        if before.has(.dative), context.command != .forget { approach.isBlocked = true }
        if before.has(.infinitive) { approach.isBlocked = true }
        if before.has([.complement, .reason, .relative]) { approach.isEmbedded = true }
        if before.has(.auxiliary) || before.has(.would) || before.has(.copula) && isAscii(before) {
            let wonders = before.has(.rhetorical) || range.count > 1 && tokens[range.upperBound - 2].has(.rhetorical)
            if wonders { approach.isWondering = true } else { approach.isBlocked = !approach.isRhetorical }
        }
    }

    private func readPrefixWord(_ index: Int, in range: Range<Int>, into approach: inout Approach) {
        let token = tokens[index]
        if token.has(.hypothetical) { approach.isBlocked = true }
        // "How do I tell my host I can't eat gluten?": asked is the telling.
        if token.has(.questionWord), !range.contains(where: { tokens[$0].has(.reporter) }) { approach.isBlocked = true }
        if token.has(.reporter) {
            // "he thinks I love": reported; "I told you I love": told by the writer.
            let subject = range.lowerBound..<index
            let other = subject.contains { tokens[$0].has([.other, .person]) || !isKnown($0) && tokens[$0].isContent }
            if other { approach.isBlocked = true } else { approach.isEmbedded = true }
        }
        if token.has(.other), !range.contains(where: { tokens[$0].has([.reporter, .remember, .forget]) }) {
            approach.fronted = nil
            approach.isBlocked = true
        }
        // 说不定我就爱上瑜伽了
        if token.has(.would), index == range.lowerBound, token.end - token.start > 3, !isAscii(token) {
            approach.isWould = true
        }
        if token.has([.denial, .rhetorical, .past, .bygone, .now]) { note(token, in: &approach) }
        // 我不觉得我喜欢: a negation in front counts if it denies a thought.
        if token.has(.negator), !token.has(.denial), index + 1 < range.upperBound, tokens[index + 1].has(.reporter) {
            note(token, in: &approach)
        }
    }

    func isKnown(_ index: Int) -> Bool { tokens[index].entry >= 0 }

    /// Whether a token is written in ASCII.
    func isAscii(_ token: Token) -> Bool { text.bytes[token.start] < 0x80 }
}
