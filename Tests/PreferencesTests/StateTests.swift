import Events
import Testing

@testable import Preferences

struct StateTests {
    /// SHA-256 over the SHA-256 of each record's canonical JSON, in key order.
    @Test func hash() {
        var diary = Diary()
        diary.say(.like, "tea")
        diary.say(.like, "酒")
        var state = diary.state
        let bytes = state.records.flatMap { Digest.sha256(of: $0.canonicalJSON).bytes }
        #expect(state.stateHash() == Digest.sha256(of: bytes))
        var empty = PreferenceState()
        #expect(empty.stateHash() == Digest.sha256(of: []))
        #expect(Preferences.resolverVersion == 1)
    }

    /// The hash is kept up with every change and holds no `seq`.
    @Test func hashFollowsEveryEvent() throws {
        let story = try Story.named("random 39")
        var state = PreferenceState()
        for (index, event) in story.events.enumerated() {
            _ = state.apply(event)
            var rebuilt = PreferenceState(resolving: Array(story.events[...index]))
            #expect(state.stateHash() == rebuilt.stateHash())
        }
    }

    @Test func anEventAppliedTwiceChangesNothing() {
        var diary = Diary()
        diary.say(.like, "tea")
        var state = PreferenceState()
        #expect(state.apply(diary.events[0]).count == 1)
        #expect(state.apply(diary.events[0]).isEmpty)
        #expect(state.seq == 1)
    }

    @Test func changesSayOnlyWhatChanged() {
        var diary = Diary()
        diary.say(.like, "tea")
        diary.say(.like, "coffee")
        let retraction = diary.add(.retracted, .retracted(.topic("tea", qualifiers: [], slot: nil, sign: nil)))
        diary.edit(.retracted, retraction)
        var state = PreferenceState()
        let changes = diary.events.map { event in state.apply(event).map(\.key.description) }
        #expect(changes == [["topic:tea"], ["topic:coffee"], ["topic:tea"], ["topic:tea"]])
    }

    /// A confirmation that arrives before what it names, and a ring of confirmations: total, whatever comes.
    @Test func namesMayComeFirstOrGoRound() {
        var diary = Diary()
        let ids = [EventID(high: 0, low: 1), EventID(high: 0, low: 2), EventID(high: 0, low: 3)]
        diary.edit(.confirmed, ids[1], ids[2])
        diary.edit(.pinned, ids[0])
        diary.say(.like, "tea", on: "laptop", after: -10 * Diary.hour, seen: 0)
        let state = PreferenceState.folding(diary.events)
        #expect(state.recordTexts == diary.state.recordTexts)
        #expect(state.records.first?.shown.evidence == [ids[2], ids[0], ids[1]])
    }
}
