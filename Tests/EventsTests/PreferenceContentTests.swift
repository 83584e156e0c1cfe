import Testing

@testable import Events

/// Bodies of preference kinds as protocol section 4 has them.
struct PreferenceContentTests {
    private func propose(_ kind: String, _ body: String) throws -> ProposedEvent {
        let text = #"{"id":"00000000-0000-0000-0000-000000000001","kind":"\#(kind)","body":\#(body)}"#
        return try ProposedEvent(JSONDocument(Array(text.utf8)).root, bodyLimit: 1_048_576)
    }

    @Test(arguments: [
        (
            "preference.asserted", #"{"topic":"The Cats","polarity":"like","zeta":1,"canonical":"mine"}"#,
            #"{"canonical":{"topic":"cat"},"polarity":"like","topic":"The Cats","zeta":1}"#
        ),
        (
            "preference.retracted", #"{"topic":"喝咖啡"}"#, #"{"canonical":{"topic":"咖啡"},"topic":"喝咖啡"}"#
        ),
        (
            "topic.merged", #"{"from":"雨天","into":"下雨天"}"#,
            #"{"canonical":{"from":"雨天","into":"下雨天"},"from":"雨天","into":"下雨天"}"#
        ),
        (
            "preference.pinned", #"{"events":["00000000-0000-0000-0000-000000000002"],"canonical":1}"#,
            #"{"events":["00000000-0000-0000-0000-000000000002"]}"#
        ),
    ])
    func stored(kind: String, body: String, expected: String) throws {
        #expect(String(decoding: try propose(kind, body).body, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        ("preference.asserted", #"{"polarity":"like"}"#), ("preference.asserted", #"{"topic":"x"}"#),
        ("preference.asserted", #"{"topic":"x","polarity":"adore"}"#),
        ("preference.asserted", #"{"topic":"","polarity":"like"}"#),
        ("preference.asserted", #"{"topic":"x","polarity":"like","strength":6}"#),
        ("preference.asserted", #"{"topic":"x","polarity":"like","hard":1}"#),
        ("preference.asserted", #"{"topic":"x","polarity":"like","qualifiers":["~until"]}"#),
        ("preference.asserted", #"{"topic":"x","polarity":"like","qualifiers":["1","2","3","4","5","6","7","8","9"]}"#),
        ("preference.asserted", #"{"topic":"x","polarity":"like","slot":7}"#),
        ("preference.asserted", #"{"topic":"x","polarity":"like","source":{"start":4,"end":2}}"#),
        ("preference.retracted", #"{}"#), ("preference.retracted", #"{"replaces":[]}"#),
        ("preference.retracted", #"{"replaces":["00000000-0000-0000-0000-000000000002"],"topic":"x"}"#),
        ("preference.confirmed", #"{"events":["x"]}"#), ("preference.rejected", #"{"events":7}"#),
        ("preference.forgotten", #"{}"#), ("preference.forgotten", #"{"topic":""}"#),
        ("preference.forgotten", #"{"topic":"x","turns":1}"#), ("preference.forgotten", #"{"preference":"x"}"#),
        ("preference.forgotten", #"{"topic":"x","preference":"topic:x"}"#), ("preference.invented", #"{}"#),
        ("topic.merged", #"{"from":"x"}"#),
    ])
    func refused(kind: String, body: String) {
        #expect(throws: ContentFault.self) { try propose(kind, body) }
    }

    @Test func lengthIsThatOfTheCanonicalForm() throws {
        let long = String(repeating: "x", count: 256)
        _ = try propose("preference.asserted", #"{"topic":"the   \#(long)","polarity":"like"}"#)
        #expect(throws: ContentFault.self) {
            try propose("preference.asserted", #"{"topic":"\#(long)y","polarity":"like"}"#)
        }
    }

    @Test func aRetryAfterAnUpgradeIsTheSameEvent() throws {
        let event = try propose("preference.asserted", #"{"topic":"Cats","polarity":"like"}"#)
        let older = #"{"canonical":{"topic":"cats"},"polarity":"like","topic":"Cats"}"#
        let other = #"{"canonical":{"topic":"cat"},"polarity":"dislike","topic":"Cats"}"#
        #expect(event.hasContent(of: Array(older.utf8)))
        #expect(!event.hasContent(of: Array(other.utf8)))
    }
}
