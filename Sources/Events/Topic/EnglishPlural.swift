/// Folds the plural of a topic's last English word: "cats" and "cat" are one topic.
///
/// It need not find the right singular, only the same form for both numbers, and must leave words alone that merely end
/// like a plural.
enum EnglishPlural {
    /// `text` (levelled, UTF-8) with its last word in the singular.
    static func folded(_ text: [UInt8]) -> [UInt8] {
        let start = lastWordStart(text)
        let word = text[start...]
        // Below three letters there is no plural worth folding: "s", "is", "as".
        guard word.count >= 3, word.last == UInt8(ascii: "s"), isWordBoundary(before: start, in: text) else {
            return text
        }
        return Array(text[..<start]) + singular(of: String(decoding: word, as: UTF8.self)).utf8
    }

    private static func lastWordStart(_ text: [UInt8]) -> Int {
        var start = text.count
        while start > 0, UInt8(ascii: "a")...UInt8(ascii: "z") ~= text[start - 1] { start -= 1 }
        return start
    }

    /// Whether an English word can begin at `start`: not after a digit ("1990s"), an apostrophe or a Latin letter
    /// beyond ASCII ("cafés"), but after a Chinese character.
    private static func isWordBoundary(before start: Int, in text: [UInt8]) -> Bool {
        guard start > 0 else { return true }
        let before = text[start - 1]
        if before < 0x80 {
            return !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= before) && before != UInt8(ascii: "'")
        }
        guard let scalar = String(decoding: text[..<start], as: UTF8.self).unicodeScalars.last else { return false }
        return scalar.properties.isIdeographic
    }

    private static func singular(of word: String) -> String {
        if let known = irregular[word] { return known }
        if unchanged.contains(word) || word.hasSuffix("ics") { return word }
        if ["ss", "us", "is"].contains(where: word.hasSuffix) { return word }
        // Short ones keep their e: "pies", "ties".
        if word.hasSuffix("ies") { return word.utf8.count > 4 ? word.dropLast(3) + "y" : String(word.dropLast()) }
        if ["sses", "shes", "ches", "xes", "oes"].contains(where: word.hasSuffix) { return String(word.dropLast(2)) }
        return String(word.dropLast())
    }

    /// Words in -s that are no plurals.
    private static let unchanged: Set<String> = [
        "aids", "alas", "always", "aws", "bias", "canvas", "chaos", "christmas", "dns", "gas", "gps", "has", "ios",
        "kansas", "kudos", "lens", "macos", "news", "perhaps", "sms", "series", "species", "texas", "this", "was",
        "yes",
    ]

    /// Plurals that the endings alone get wrong.
    private static let irregular = [
        "atlases": "atlas", "biases": "bias", "brownies": "brownie", "buses": "bus", "caches": "cache",
        "calories": "calorie", "canoes": "canoe", "canvases": "canvas", "cookies": "cookie", "foodies": "foodie",
        "gases": "gas", "genies": "genie", "headaches": "headache", "hoodies": "hoodie", "indies": "indie",
        "lenses": "lens", "movies": "movie", "quizzes": "quiz", "rookies": "rookie", "selfies": "selfie",
        "shoes": "shoe",
        "smoothies": "smoothie", "toes": "toe", "veggies": "veggie", "zombies": "zombie", "viruses": "virus",
    ]
}
