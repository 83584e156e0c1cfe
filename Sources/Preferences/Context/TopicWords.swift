internal import Events

/// The words of a text, and of Chinese its characters, in canonical form: what relevance is measured by.
struct TopicWords {
    private var units: Set<String> = []

    var isEmpty: Bool { units.isEmpty }

    init(_ text: String) {
        var word = ""
        func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        for scalar in CanonicalTopic.of(text).unicodeScalars {
            if scalar.properties.isIdeographic {
                units.insert(String(scalar))
            } else if isWordPart(scalar) {
                word.unicodeScalars.append(scalar)
                continue
            }
            add(&word)
        }
        add(&word)
    }

    /// The singular, so that dogs are about a dog. Function words would make everything relevant.
    private mutating func add(_ word: inout String) {
        if !word.isEmpty && !Self.unspecific.contains(word) { units.insert(CanonicalTopic.of(word)) }
        word = ""
    }

    private static let unspecific: Set<String> = [
        "a", "an", "and", "are", "at", "can", "do", "for", "i", "in", "is", "it", "me", "my", "of", "on", "or", "the",
        "to", "we", "what", "with", "you",
    ]

    /// How much of `other` stands here too, in thousandths: a long topic gains nothing by its length.
    func share(of other: TopicWords) -> Int {
        if other.units.isEmpty { return 0 }
        return units.intersection(other.units).count * 1000 / other.units.count
    }
}
