import Events
import Generators
import Preferences

/// How fast events fold: many keys, and one key that is spoken of all the time.
enum FoldRate {
    static func print() {
        let many = events(count: 200_000, keys: 5_000, inKinds: false)
        measure("200,000 assertions over 5,000 keys", many)
        measure("200,000 mixed events over 5,000 keys", events(count: 200_000, keys: 5_000, inKinds: true))
        for count in [1_000, 2_000, 4_000, 8_000] {
            measure("\(count) mixed events on one key", events(count: count, keys: 1, inKinds: true))
        }
        measure("40,000 times the same on one key", events(count: 40_000, keys: 1, inKinds: false, sign: .like))
        let bodies = many.map { event in
            #"{"canonical":{"topic":"\#(event.stamp.seq % 5_000)"},"polarity":"like","strength":4,"topic":"话题"}"#
        }
        let decoding = ContinuousClock().measure {
            for (event, body) in zip(many, bodies) {
                _ = try? PreferenceEvent(
                    seq: event.stamp.seq,
                    id: event.stamp.id,
                    kind: "preference.asserted",
                    author: .recognizer,
                    device: "phone",
                    at: event.stamp.at,
                    seen: event.stamp.seen,
                    cause: nil,
                    body: Array(body.utf8)
                )
            }
        }
        Swift.print("decoding: \(rate(many.count, decoding))")
        for topic in ["下雨天", "the Rainy Days", "電腦遊戲"] {
            let naming = ContinuousClock().measure { for _ in 0..<20_000 { _ = CanonicalTopic.of(topic) } }
            Swift.print("canonical form of \(topic): \(naming / 20_000)")
        }
    }

    private static func measure(_ what: String, _ events: [PreferenceEvent]) {
        var state = PreferenceState()
        var changes = 0
        let folding = ContinuousClock().measure { for event in events { changes += state.apply(event).count } }
        let rebuilding = ContinuousClock().measure { state = PreferenceState(resolving: events) }
        let hashing = ContinuousClock().measure { _ = state.stateHash() }
        Swift.print(
            "\(what): \(rate(events.count, folding)) (\(changes) changes), rebuild \(rate(events.count, rebuilding)), hash \(hashing)"
        )
    }

    private static func rate(_ count: Int, _ time: Duration) -> String {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        return "\(Int(Double(count) / seconds)) events/s"
    }

    private static func events(count: Int, keys: Int, inKinds: Bool, sign: Polarity? = nil) -> [PreferenceEvent] {
        var generator = SeededGenerator(seed: 1)
        var latest: [Int: EventID] = [:]
        return (1...count).map { number in
            let id = EventID(high: generator.next(), low: generator.next())
            let stamp = Stamp(
                seq: Int64(number),
                seen: Int64(number - 1),
                at: 1_795_521_600_000_000 + Int64(number) * 60_000_000,
                device: ["phone", "laptop"].any(&generator),
                id: id
            )
            let key = Int.random(in: 0..<keys, using: &generator)
            if inKinds, let last = latest[key], generator.chance(20) {
                let (kind, body): (PreferenceKind, PreferenceBody) = [
                    (.confirmed, .confirmed([last])), (.retracted, .retracted(.events([last]))),
                    (.rejected, .rejected([last])), (.pinned, .pinned([last])), (.unpinned, .unpinned([last])),
                ].any(&generator)
                latest[key] = id
                return PreferenceEvent(stamp: stamp, kind: kind, author: .person, body: body)
            }
            var assertion = Assertion(
                text: "话题",
                topic: UTF8Text("\(key)"),
                polarity: sign ?? [.like, .dislike, .neutral].any(&generator)
            )
            assertion.strength = 4
            latest[key] = id
            return PreferenceEvent(stamp: stamp, kind: .asserted, author: .recognizer, body: .asserted(assertion))
        }
    }
}
