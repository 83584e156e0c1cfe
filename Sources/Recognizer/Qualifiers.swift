/// When and where a preference holds.
extension TurnReader {
    /// The Chinese qualifier that ends with a token before the cue: 出差的时候, 冬天的晚上, 睡前.
    func qualifierEnding(at index: Int, floor: Int, subject: Int) -> Range<Int>? {
        let token = tokens[index]
        guard !isAscii(token) else { return nil }
        if token.has(.timeTail) {
            var start = index
            while start > floor, !tokens[start - 1].has([.speaker, .other]), tokens[start - 1].isContent,
                !tokens[start - 1].has([.remember, .reason, .contrast])
            {
                start -= 1
            }
            while start < index, tokens[start].has([.adverb, .reason, .contrast]), !tokens[start].has(.time) {
                start += 1
            }
            return start..<index + 1
        }
        guard token.has(.time) else { return nil }
        var start = index
        while start > floor, tokens[start - 1].has([.time, .of, .timeTail]), !isAscii(tokens[start - 1]) { start -= 1 }
        while start < index, tokens[start].has(.of), !tokens[start].has(.time) { start += 1 }
        return start..<index + 1
    }

    /// Whether a whole stretch is a qualifier: "when I'm sick", "in summer", 夏天, 写代码的时候.
    func isQualifierPhrase(_ range: Range<Int>) -> Bool {
        let range = trimmedQualifier(range)
        guard let first = range.first, range.count <= 14 else { return false }
        if range.contains(where: {
            tokens[$0].has([.cue]) && cue(at: $0)?.action != true && cue(at: $0)?.anyVerb != true
        }) {
            return false
        }
        if isAscii(tokens[first]) {
            if tokens[first].has(.opener) { return range.count > 1 || tokens[first].has(.time) }
            if tokens[first].has(.preposition) { return isTimePhrase(range) }
            return range.allSatisfy { tokens[$0].has([.time]) } && tokens[first].has(.habit)
        }
        let last = range.upperBound - 1
        if tokens[last].has(.timeTail), range.count > 1 || tokens[last].has(.time) { return true }
        return range.allSatisfy { tokens[$0].has([.time, .of]) }
    }

    /// Without the conjunctions and adverbs around it.
    func trimmedQualifier(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        let around: Roles = [.adverb, .reason, .contrast, .remember, .lasting, .particle, .complement, .reporter]
        while lower < upper, tokens[lower].has(around) || !tokens[lower].isContent,
            !tokens[lower].has([.time, .opener, .preposition])
        {
            lower += 1
        }
        while upper > lower, !tokens[upper - 1].isContent || tokens[upper - 1].has([.particle, .tail]),
            !tokens[upper - 1].has([.time, .timeTail])
        {
            upper -= 1
        }
        return lower..<upper
    }

    /// "in the morning", "on long flights", "at work", "after six": a preposition with a time or situation behind it.
    func isTimePhrase(_ range: Range<Int>) -> Bool {
        guard let first = range.first, tokens[first].has(.preposition), !tokens[first].has(.dative),
            2...5 ~= range.count
        else { return false }
        return tokens[range.upperBound - 1].has(.time) || isClock(range.upperBound - 1)
    }

    private func isClock(_ index: Int) -> Bool {
        let first = text.bytes[tokens[index].start]
        return first >= 0x30 && first <= 0x39
    }

    /// Whether a qualifier opens inside the words behind a cue.
    func opensQualifier(at index: Int, upTo end: Int) -> Range<Int>? {
        let token = tokens[index]
        guard isAscii(token) else { return nil }
        if token.has(.opener) { return index..<end }
        guard token.has(.preposition) else { return nil }
        for length in [2, 3, 4, 5] where index + length <= end {
            let range = index..<index + length
            guard isTimePhrase(range) else { continue }
            // "in the morning light": a noun behind it makes it part of the topic.
            if index + length < end, !tokens[index + length].has([.tail, .join, .preposition, .opener, .particle]),
                tokens[index + length].isContent
            {
                continue
            }
            return range
        }
        return nil
    }
}
