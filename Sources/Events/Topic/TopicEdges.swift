/// The second half of a topic's canonical form: what carries no meaning at its edges.
enum TopicEdges {
    /// `text`, levelled, without articles, possessives, verbs of eating and drinking, a final 's and an English plural.
    /// Nothing is cut that would leave nothing.
    static func trimmed(_ text: [UInt8]) -> [UInt8] {
        var rest = text[...]
        while let shorter = withoutLeadingWord(rest) ?? withoutFinalPossessive(rest) { rest = shorter }
        return EnglishPlural.folded(Array(rest))
    }

    /// Words that need a space after them, and Chinese verbs, which stand before their object without one: 酒吧 does
    /// not begin with 吃 or 喝 and stays whole.
    private static let leading: [[UInt8]] =
        [
            "the ", "a ", "an ", "my ", "your ", "his ", "her ", "its ", "our ", "their ", "eat ", "eating ", "drink ",
            "drinking ", "吃", "喝",
        ].map { Array($0.utf8) }

    private static func withoutLeadingWord(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        for word in leading where text.starts(with: word) {
            let rest = text.dropFirst(word.count).drop { $0 == UInt8(ascii: " ") }
            return rest.isEmpty ? nil : rest
        }
        return nil
    }

    private static let possessives = ["'s", "’s"].map { Array($0.utf8) }

    private static func withoutFinalPossessive(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        for ending in possessives where text.suffix(ending.count).elementsEqual(ending) {
            var rest = text.dropLast(ending.count)
            while rest.last == UInt8(ascii: " ") { rest.removeLast() }
            return rest.isEmpty ? nil : rest
        }
        return nil
    }
}
