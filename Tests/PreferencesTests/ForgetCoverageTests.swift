import Events
import Testing

@testable import Preferences

struct ForgetCoverageTests {
    var diary = Diary()

    private func stamp(seen: Int64? = nil, device: UTF8Text = "phone") -> Stamp {
        let seq = Int64(diary.events.count + 1)
        let at = (diary.events.last?.stamp.at ?? 0) + 1
        return Stamp(seq: seq, seen: seen ?? seq - 1, at: at, device: device, id: EventID(high: 1, low: UInt64(seq)))
    }

    private func hmac(_ name: UTF8Text) -> String { Digest.sha256(of: Array("secret".utf8) + name.bytes).description }

    /// Every qualifier and slot, retractions and merges that name it, and what withdrawn merges unite with it.
    @Test mutating func topicWithAllThatIsMerged() {
        diary.say(.like, "ex")
        diary.say(.avoid, "ex") { $0.qualifiers = ["night"] }
        diary.say(.like, "ex") { $0.slot = "call_me" }
        diary.say(.like, "old flame")
        diary.say(.like, "tea")
        let merge = diary.merge("old flame", "ex")
        diary.edit(.retracted, merge)
        diary.add(.retracted, .retracted(.topic("ex", qualifiers: [], slot: nil, sign: nil)))
        let coverage = diary.state.coverage(of: .topic("ex"), at: stamp())
        #expect(coverage.redacts == [1, 2, 3, 4, 6, 8])
        #expect(coverage.names == ["topic:ex", "topic:old flame"])
    }

    @Test mutating func mergesThatTheDeviceHadNotSeenUniteNothing() {
        diary.say(.like, "ex")
        diary.say(.like, "old flame")
        diary.merge("old flame", "ex")
        let coverage = diary.state.coverage(of: .topic("ex"), at: stamp(seen: 2, device: "laptop"))
        // The merge names the topic and so is redacted, but what it united stays.
        #expect(coverage.redacts == [1, 3])
    }

    @Test mutating func whatIsAfterItSurvives() {
        diary.say(.like, "ex")
        diary.say(.dislike, "ex", on: "laptop", after: 10 * Diary.hour, seen: 0)
        var forget = stamp(seen: 1)
        forget = Stamp(seq: forget.seq, seen: 1, at: Diary.start + 2 * Diary.hour, device: "phone", id: forget.id)
        #expect(diary.state.coverage(of: .topic("ex"), at: forget).redacts == [1])
    }

    @Test mutating func aKeyAlone() {
        let turn = EventID(high: 9, low: 9)
        diary.say(.like, "coffee", cause: turn)
        diary.say(.avoid, "coffee") { $0.qualifiers = ["night"] }
        diary.say(.like, "java")
        diary.merge("java", "coffee")
        let key = PreferenceKey(topic: "coffee")
        let coverage = diary.state.coverage(of: .preference(key), at: stamp())
        #expect(coverage.redacts == [1, 3])
        #expect(coverage.turns == [turn])
        let night = PreferenceKey(topic: "coffee", qualifiers: ["night"])
        #expect(diary.state.coverage(of: .preference(night), at: stamp()).redacts == [2])
    }

    /// Evidence from before that arrives late is known by its HMAC; what is after the forget, or of another key, is not.
    @Test mutating func lateEvidence() throws {
        diary.say(.like, "coffee")
        let place = stamp()
        let byKey = diary.state.coverage(of: .preference(PreferenceKey(topic: "coffee")), at: place)
            .stored(turns: false, secret: hmac)
        let byTopic = diary.state.coverage(of: .topic("coffee"), at: place).stored(turns: true, secret: hmac)
        diary.add(.forgotten, .forgotten(byTopic), by: .person)
        diary.say(.like, "coffee", on: "tablet", after: -Diary.hour, seen: 0)
        diary.say(.like, "coffee", on: "tablet", after: -Diary.hour, seen: 0) { $0.qualifiers = ["night"] }
        diary.merge("coffee", "tea")
        let late = diary.events[2...].map { event in
            [byTopic, byKey].map { $0.covers(event, forgottenAt: place, secret: hmac) }
        }
        #expect(late == [[true, true], [true, false], [false, false]])
        let body = String(decoding: byTopic.canonicalJSON, as: UTF8.self)
        #expect(body == #"{"digest":["\#(hmac("topic:coffee"))"],"redacts":[1],"turns":true}"#)
    }
}
