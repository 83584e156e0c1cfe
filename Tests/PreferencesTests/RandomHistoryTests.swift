import Events
import Generators
import Testing
import histories

@testable import Preferences

struct RandomHistoryTests {
    /// One after another, all at once and in other orders of arrival: the same records, history and hash.
    @Test(arguments: 0..<4) func anyOrderOfArrival(part: Int) {
        let seed = UInt64.random(in: .min ... .max)
        print("seed \(seed)")
        var tally = Tally()
        for trial in 0..<500 where tally.failure == nil { tally.run(seed: seed &+ UInt64(trial), orders: 3) }
        #expect(tally.failure == nil, "seed \(seed)")
        #expect(tally.orders > 500, "seed \(seed)")
    }

    /// Long histories of one key, which fold on from checkpoints: late events, rejections and unpins far back.
    @Test func longHistoriesOfOneKey() {
        let seed = UInt64.random(in: .min ... .max)
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<6 {
            var state = PreferenceState()
            var events: [PreferenceEvent] = []
            for number in 1...500 {
                let event = Self.event(number, events, using: &generator)
                events.append(event)
                _ = state.apply(event)
                guard number % 23 == 0 else { continue }
                var rebuilt = PreferenceState(resolving: events)
                #expect(state.stateHash() == rebuilt.stateHash(), "seed \(seed), event \(number)")
                #expect(state.historyTexts == rebuilt.historyTexts, "seed \(seed), event \(number)")
            }
        }
    }

    private static func event(_ number: Int, _ events: [PreferenceEvent], using generator: inout SeededGenerator)
        -> PreferenceEvent
    {
        let isLate = Int.random(in: 0..<10, using: &generator) == 0
        let back = isLate ? Int64.random(in: 0...200, using: &generator) : 0
        let stamp = Stamp(
            seq: Int64(number),
            seen: isLate ? 0 : Int64(number - 1),
            at: Diary.start + (Int64(number) - back) * 100_000_000,
            device: UTF8Text(isLate ? "\(number)" : "phone"),
            id: EventID(high: generator.next(), low: generator.next())
        )
        let author =
            [StoredEvent.Author.person, .recognizer, .recognizer, .service].randomElement(using: &generator) ?? .person
        if author == .person, let named = events.suffix(100).randomElement(using: &generator)?.stamp.id {
            let bodies: [(PreferenceKind, PreferenceBody)] = [
                (.confirmed, .confirmed([named])), (.rejected, .rejected([named])), (.pinned, .pinned([named])),
                (.unpinned, .unpinned([named])), (.retracted, .retracted(.events([named]))),
            ]
            let (kind, body) = bodies[Int.random(in: 0..<bodies.count, using: &generator)]
            return PreferenceEvent(stamp: stamp, kind: kind, author: author, body: body)
        }
        let polarity: Polarity = [.like, .dislike, .neutral].randomElement(using: &generator) ?? .like
        var assertion = Assertion(text: "茶", topic: "茶", polarity: polarity)
        assertion.isHard = Int.random(in: 0..<8, using: &generator) == 0
        return PreferenceEvent(stamp: stamp, kind: .asserted, author: author, body: .asserted(assertion))
    }
}
