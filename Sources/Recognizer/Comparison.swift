/// The rejected side of a comparison, where it is said before the cue.
extension TurnReader {
    /// 比起看电视, 跟猫相比, "compared to wine", "between tea and coffee", 火锅和烧烤之间.
    func versusRange(in range: Range<Int>) -> Range<Int>? {
        var lower = range.lowerBound
        while lower < range.upperBound, tokens[lower].has([.adverb, .reason, .contrast]), !tokens[lower].has(.versus) {
            lower += 1
        }
        guard lower < range.upperBound else { return nil }
        if tokens[lower].has(.versus), !tokens[lower].has(.dative) {
            let rest = lower + 1..<range.upperBound
            return rest.isEmpty ? nil : trimTopic(withoutClosingVersus(rest))
        }
        let last = range.upperBound - 1
        // 和狗比我更爱猫
        if last > lower + 1, tokens[last].has(.versus), tokens[last].has(.dative), tokens[lower].has(.dative),
            !isAscii(tokens[last])
        {
            return trimTopic(lower + 1..<last)
        }
        guard tokens[last].has(.versus), !tokens[last].has(.dative), last > lower else { return nil }
        let start = tokens[lower].has(.dative) ? lower + 1 : lower
        return trimTopic(start..<last)
    }

    private func withoutClosingVersus(_ range: Range<Int>) -> Range<Int> {
        var upper = range.upperBound
        while upper > range.lowerBound, tokens[upper - 1].has([.versus, .particle]) { upper -= 1 }
        return range.lowerBound..<upper
    }
}
