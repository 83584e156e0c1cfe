/// Lists: one finding for each item.
extension TurnReader {
    /// The items of a topic that may be a list.
    func items(of range: Range<Int>) -> [Range<Int>] {
        // 葱姜蒜: nothing but names of things.
        if range.count > 1, range.allSatisfy({ tokens[$0].roles.isSuperset(of: .item) }) {
            return range.map { $0..<$0 + 1 }
        }
        var result: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where separates(index, in: range) {
            if let item = trimTopic(start..<index) { result.append(item) }
            start = index + 1
        }
        if let item = trimTopic(start..<range.upperBound) { result.append(item) }
        // "brass bands and not a lot else": what is denied behind an item is none.
        return result.enumerated().filter {
            $0 == 0 || !isAscii(tokens[$1.lowerBound]) || !tokens[$1.lowerBound].has(.negator)
        }
        .map(\.element)
    }

    private func separates(_ index: Int, in range: Range<Int>) -> Bool {
        let token = tokens[index]
        if token.kind == .listMark || token.has(.join) && token.end - token.start == 1 && isAscii(token) {
            // "R&B", "AC/DC", "C++", "A&E": a mark inside one word.
            let tight =
                index > range.lowerBound && index + 1 < range.upperBound
                && tokens[index - 1].end == token.start && token.end == tokens[index + 1].start
            let ascii = tight && isAscii(tokens[index - 1]) && isAscii(tokens[index + 1]) && isAscii(token)
            return !(ascii && tokens[index - 1].end - tokens[index - 1].start <= 2)
        }
        if token.kind == .comma || token.kind == .colon { return true }
        // 咖啡啊茶啊: the particle stands for a comma.
        if token.has(.particle), token.has(.join), index > range.lowerBound, index + 1 < range.upperBound {
            return true
        }
        guard token.has(.join), index > range.lowerBound else { return false }
        // 跟朋友, 和家人: somebody to do it with, no item; so is what follows "between".
        let next = index + 1
        if next < range.upperBound, token.has(.dative) {
            if tokens[next].has([.person, .other, .speaker]), next + 1 < range.upperBound { return false }
        }
        if tokens[range.lowerBound].has(.dative), !isAscii(token), tokens[range.lowerBound].has(.join) { return false }
        return !(range.lowerBound..<index).contains { tokens[$0].has(.versus) }
    }

    /// Items that stand in the clauses behind, after commas; gives them and marks their clauses as used.
    ///
    /// An open list ("Things I love: rain, ramen") needs no conjunction to close it.
    mutating func furtherItems(after clause: Clause, end: Int, isOpen: Bool = false) -> [Range<Int>] {
        guard clause.terminator == .comma, end >= clause.tokens.upperBound else { return [] }
        let clauses = sentences[sentence]
        var taken: [Int] = []
        var closes = isOpen || clause.tokens.contains { tokens[$0].kind == .listMark }
        var index = context.clause + 1
        while index < clauses.count, taken.count < 4 * Recognizer.findingLimit, isItem(clauses[index]),
            clauses[index - 1].terminator == .comma
        {
            taken.append(index)
            let tokens = self.tokens
            if clauses[index].tokens.contains(where: { tokens[$0].has([.join, .tail]) || tokens[$0].kind == .listMark })
                || clauses[index].lead.contains(.join)
            {
                closes = true
            }
            index += 1
        }
        guard closes || taken.count > 1 && taken.allSatisfy({ isShortAct(clauses[$0].tokens) }) else { return [] }
        context.consumed.formUnion(taken)
        return taken.flatMap { items(of: clauses[$0].tokens) }
    }

    /// 看书 behind 喜欢喝茶: an act of a few characters needs no conjunction to be an item.
    private func isShortAct(_ range: Range<Int>) -> Bool {
        let width = tokens[range.upperBound - 1].end - tokens[range.lowerBound].start
        return !isAscii(tokens[range.lowerBound]) && 6...15 ~= width
            && !range.contains {
                tokens[$0].has([.time, .transient, .particle, .change, .adverb, .degree, .person, .of])
            }
    }

    private func isItem(_ clause: Clause) -> Bool {
        guard clause.tokens.count <= 8, clause.lead.isDisjoint(with: [.contrast, .reason]),
            clause.terminator != .question
        else { return false }
        return !clause.tokens.contains { index in
            let token = tokens[index]
            if token.has(.cue) { return cue(at: index)?.action != true && cue(at: index)?.polarity != nil }
            return token.has([
                .speaker, .other, .copula, .auxiliary, .negator, .would, .questionWord, .hypothetical, .request,
                .opener,
                .perfect, .questionTail, .reporter, .deictic,
            ])
        }
    }
}
