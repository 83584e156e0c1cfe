import Events
import Testing

@testable import Preferences

struct PreferenceEventTests {
    private func decode(_ kind: String, _ body: String?, version: Int = 1) throws -> PreferenceEvent {
        try PreferenceEvent(
            seq: 7,
            id: EventID(high: 0, low: 1),
            kind: kind,
            author: .person,
            device: "phone",
            at: 1,
            seen: 6,
            cause: nil,
            body: body.map { Array($0.utf8) },
            version: version
        )
    }

    @Test func unknownFieldsAreLeftAlone() throws {
        let event = try decode(
            "preference.asserted",
            #"{"topic":"Tea","polarity":"like","v":[1],"canonical":{"topic":"tea","new":1},"source":{"start":1,"end":2,"rule":"r"}}"#
        )
        var expected = Assertion(text: "Tea", topic: "tea", polarity: .like)
        expected.source = SourceSpan(start: 1, end: 2)
        #expect(event.body == .asserted(expected))
    }

    @Test func redactedHasNoBody() throws { #expect(try decode("preference.asserted", nil).body == nil) }

    @Test(arguments: [
        ("preference.asserted", #"{"topic":"Tea","polarity":"like"}"#, "canonical"),
        ("preference.asserted", #"{"topic":"Tea","polarity":"adore","canonical":{"topic":"tea"}}"#, "polarity"),
        (
            "preference.asserted", #"{"topic":"Tea","polarity":"like","strength":6,"canonical":{"topic":"tea"}}"#,
            "strength"
        ),
        ("preference.confirmed", #"{"events":["x"]}"#, "events"),
        ("preference.forgotten", #"{"digest":[]}"#, "redacts"),
        ("topic.merged", "[]", "object"), ("topic.merged", "{", "byte"), ("turn", "{}", "no preference event"),
    ])
    func unreadable(kind: String, body: String, complaint: String) {
        let error = #expect(throws: UnreadablePreference.self) { try decode(kind, body) }
        #expect(error?.seq == 7)
        #expect(error?.reason.contains(complaint) == true)
    }

    @Test func unknownVersionsAreSetAside() {
        #expect(throws: UnreadablePreference.self) { try decode("preference.confirmed", #"{"events":[]}"#, version: 2) }
    }

    @Test func keysAreComparedByBytes() {
        #expect(PreferenceKey(topic: "caf\u{E9}") != PreferenceKey(topic: "cafe\u{301}"))
        let key = PreferenceKey(topic: "50% a|b", qualifiers: ["100%", "x|y"])
        #expect(key.description == "topic:50%25 a%7Cb|100%25|x%7Cy")
        #expect(key.topicAndRest?.topic == "50% a|b")
        #expect(PreferenceKey(slot: "diet", passing: true).description == "slot:diet|~until")
    }
}
