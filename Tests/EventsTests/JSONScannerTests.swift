import Events
import Generators
import Testing

/// What protocol section 1 refuses before anything is stored, each on its own, and its nearest neighbour that passes.
struct JSONScannerTests {
    private func refusal(_ text: String) -> String? { refusal(Array(text.utf8)) }

    private func refusal(_ bytes: [UInt8]) -> String? {
        do {
            _ = try JSONDocument(bytes)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test(arguments: [
        "{}", "[]", "null", " {\"a\" : [1 , -2.5e3, true,false , null, \"x\"] } ", "\"\\ud83d\\ude00\"", "\"\\u0001\"",
        "9007199254740991", "-9007199254740991", "-0", "0.1", "1e308", "{\"a\":1,\"b\":1}", "\"😀é中\u{7F}\"", "1E+2",
        "{\"a\":{\"a\":1}}",
    ])
    func allows(_ text: String) { #expect(refusal(text) == nil) }

    @Test(arguments: [
        "", " ", "{", "}", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "nul", "tru", "+1", "01",
        "-",
        "1.", ".5", "1e", "1e+", "\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "'a'", "{} {}", "1 2", "[1 2]", "NaN",
        "Infinity", "\"\u{1}\"", "\"\n\"", "// c", "{\"a\":}",
    ])
    func refusesWhatIsNoJSON(_ text: String) { #expect(refusal(text) != nil) }

    @Test(
        arguments: [
            [0xFF], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xE0, 0x80, 0x80, 0x22],
            [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
            [0x22, 0xF8, 0x88, 0x80, 0x80, 0x80, 0x22],
            [0x22, 0x80, 0x22], [0x22, 0xE4, 0xB8, 0x22], [0x22, 0xF0, 0x9F, 0x98],
        ] as [[UInt8]]
    )
    func refusesInvalidUTF8(_ bytes: [UInt8]) { #expect(refusal(bytes) != nil) }

    @Test func refusesAByteOrderMark() { #expect(refusal("\u{FEFF}{}") == "a byte order mark") }

    @Test func refusesNUL() {
        #expect(refusal("\"\\u0000\"") == "U+0000 is not allowed")
        #expect(refusal([0x22, 0x00, 0x22]) == "a control character in a string (escape it)")
    }

    @Test(arguments: ["\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\ud800\"", "\"\\ud800x\"", "\"\\ud800\\n\""])
    func refusesLoneSurrogates(_ text: String) { #expect(refusal(text) == "a lone surrogate") }

    @Test func refusesDuplicateKeysHoweverTheyAreWritten() {
        #expect(refusal(#"{"a":1,"a":1}"#) == "the same key twice in one object")
        #expect(refusal(#"{"a":1,"\u0061":2}"#) == "the same key twice in one object")
        #expect(refusal(#"{"x":{"é":1,"\u00e9":2}}"#) == "the same key twice in one object")
        // Canonically equivalent is not equal: bytes count.
        #expect(refusal("{\"\u{E9}\":1,\"e\u{301}\":2}") == nil)
        let many = (0..<2000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
        #expect(refusal("{\(many)}") == nil)
        #expect(refusal("{\(many),\"k77\":0}") == "the same key twice in one object")
    }

    @Test func refusesNestingDeeperThan32() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(refusal(nested(32)) == nil)
        #expect(refusal(nested(33)) == "nesting deeper than 32")
        #expect(refusal(nested(100_000)) == "nesting deeper than 32")
    }

    @Test func refusesNumbersThatNotEveryoneReadsAlike() {
        #expect(refusal("9007199254740992") == "an integer outside ±(2^53−1)")
        #expect(refusal("-9007199254740992") == "an integer outside ±(2^53−1)")
        #expect(refusal(String(repeating: "9", count: 400)) == "an integer outside ±(2^53−1)")
        #expect(refusal("1e309") == "a number beyond a double")
        #expect(refusal("-1.5e999") == "a number beyond a double")
    }

    @Test func saysWhere() throws {
        let error = #expect(throws: JSONError.self) { try JSONDocument(Array(#"{"a":1,"b":x}"#.utf8)) }
        #expect(error?.offset == 11)
    }

    /// No input may crash it: random bytes, and valid texts with bytes changed.
    @Test func survivesAnything() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let sample = Array(#"{"t":"push","id":-12.5e3,"x":["\u00e9\ud83d\ude00",{"k":null},true,false]}"#.utf8)
        for _ in 0..<20_000 {
            var bytes = sample
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
            guard let document = try? JSONDocument(bytes) else { continue }
            // Whatever passes has a canonical form that passes, and is its own canonical form.
            let canonical = document.root.canonical()
            let again = try JSONDocument(canonical).root.canonical()
            #expect(again == canonical, "seed \(seed)")
        }
    }
}
