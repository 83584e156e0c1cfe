/// The forms of an English cue's first word, so that the lexicon lists each verb once.
///
/// Regular forms follow the spelling rules; irregular ones are listed in `en/irregular.txt`.
struct Inflection: Sendable {
    /// base -> (third, past, progressive)
    var irregular: [String: [String]] = [:]

    /// Each form of a phrase with the tense it stands for; the base comes first.
    func forms(of phrase: String) -> [(String, Tense)] {
        let words = phrase.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = words.count > 1 ? " " + words[1] : ""
        let forms = irregular[words[0]] ?? regular(words[0])
        return [(phrase, .base), (forms[0] + rest, .third)]
            + forms[1].split(separator: "/").map { (String($0) + rest, .past) }
            + [(forms[2] + rest, .progressive)]
    }

    private func regular(_ verb: String) -> [String] {
        let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
        let letters = Array(verb)
        guard letters.count > 2, let last = letters.last else { return [verb + "s", verb + "ed", verb + "ing"] }
        let before = letters[letters.count - 2]
        if last == "e" {
            return [verb + "s", verb + "d", (before == "e" ? verb : String(verb.dropLast())) + "ing"]
        }
        if last == "y", !vowels.contains(before) {
            return [verb.dropLast() + "ies", verb.dropLast() + "ied", verb + "ing"]
        }
        let third = ["s", "x", "z"].contains(last) || verb.hasSuffix("ch") || verb.hasSuffix("sh") ? "es" : "s"
        return [verb + third, verb + "ed", verb + "ing"]
    }
}
