import Testing

@testable import Recognizer

/// Every example that stands beside a lexicon group comes out as it says.
struct LexiconExampleTests {
    @Test
    func everyExampleComesOut() throws {
        var count = 0
        for (_, file) in try Lexicon.files() {
            for group in file.groups {
                for example in group.examples {
                    count += 1
                    let findings = try Fixture.recognize(example.text).findings
                    let wanted = Expectation(example.expected)
                    #expect(
                        wanted.admits(findings),
                        "\(file.name):\(example.line) [\(group.name)] \(example.text): wanted \(wanted), got \(Expectation(findings))"
                    )
                }
            }
        }
        #expect(count > 150)
    }

    /// A group of cues without a near miss beside it would be tuned on what it should catch alone.
    @Test
    func cueFilesHaveNearMisses() throws {
        for (_, file) in try Lexicon.files()
        where file.groups.contains(where: { $0.attributes["role"]?.contains("cue") == true }) {
            let examples = file.groups.flatMap(\.examples)
            #expect(examples.contains { $0.expected == "nothing" }, "\(file.name) has no near miss")
            #expect(examples.contains { $0.expected != "nothing" }, "\(file.name) has no hit")
        }
    }
}

/// The format of lexicon files, and what is refused.
struct LexiconFileTests {
    @Test
    func readsGroupsPhrasesAndExamples() throws {
        let file = try LexiconFile(
            name: "x.lex",
            text: """
                # comment
                [like]
                role: cue
                polarity: like
                + I like tea => like tea
                like, (really|truly) love {strength: 5}
                """
        )
        let group = try #require(file.groups.first)
        #expect(group.name == "like")
        #expect(group.attributes == ["role": "cue", "polarity": "like"])
        #expect(group.phrases.map(\.text) == ["like", "really love", "truly love"])
        #expect(group.phrases[2].attributes == ["strength": "5"])
        #expect(group.examples.map(\.expected) == ["like tea"])
    }

    @Test(arguments: ["tea", "[open", "[a]\n+ no arrow", "[a]\nx {y", "[a]\nx {y}", "[a]\n(a|b"])
    func refusesMalformedLines(_ text: String) {
        #expect(throws: LexiconError.self) { try LexiconFile(name: "x.lex", text: text) }
    }

    @Test(arguments: [
        ("[a]\nrole: cue\npolarity: adore\nx", LexiconError.Code.unknown),
        ("[a]\nrole: cue\nshape: circle\nx", .unknown),
        ("[a]\nrole: cue\nflags: loud\nx", .unknown),
        ("[a]\nrole: cue\ncolour: red\nx", .unknown),
        ("[a]\nrole: verb\nx", .unknown),
        ("[a]\nx", .malformed),
        ("[a]\nrole: cue\npolarity: like\nx\n[b]\nrole: cue\npolarity: avoid\nx", .ambiguous),
    ])
    func refusesWhatItDoesNotUnderstand(_ text: String, _ code: LexiconError.Code) throws {
        let file = try LexiconFile(name: "x.lex", text: text)
        var compiler = LexiconCompiler(folding: Folding(traditional: ""))
        let error = #expect(throws: LexiconError.self) {
            try compiler.add(file, language: "en")
            _ = try compiler.compiled()
        }
        #expect(error?.code == code)
    }
}
