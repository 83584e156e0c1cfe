import AttuneTestKit
import Events
import Testing

/// `attune recognize` and `attune resolve`: rules tried out with neither daemon nor database.
struct RecognizingTests {
    private func run(_ command: String, _ lines: String...) async throws -> (status: Int32, answers: [JSONValue]) {
        let result = try await DaemonProcess.run("attune", [command], input: lines.joined(separator: "\n"))
        return (result.status, try objects(in: result.output))
    }

    @Test func oneAnswerALineInOrder() async throws {
        let (status, answers) = try await run(
            "recognize",
            #"{"id":"a","text":"我喜欢下雨天但讨厌打雷"}"#,
            "",
            #"{"id":2,"text":"What time is it?"}"#,
            #"{"id":3,"text":"忘掉我喜欢足球这件事"}"#
        )
        #expect(status == 0 && answers.count == 3)
        let found = try #require(answers[0]["preferences"]?.array)
        #expect(answers[0]["id"]?.string == "a" && answers[0]["intent"]?.string == "preference")
        #expect(found.map { $0["topic"]?.string } == ["下雨天", "打雷"])
        #expect(found.map { $0["polarity"]?.string } == ["like", "dislike"])
        #expect(found[0]["start"]?.integer == 9 && found[0]["end"]?.integer == 18)
        #expect(answers[1]["intent"]?.string == "chat" && answers[1]["preferences"]?.array?.isEmpty == true)
        #expect(answers[2]["preferences"]?.array?.first?["op"]?.string == "forget")
    }

    @Test func aLineThatCannotBeReadHoldsNothingUp() async throws {
        let (status, answers) = try await run("recognize", "{", #"{"id":1}"#, #"{"id":2,"text":"I love tea"}"#)
        #expect(status == 65 && answers.count == 3)
        #expect(answers[0]["line"]?.integer == 1 && answers[1]["error"]?.string?.contains("text") == true)
        #expect(answers[2]["preferences"]?.array?.count == 1)
    }

    @Test func aLikeThatTurnsRound() async throws {
        let (status, answers) = try await run(
            "resolve",
            #"{"id":7,"turns":[{"at":1000000,"text":"我喜欢下雨天"},{"at":2000000,"text":"今天几号"},"#
                + #"{"at":3000000,"text":"后来我讨厌下雨天了"}]}"#,
            #"{"id":8,"turns":[]}"#
        )
        #expect(status == 0 && answers.count == 2 && answers[0]["id"]?.integer == 7)
        let current = try #require(answers[0]["current"]?.array)
        #expect(current.count == 1 && current[0]["polarity"]?.string == "dislike")
        #expect(current[0]["rule"]?.string == "reversed" && current[0]["topic"]?["canonical"]?.string == "下雨天")
        let superseded = try #require(answers[0]["superseded"]?.array)
        #expect(superseded.count == 1 && superseded[0]["polarity"]?.string == "like")
        #expect(superseded[0]["topic"]?.string == "下雨天" && superseded[0]["since"]?.integer == 1_000_001)
        #expect(answers[1]["current"]?.array?.isEmpty == true)
    }
}
