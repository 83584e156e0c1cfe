import Events
import Testing

/// Which events protocol section 4 takes, and what is said of those it does not.
struct ProposedEventTests {
    private func read(_ json: String, bodyLimit: Int = 1_048_576) throws(ContentFault) -> ProposedEvent {
        guard let document = try? JSONDocument(Array(json.utf8)) else { throw .event("no JSON") }
        return try ProposedEvent(document.root, bodyLimit: bodyLimit)
    }

    private func event(_ kind: String, _ body: String, _ more: String = "") -> String {
        #"{"id":"01980000-0000-7000-8000-000000000001","kind":"\#(kind)"\#(more),"body":\#(body)}"#
    }

    private func fault(_ json: String) -> ContentFault? {
        do throws(ContentFault) {
            _ = try read(json)
            return nil
        } catch {
            return error
        }
    }

    @Test func takesATurnAndKeepsWhatItDoesNotKnow() throws {
        let read = try read(
            event(
                "turn",
                #"{"text":"hi","role":"user","conversation":"c1","mood":[1.0],"finish":"stop","lang":"en"}"#,
                #","at":5,"seen":0,"n":1,"extra":{}"#
            )
        )
        #expect(read.conversation == "c1")
        #expect(read.at == 5 && read.seen == 0 && read.n == 1)
        #expect(
            String(decoding: read.body, as: UTF8.self)
                == #"{"conversation":"c1","finish":"stop","lang":"en","mood":[1],"role":"user","text":"hi"}"#
        )
    }

    @Test func takesTheOtherKinds() throws {
        let turn = "01980000-0000-7000-8000-000000000009"
        #expect(
            try read(event("turn.unfinished", #"{"turn":"\#(turn)","note":"go on"}"#)).unfinishedTurn == EventID(turn)
        )
        #expect(try read(event("conversation.titled", #"{"conversation":"c1","title":"t"}"#)).conversation == "c1")
        #expect(try read(event("conversation.read", #"{"conversation":"c1","seq":7}"#)).conversation == "c1")
        #expect(try read(event("x.mood", #"{"value":0.5,"conversation":"c2"}"#)).conversation == "c2")
        #expect(try read(event("x.mood", #"{"conversation":17}"#)).conversation == nil)
    }

    @Test(arguments: [
        (#"{"kind":"turn","body":{}}"#, #"event: "id" is missing"#),
        (#"{"id":"x","kind":"turn","body":{}}"#, #"event: "id" must be a UUID"#),
        (#"{"id":"01980000-0000-7000-8000-000000000001","body":{}}"#, #"event: "kind" is missing"#),
        (#"{"id":"01980000-0000-7000-8000-000000000001","kind":"x.a"}"#, #"event: "body" is missing"#),
        (#"{"id":"01980000-0000-7000-8000-000000000001","kind":"x.a","body":[]}"#, #"event: "body" must be an object"#),
        (#"[]"#, "an event must be an object"),
    ])
    func namesWhatAnEventLacks(_ json: String, _ message: String) { #expect(fault(json) == .event(message)) }

    @Test(arguments: [
        ("turn", #"{"role":"user","text":"x"}"#, #"body of turn: "conversation" is missing"#),
        (
            "turn", #"{"conversation":"","role":"user","text":"x"}"#,
            #"body of turn: "conversation" must have 1 to 128 bytes, not 0"#
        ),
        ("turn", #"{"conversation":"c","text":"x"}"#, #"body of turn: "role" is missing"#),
        (
            "turn", #"{"conversation":"c","role":"bot","text":"x"}"#,
            #"body of turn: "role" must be one of user, assistant, system, tool"#
        ),
        ("turn", #"{"conversation":"c","role":"user"}"#, #"body of turn: "text" is missing"#),
        ("turn", #"{"conversation":"c","role":"user","text":5}"#, #"body of turn: "text" must be a string"#),
        (
            "turn", #"{"conversation":"c","role":"user","text":"x","continues":"y"}"#,
            #"body of turn: "continues" must be a UUID"#
        ),
        (
            "turn", #"{"conversation":"c","role":"user","text":"x","finish":"done"}"#,
            #"body of turn: "finish" must be one of stop, length, cut, error, cancelled"#
        ),
        ("turn.unfinished", "{}", #"body of turn.unfinished: "turn" is missing"#),
        ("conversation.titled", #"{"conversation":"c"}"#, #"body of conversation.titled: "title" is missing"#),
        (
            "conversation.read", #"{"conversation":"c","seq":-1}"#,
            #"body of conversation.read: "seq" must be at least 0"#
        ),
        ("x.", "{}", #"kind "x." is unknown; kinds of your own start with "x.""#),
        ("nonsense", "{}", #"kind "nonsense" is unknown; kinds of your own start with "x.""#),
        (
            "preference.forgotten", "{}",
            #"body of preference.forgotten: "topic" or "preference" must say what is to be forgotten"#
        ),
    ])
    func namesWhatABodyLacks(_ kind: String, _ body: String, _ message: String) {
        #expect(fault(event(kind, body)) == .event(message))
    }

    @Test func sizesAreBytes() {
        let long = String(repeating: "中", count: 43)
        #expect(
            fault(event("turn", #"{"conversation":"\#(long)","role":"user","text":"x"}"#))
                == .event(#"body of turn: "conversation" must have 1 to 128 bytes, not 129"#)
        )
        let title = String(repeating: "a", count: 1025)
        #expect(
            fault(event("conversation.titled", #"{"conversation":"c","title":"\#(title)"}"#))
                == .event(#"body of conversation.titled: "title" must have 0 to 1024 bytes, not 1025"#)
        )
        let kind = "x." + String(repeating: "k", count: 63)
        #expect(fault(event(kind, "{}")) == .event(#"event: "kind" must have 1 to 64 bytes, not 65"#))
    }

    /// A number that is no integer spoils the frame, a wrong type only the event.
    @Test func integersAreIntegers() {
        for field in ["at", "seen", "n"] {
            #expect(
                fault(event("x.a", "{}", #","\#(field)":1.0"#))
                    == .frame(#"event: "\#(field)" must be an integer, without a point or an exponent"#)
            )
            #expect(
                fault(event("x.a", "{}", #","\#(field)":"1""#)) == .event(#"event: "\#(field)" must be an integer"#)
            )
        }
        #expect(
            fault(event("conversation.read", #"{"conversation":"c","seq":1e3}"#))
                == .frame(#"body of conversation.read: "seq" must be an integer, without a point or an exponent"#)
        )
        #expect(fault(event("x.a", #"{"seq":1e3,"n":1.0}"#)) == nil)
        #expect(fault(event("x.a", "{}", #","n":0"#)) == .event(#"event: "n" must be at least 1"#))
        #expect(fault(event("x.a", "{}", #","seen":-1"#)) == .event(#"event: "seen" must be at least 0"#))
    }

    /// Twenty-two bytes may come of five.
    @Test func aBodyThatGrowsBeyondTheLimitIsRefused() {
        let numbers = Array(repeating: "1e20", count: 20).joined(separator: ",")
        #expect(throws: ContentFault.self) { try read(event("x.a", #"{"v":[\#(numbers)]}"#), bodyLimit: 300) }
    }
}
