import Generators
import Recognizer
import Testing

/// What holds for every input, tried on random ones; a failure prints the seed that repeats it.
struct InvariantTests {
    private static let pieces = [
        "我", "喜欢", "不", "讨厌", "对", "过敏", "猫", "香菜", "、", "和", "，", "。", "？", "吗", "的", "了", "冬天", "的时候", "比起", "更",
        "最喜欢的", "是", "没有", "活不了", "叫我", "用中文回答", "记住", "忘掉", "从不", "必须", "“", "”", "《", "》", "🎉", "👩‍👩‍👧‍👦", "é", "ＡＢ", "喜歡",
        "\u{0}",
        "I", "I'm", " love", " hate ", " not", " allergic to ", " tea", " and ", ", ", ". ", "? ", " over ",
        " in winter", " my favourite ",
        " is ", " call me ", " never ", " can't stand ", "'", "\"", "’", " when ", " no longer ", " than ", "\n", "—",
        "café", "don't", " remember ",
    ]

    private func text(_ generator: inout SeededGenerator, pieces count: Int) -> String {
        (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
    }

    private func holds(_ text: String, seed: UInt64) throws {
        let result = try Fixture.recognize(text)
        let bytes = Array(text.utf8)
        #expect(result.findings.count <= Recognizer.findingLimit, "seed \(seed)")
        #expect(result == (try Fixture.recognize(text)), "not deterministic, seed \(seed)")
        #expect((result.intent == .chat) == result.findings.isEmpty, "seed \(seed)")
        for finding in result.findings {
            #expect(finding.start < finding.end && finding.end <= bytes.count, "seed \(seed)")
            let slice = String(validating: bytes[finding.start..<finding.end], as: UTF8.self)
            #expect(slice == finding.topic, "seed \(seed): \(text.debugDescription)")
            #expect(1...5 ~= finding.strength, "seed \(seed)")
            #expect(finding.topic.utf8.count <= 256 && finding.qualifiers.count <= 8, "seed \(seed)")
        }
    }

    @Test
    func randomPhrases() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<4_000 {
            let count = Int.random(in: 1...30, using: &generator)
            try holds(text(&generator, pieces: count), seed: seed)
        }
    }

    @Test
    func longTurns() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 { try holds(text(&generator, pieces: 4_000), seed: seed) }
    }

    @Test
    func randomScalars() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            var text = "我喜欢"
            for _ in 0..<20 {
                if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)) {
                    text.unicodeScalars.append(scalar)
                }
            }
            try holds(text, seed: seed)
        }
    }

    @Test
    func randomBytesNeverTrap() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let recognizer = try Fixture.recognizer.get()
        for _ in 0..<2_000 {
            var bytes = Array("I love 我喜欢".utf8)
            for _ in 0..<40 { bytes.append(UInt8.random(in: 0...255, using: &generator)) }
            bytes.shuffle(using: &generator)
            let first = recognizer.recognize(utf8: bytes, at: 0)
            #expect(first == recognizer.recognize(utf8: bytes, at: 0), "seed \(seed)")
            #expect(first.findings.allSatisfy { $0.end <= bytes.count }, "seed \(seed)")
        }
    }

    @Test
    func atMostThirtyTwoFindings() throws {
        let list = (0..<60).map { "topic\($0)" }.joined(separator: ", ")
        #expect(try Fixture.recognize("I love " + list + " and tea").findings.count == Recognizer.findingLimit)
    }

    /// The limit falls inside a character of three bytes: the cut goes before it.
    @Test
    func readsEightKibibytesAndCutsBetweenCharacters() throws {
        let padding = String(repeating: "。", count: Recognizer.byteLimit / 3)
        #expect(try Fixture.recognize(padding + "我喜欢猫").findings.isEmpty)
        let room = String(repeating: " ", count: Recognizer.byteLimit - "我喜欢".utf8.count - 4)
        let findings = try Fixture.recognize(room + "我喜欢猫猫").findings
        #expect(findings.map(\.topic) == ["猫"])
    }

    @Test
    func bytesAndStringsAgree() throws {
        let recognizer = try Fixture.recognizer.get()
        for text in ["我喜欢猫,讨厌狗", "I love hiking", "hello"] {
            #expect(recognizer.recognize(utf8: text.utf8, at: 0) == recognizer.recognize(text, at: 0))
            #expect(recognizer.recognize(utf8: AnySequence(text.utf8), at: 0) == recognizer.recognize(text, at: 0))
        }
    }
}
