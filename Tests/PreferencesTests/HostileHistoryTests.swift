import Events
import Generators
import Testing
import histories

@testable import Preferences

/// Histories that no honest device makes: names of events that come later or never, clocks and `seen` at random, forgets
/// that take anything. They need no meaning, but folding one after another must agree with all at once. Only the clamp
/// of `at` is kept, which the server does for every event: by it the order of the fold extends "before".
struct HostileHistoryTests {
    @Test(arguments: 0..<3) func incrementalIsFromScratch(part: Int) {
        let seed = UInt64.random(in: .min ... .max)
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let ids = (0..<140).map { _ in EventID(high: generator.next(), low: generator.next()) }
            var state = PreferenceState()
            var events: [PreferenceEvent] = []
            for number in 0..<120 {
                let event = Self.event(number, ids, after: events, using: &generator)
                events.append(event)
                _ = state.apply(event)
                guard number % 7 == 0 else { continue }
                var rebuilt = PreferenceState(resolving: events)
                #expect(state.stateHash() == rebuilt.stateHash(), "seed \(seed), event \(number)")
                #expect(state.historyTexts == rebuilt.historyTexts, "seed \(seed), event \(number)")
            }
        }
    }

    private static let topics: [UTF8Text] = ["茶", "tea", "coffee"]

    private static func event(
        _ number: Int,
        _ ids: [EventID],
        after events: [PreferenceEvent],
        using generator: inout SeededGenerator
    ) -> PreferenceEvent {
        func any<Element>(_ choices: [Element]) -> Element {
            choices[Int.random(in: 0..<choices.count, using: &generator)]
        }
        let seen = Int64.random(in: 0...Int64(number), using: &generator)
        let device: UTF8Text = any(["a", "b", "c"])
        let floor = events.filter { $0.stamp.seq <= seen || $0.stamp.device == device }.map(\.stamp.at).max()
        let at = Diary.start + Int64.random(in: 0...20, using: &generator) * 60_000_000
        let stamp = Stamp(
            seq: Int64(number + 1),
            seen: seen,
            at: HybridClock.clamp(at, above: floor, now: .max - 60_000_000),
            device: device,
            id: ids[number]
        )
        let near = ids[max(0, number - 30)..<min(ids.count, number + 10)]
        let named = [any(Array(near)), any(Array(near)), any(ids)]
        let bodies: [(PreferenceKind, PreferenceBody?)] = [
            (.confirmed, .confirmed(named)), (.pinned, .pinned(named)), (.unpinned, .unpinned(named)),
            (.rejected, .rejected(named)), (.retracted, .retracted(.events(named))),
            (.retracted, .retracted(.events(named))),
            (.retracted, .retracted(.topic(any(topics), qualifiers: [], slot: any([nil, nil, "diet"]), sign: nil))),
            (.merged, .merged(from: any(topics), into: any(topics))), (.asserted, nil),
            (.forgotten, .forgotten(forget(number, using: &generator))),
        ]
        var assertion = Assertion(text: "x", topic: any(topics), polarity: any(Polarity.allCases))
        assertion.isHard = any([true, false, false])
        assertion.slot = any([nil, nil, "diet"])
        let (kind, body) = any([(.asserted, .asserted(assertion)), any(bodies)])
        return PreferenceEvent(
            stamp: stamp,
            kind: kind,
            author: any([.person, .person, .person, .recognizer, .service]),
            body: body
        )
    }

    private static func forget(_ number: Int, using generator: inout SeededGenerator) -> StoredForget {
        let redacts = (0..<2).map { _ in Int64.random(in: 0...Int64(number), using: &generator) }
        return StoredForget(digests: [], redacts: redacts, turns: false)
    }
}
