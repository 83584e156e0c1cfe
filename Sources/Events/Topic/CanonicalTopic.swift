/// The form by which two spellings of a topic are one: "the Rainy Days" and "rainy day", 電腦遊戲 and 电脑游戏, 喝咖啡 and 咖啡.
///
/// Qualifiers and slot names take the same form (preferences page, section 1).
public enum CanonicalTopic {
    /// The canonical form of `text`: empty for an empty text alone, and its own canonical form.
    ///
    /// Compatibility characters, case, the Chinese script and white space are levelled, then what carries no meaning at
    /// the edges goes: English articles and possessives, a verb of eating or drinking, a final 's, a plural.
    ///
    /// The tables behind it (Unicode, ICU's script conversion) grow from release to release, so another platform may
    /// answer differently for a character that one of the two does not know. That is harmless: the server computes the
    /// form once, at append, and stores it in the body; everybody else reads it there. A client computes it only for what
    /// still lies in its outbox, and replaces it by the server's answer.
    public static func of(_ text: String) -> String {
        var current = Array(text.utf8)
        // What is cut from the front can bring another article, and now and then another character to level.
        for _ in 0..<roundLimit {
            let next = TopicEdges.trimmed(TopicLevelling.levelled(current))
            // Only white space or nothing: there is nothing to know it by but itself.
            if next.isEmpty { return text.isEmpty ? "" : " " }
            if next == current { break }
            current = next
        }
        return String(decoding: current, as: UTF8.self)
    }

    /// Two rounds do for nearly every text; each further one costs the text a word or a character.
    private static let roundLimit = 64
}
