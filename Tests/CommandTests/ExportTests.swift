import AttuneTestKit
import Events
import Testing

/// `attune export bad-cases`.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct ExportTests {
    @Test func answersThatBrokeOff() async throws {
        let account = try await Account()
        func id(_ number: UInt64) -> String { EventID(high: 5, low: number).description }
        func turn(_ number: UInt64, _ body: String) -> String {
            #"{"id":"\#(id(number))","kind":"turn","body":{"conversation":"c",\#(body)}}"#
        }
        let events = [
            turn(1, #""role":"user","text":"Why is the sky blue?""#),
            turn(2, #""role":"assistant","text":"Because of","finish":"length","model":"m1","replies_to":"\#(id(1))""#),
            turn(3, #""role":"user","text":"And the sea?""#),
            turn(4, #""role":"assistant","text":"It mirrors","finish":"stop","model":"m2""#),
            turn(5, #""role":"assistant","text":" scattering.","finish":"stop","continues":"\#(id(2))""#),
            #"{"id":"\#(id(6))","kind":"turn.unfinished","body":{"turn":"\#(id(4))"}}"#,
            turn(7, #""role":"assistant","text":"All is well.","finish":"stop""#),
        ]
        let pushed = try await account.attune("push", input: events.joined(separator: "\n") + "\n")
        #expect(pushed.status == 0, "\(pushed.errors)")
        let export = try await account.attune("export", "bad-cases", "--user", account.user)
        #expect(export.status == 0, "\(export.errors)")
        let cases = try objects(in: export.output)
        #expect(cases.map { $0["partial"]?.string } == ["Because of", "It mirrors"])
        #expect(cases.map { $0["question"]?.string } == ["Why is the sky blue?", "And the sea?"])
        #expect(cases.map { $0["continuation"]?.string } == [" scattering.", nil])
        #expect(cases.map { $0["finish"]?.string } == ["length", "stop"])
        #expect(cases.map { $0["noted"]?.bool } == [false, true] && cases.first?["model"]?.string == "m1")
    }

    @Test func nobodyOfThatName() async throws {
        let export = try await attuned().attune(["export", "bad-cases", "--user", "nobody-here"])
        #expect(export.status == 65 && export.errors.contains("nobody-here"))
    }
}
