import AttuneTestKit
import Events
import Testing

/// What an event must be, and what bodies must hold: protocol section 4.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct KindTests {
    private static func text(_ bytes: Int) -> String { String(repeating: "x", count: bytes) }

    private static func event(_ kind: String, _ body: String) -> String {
        #"{"id":"ID","kind":"\#(kind)","body":\#(body)}"#
    }

    private static func turn(_ members: String) -> String {
        event("turn", #"{"conversation":"c","role":"user","text":"t"\#(members)}"#)
    }

    // MARK: Good ones

    private static let good: [String] = [
        event("turn", #"{"conversation":"c","role":"user","text":"我喜欢下雨天"}"#),
        event("turn", #"{"conversation":"\#(text(128))","role":"system","text":""}"#),
        event("turn", #"{"conversation":" 雨\n","role":"tool","text":"\u0001\\\""}"#),
        """
        {"id":"ID","kind":"turn","body":{"conversation":"c","role":"assistant","text":"t","replies_to":"\(id(77))",\
        "continues":"\(id(78))","finish":"cut","model":"m-1","lang":"zh"}}
        """,
        turn(#","finish":"stop""#), turn(#","finish":"length""#), turn(#","finish":"error""#),
        turn(#","finish":"cancelled""#),
        // No body can claim what the server says of an event.
        turn(#","author":"service","device":"page","seq":9,"cause":"\#(id(9))","intent":"chat","recorded_at":1"#),
        event("turn.unfinished", #"{"turn":"\#(id(77))"}"#),
        event("turn.unfinished", #"{"turn":"\#(id(77))","note":"\#(text(1024))"}"#),
        event("conversation.titled", #"{"conversation":"c","title":"\#(text(1024))"}"#),
        event("conversation.read", #"{"conversation":"c","seq":0}"#),
        event("conversation.read", #"{"conversation":"c","seq":9007199254740991}"#),
        event("x.a", "{}"), event("x.\(text(62))", #"{"conversation":5,"turn":[],"role":null}"#),
        event("x.雨", #"{"a":1.5}"#),
    ]

    @Test(arguments: good) func aGoodEvent(_ event: String) async throws {
        let person = try await Person()
        let phone = try await person.open()
        let event = event.replacing("ID", with: id(1))
        let result = try await phone.ask(push(1, event))["results"]?.array?[0]
        #expect(result?["status"]?.string == "stored", "\(result?.text ?? "-")")
        let sent = try JSONDocument(Array(event.utf8)).root
        let kept = try #require(try await phone.ask(read(2))["events"]?.array?.first?["event"])
        #expect(kept["kind"]?.string == sent["kind"]?.string && kept["body"]?.text == sent["body"]?.text)
        #expect(kept["author"]?.string == "person" && kept["device"]?.string == "phone" && kept["cause"] == nil)
        #expect(try await phone.ask(push(3, event))["results"]?.array?[0]["status"]?.string == "duplicate")
    }

    // MARK: Bad ones

    private static let bad: [(String, String)] = [
        // The event.
        (#"{"kind":"x.a","body":{}}"#, #"event: "id" is missing"#),
        (#"{"id":"ID","body":{}}"#, #"event: "kind" is missing"#),
        (#"{"id":"ID","kind":"x.a"}"#, #"event: "body" is missing"#),
        (#"{"id":5,"kind":"x.a","body":{}}"#, #"event: "id" must be a UUID"#),
        (#"{"id":"x","kind":"x.a","body":{}}"#, #"event: "id" must be a UUID"#),
        (#"{"id":"","kind":"x.a","body":{}}"#, #"event: "id" must be a UUID"#),
        (#"{"id":"0198000000007000800000000000000a","kind":"x.a","body":{}}"#, #"event: "id" must be a UUID"#),
        (#"{"id":"{01980000-0000-7000-8000-000000000001}","kind":"x.a","body":{}}"#, #"event: "id" must be a UUID"#),
        (#"{"id":"01980000-0000-7000-8000-00000000000g","kind":"x.a","body":{}}"#, #"event: "id" must be a UUID"#),
        (#"{"id":"ID","kind":5,"body":{}}"#, #"event: "kind" must be a string"#),
        (#"{"id":"ID","kind":null,"body":{}}"#, #"event: "kind" must be a string"#),
        (#"{"id":"ID","kind":"","body":{}}"#, #"event: "kind" must have 1 to 64 bytes, not 0"#),
        (event("x.\(text(63))", "{}"), #"event: "kind" must have 1 to 64 bytes, not 65"#),
        (event("x.a", "[]"), #"event: "body" must be an object"#),
        (event("x.a", "null"), #"event: "body" must be an object"#),
        (event("x.a", #""{}""#), #"event: "body" must be an object"#),
        ("5", "an event must be an object"), ("null", "an event must be an object"),
        ("[]", "an event must be an object"),
        // The kind.
        (event("nonsense", "{}"), #"kind "nonsense" is unknown; kinds of your own start with "x.""#),
        (event("Turn", "{}"), #"kind "Turn" is unknown; kinds of your own start with "x.""#),
        (event("turn.", "{}"), #"kind "turn." is unknown; kinds of your own start with "x.""#),
        (
            event("conversation.closed", "{}"),
            #"kind "conversation.closed" is unknown; kinds of your own start with "x.""#
        ),
        (event("x", "{}"), #"kind "x" is unknown; kinds of your own start with "x.""#),
        (event("x.", "{}"), #"kind "x." is unknown; kinds of your own start with "x.""#),
        // Turns.
        (event("turn", "{}"), #"body of turn: "conversation" is missing"#),
        (
            event("turn", #"{"conversation":"","role":"user","text":"t"}"#),
            #"body of turn: "conversation" must have 1 to 128 bytes, not 0"#
        ),
        (
            event("turn", #"{"conversation":"\#(text(127))é","role":"user","text":"t"}"#),
            #"body of turn: "conversation" must have 1 to 128 bytes, not 129"#
        ),
        (
            event("turn", #"{"conversation":5,"role":"user","text":"t"}"#),
            #"body of turn: "conversation" must be a string"#
        ),
        (event("turn", #"{"conversation":"c","text":"t"}"#), #"body of turn: "role" is missing"#),
        (
            event("turn", #"{"conversation":"c","role":"robot","text":"t"}"#),
            #"body of turn: "role" must be one of user, assistant, system, tool"#
        ),
        (event("turn", #"{"conversation":"c","role":"user"}"#), #"body of turn: "text" is missing"#),
        (event("turn", #"{"conversation":"c","role":"user","text":null}"#), #"body of turn: "text" must be a string"#),
        (turn(#","replies_to":"x""#), #"body of turn: "replies_to" must be a UUID"#),
        (turn(#","continues":5"#), #"body of turn: "continues" must be a UUID"#),
        (turn(#","finish":"done""#), #"body of turn: "finish" must be one of stop, length, cut, error, cancelled"#),
        (turn(#","model":5"#), #"body of turn: "model" must be a string"#),
        (turn(#","lang":["zh"]"#), #"body of turn: "lang" must be a string"#),
        (event("turn.unfinished", "{}"), #"body of turn.unfinished: "turn" is missing"#),
        (event("turn.unfinished", #"{"turn":"t1"}"#), #"body of turn.unfinished: "turn" must be a UUID"#),
        (
            event("turn.unfinished", #"{"turn":"\#(id(1))","note":"\#(text(1025))"}"#),
            #"body of turn.unfinished: "note" must have 0 to 1024 bytes, not 1025"#
        ),
        (
            event("turn.unfinished", #"{"turn":"\#(id(1))","note":5}"#),
            #"body of turn.unfinished: "note" must be a string"#
        ),
        // Conversations.
        (event("conversation.titled", #"{"title":"t"}"#), #"body of conversation.titled: "conversation" is missing"#),
        (event("conversation.titled", #"{"conversation":"c"}"#), #"body of conversation.titled: "title" is missing"#),
        (
            event("conversation.titled", #"{"conversation":"c","title":"\#(text(1025))"}"#),
            #"body of conversation.titled: "title" must have 0 to 1024 bytes, not 1025"#
        ),
        (event("conversation.read", #"{"conversation":"c"}"#), #"body of conversation.read: "seq" is missing"#),
        (
            event("conversation.read", #"{"conversation":"c","seq":-1}"#),
            #"body of conversation.read: "seq" must be at least 0"#
        ),
        (
            event("conversation.read", #"{"conversation":"c","seq":"1"}"#),
            #"body of conversation.read: "seq" must be an integer"#
        ),
        (event("conversation.read", #"{"seq":1}"#), #"body of conversation.read: "conversation" is missing"#),
    ]

    /// Between good ones, of which none is lost.
    @Test(arguments: bad) func aBadEvent(_ event: String, _ message: String) async throws {
        let phone = try await Person().open()
        let event = event.replacing("ID", with: id(9))
        // A refused event's id is said as it was sent, if it was a string.
        let sent = try JSONDocument(Array(event.utf8)).root["id"]?.string.map { "\"\($0)\"" }
        try await phone.expect(
            pushed(1, head: 2, stored(1, seq: 1), refused(sent, "bad_event", message), stored(2, seq: 2)),
            to: push(1, note(1), event, note(2))
        )
        try await phone.expect(events(2, [(1, storedNote(1)), (2, storedNote(2))]), to: read(2))
    }

    // MARK: Conversations

    /// What it names may arrive later; its own conversation is its turn's where that is known.
    @Test func anUnfinishedTurnBelongsToItsTurnsConversation() async throws {
        let phone = try await Person().open()
        let unfinished = (4...6).map {
            #"{"id":"\#(id($0))","kind":"turn.unfinished","body":{"turn":"\#(id($0 - 3))"}}"#
        }
        let answer = try await phone.ask(
            push(
                1,
                SyncServerTests.turn(1, conversation: "c1"),
                unfinished[0],
                unfinished[1],
                SyncServerTests.turn(2, conversation: "c2")
            )
        )
        #expect(answer["head"]?.integer == 4)
        // In another push, over another connection, and a turn that is not there at all.
        #expect(try await phone.ask(push(2, unfinished[2]))["head"]?.integer == 5)
        let stored = try #require(try await phone.ask(read(3))["events"]?.array)
        #expect(stored.map { $0["event"]?["conversation"]?.string } == ["c1", "c1", nil, "c2", nil])
    }

    @Test func aTurnKnownFromBefore() async throws {
        let person = try await Person()
        #expect(
            try await person.open("laptop").ask(push(1, SyncServerTests.turn(1, conversation: "c1")))["head"]?.integer
                == 1
        )
        let phone = try await person.open()
        let unfinished = #"{"id":"\#(id(2))","kind":"turn.unfinished","body":{"turn":"\#(id(1).uppercased())"}}"#
        #expect(try await phone.ask(push(2, unfinished))["head"]?.integer == 2)
        let filtered = try await phone.ask(read(3, #","conversations":["c1"],"from":1"#))["events"]?.array
        #expect(filtered?.count == 1 && filtered?[0]["event"]?["conversation"]?.string == "c1")
    }
}
