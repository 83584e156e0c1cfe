import Foundation
import Generators
import Testing

@testable import Events

struct CanonicalTopicTests {
    @Test func goldenVectors() throws {
        let file = try #require(
            Bundle.module.url(forResource: "canonical", withExtension: "jsonl", subdirectory: "Vectors")
        )
        let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == 53)
        for line in lines {
            let vector = try JSONDocument(Array(line)).root
            let text = try #require(vector["text"]?.string)
            let expected = try #require(vector["canonical"]?.string)
            #expect(Array(CanonicalTopic.of(text).utf8) == Array(expected.utf8), "\(text)")
        }
    }

    @Test(arguments: [
        ("movies", "movie"), ("the movie", "movie"), ("dishes", "dish"), ("glasses", "glass"), ("pies", "pie"),
        ("mystery series", "mystery series"), ("physics", "physics"), ("potatoes", "potato"), ("shoes", "shoe"),
        ("喜欢cats", "喜欢cat"), ("cafés", "cafés"), ("mp3s", "mp3s"), ("boss’s", "boss"), ("喝 咖啡", "咖啡"),
    ])
    func englishPluralsAndEdges(text: String, expected: String) {
        #expect(CanonicalTopic.of(text) == expected)
    }

    @Test func neverEmptyForSomething() {
        #expect(CanonicalTopic.of("").isEmpty)
        for text in [" ", "\u{3000}\t", "the", "吃", "'s", "the a my", "\u{200D}", "吃 喝"] {
            #expect(!CanonicalTopic.of(text).isEmpty, "\(text)")
        }
    }

    @Test func canonicalOfCanonicalIsItself() {
        let seed = UInt64.random(in: .min ... .max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<3_000 {
            let text = randomText(using: &generator)
            let once = CanonicalTopic.of(text)
            #expect(!once.isEmpty, "seed \(seed): \(text.debugDescription)")
            #expect(
                Array(CanonicalTopic.of(once).utf8) == Array(once.utf8),
                "seed \(seed): \(text.debugDescription) \(once)"
            )
        }
    }

    /// The fast path answers what Foundation would: no rule of the conversion changes a run of unchanged characters.
    @Test func plainHanIsUnchangedByConversion() {
        let seed = UInt64.random(in: .min ... .max)
        var generator = SeededGenerator(seed: seed)
        let plain = (0x4E00...0x9FFF).compactMap { Unicode.Scalar($0 as UInt32) }.filter(SimplifiedHan.contains)
        #expect(plain.count > 15_000)
        for _ in 0..<200 {
            var text = String.UnicodeScalarView()
            for _ in 0..<100 { text.append(plain.randomElement(using: &generator) ?? "一") }
            let normal = String(text).precomposedStringWithCompatibilityMapping
                .folding(options: .caseInsensitive, locale: nil)
            #expect(SimplifiedHan.converted(normal).utf8.elementsEqual(String(text).utf8), "seed \(seed): \(text)")
        }
    }

    private static let pieces = [
        "the ", "A ", "my", " ", "\u{3000}", "吃", "喝", "'s", "’s", "s", "es", "ies", "İ", "ß", "ﬁ", "①", "電腦", "龍", "é",
        "e\u{301}", "Ａ", "🐱", "\u{200D}", "ς", "Σ", "ẞ", "酒吧", "eating ", "drink ", "|", "%", "\u{0345}", "麼", "ŉ", "ſ",
        "\u{1E9E}", "乾", "ｶﾞ", "한", "\u{1100}\u{1161}", "ά", "ΐ", "Dogs", "bus", "glass", "tea", "雨天",
    ]

    private func randomText(using generator: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            if Int.random(in: 0..<4, using: &generator) == 0 {
                if let scalar = Unicode.Scalar(UInt32.random(in: 1...0x1FFFF, using: &generator)) {
                    text.unicodeScalars.append(scalar)
                }
            } else {
                text += Self.pieces.randomElement(using: &generator) ?? ""
            }
        }
        return text.isEmpty ? "x" : text
    }
}
