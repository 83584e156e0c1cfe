internal import Foundation

/// The first half of a topic's canonical form: NFKC, full case folding, Traditional to Simplified Chinese, white space.
enum TopicLevelling {
    /// `text` (UTF-8) levelled, without white space at its ends and with one space for each run of it within.
    static func levelled(_ text: [UInt8]) -> [UInt8] {
        isPlain(text) ? collapsed(text.map(lowercased)) : collapsed(Array(convert(text).utf8))
    }

    /// Whether lower case for A to Z is all that the tables would change: ASCII and simplified Han.
    ///
    /// Nearly all topics are plain, and then Foundation is not asked.
    private static func isPlain(_ text: [UInt8]) -> Bool {
        if text.allSatisfy({ $0 < 0x80 }) { return true }
        return String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
            scalar.isASCII || SimplifiedHan.contains(scalar)
        }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
    }

    private static func convert(_ text: [UInt8]) -> String {
        let compatible = String(decoding: text, as: UTF8.self).precomposedStringWithCompatibilityMapping
        // Folding can leave a sequence that composes, so it is normalised again (Unicode, definition D146).
        let folded = compatible.folding(options: .caseInsensitive, locale: nil)
            .precomposedStringWithCompatibilityMapping
        return SimplifiedHan.converted(folded)
    }

    /// Runs of Unicode white space become one space, those at the ends nothing.
    private static func collapsed(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var isSpacePending = false
        func append(_ bytes: some Sequence<UInt8>) {
            if isSpacePending && !result.isEmpty { result.append(UInt8(ascii: " ")) }
            isSpacePending = false
            result += bytes
        }
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar.properties.isWhitespace { isSpacePending = true } else { append(UTF8.encode(scalar) ?? .init()) }
        }
        return result
    }
}

/// Traditional to Simplified Chinese by ICU's tables.
enum SimplifiedHan {
    private static let block: ClosedRange<UInt32> = 0x4E00...0x9FFF

    /// Whether `scalar` is a unified ideograph of the main block that conversion leaves as it is.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        block.contains(scalar.value) && isUnchanged[Int(scalar.value - block.lowerBound)]
    }

    /// `text` with traditional characters replaced by simplified ones.
    static func converted(_ text: String) -> String {
        text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
    }

    /// Found by converting the whole block once. Rules over several characters start with one that changes by itself,
    /// which the tests check on random texts.
    private static let isUnchanged: [Bool] = block.map { value in
        guard let scalar = Unicode.Scalar(value) else { return false }
        let text = String(scalar)
        return converted(text).utf8.elementsEqual(text.utf8)
    }
}
