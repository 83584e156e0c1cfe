import Events
import Testing

@testable import Preferences

/// One test for every rule of the table, by its name.
struct RuleTests {
    var diary = Diary()

    @Test mutating func stated() {
        diary.say(.like, "tea")
        diary.guess(.like, "jazz")
        #expect(diary.record("tea")?.shown.rule == .stated)
        #expect(diary.record("tea")?.shown.status == .current)
        #expect(diary.record("jazz")?.shown.status == .suggested)
    }

    @Test mutating func repeated() {
        diary.say(.like, "tea") { $0.strength = 2 }
        diary.say(.require, "Tea") { $0.isHard = true }
        diary.guess(.like, "TEA")
        let record = diary.record("tea")
        #expect(record?.shown.rule == .repeated)
        #expect(record?.shown.polarity == .require)
        #expect(record?.shown.strength == 3)
        #expect(record?.shown.text == "Tea")
        #expect(record?.shown.isHard == true)
        #expect(record?.shown.evidenceCount == 3)
    }

    @Test mutating func reversed() {
        let edit = diary.say(.like, "rain", by: .person)
        let words = diary.say(.dislike, "rain")
        #expect(diary.record("rain")?.shown.rule == .reversed)
        #expect(diary.record("rain")?.shown.polarity == .dislike)
        #expect(diary.closed("rain").map(\.events) == [[edit]])
        #expect(diary.closed("rain").map(\.closedBy) == [words])
    }

    /// A side is `reversed` only while a claim lives that closed something.
    @Test mutating func reversedNoLonger() {
        diary.say(.like, "rain")
        let closer = diary.say(.dislike, "rain")
        diary.say(.dislike, "rain")
        #expect(diary.record("rain")?.shown.rule == .reversed)
        diary.edit(.retracted, closer)
        #expect(diary.record("rain")?.shown.rule == .stated)
    }

    /// A − that a pin had held off, then a "don't mind" too; what came after the "don't mind" is not ended by it.
    @Test mutating func neutralReleased() {
        diary.say(.dislike, "rain")
        let pin = diary.edit(.pinned, diary.events[0].stamp.id)
        diary.say(.neutral, "rain")
        let later = diary.say(.dislike, "rain", by: .person)
        diary.edit(.retracted, pin)
        #expect(diary.record("rain")?.shown.evidence == [later])
        #expect(diary.closed("rain").map(\.rule) == [.retracted, .neutral])
    }

    @Test mutating func outranked() {
        diary.say(.like, "rain")
        let guess = diary.guess(.dislike, "rain")
        var record = diary.record("rain")
        #expect(record?.shown.status == .current)
        #expect(record?.other.map(\.rule) == [.outranked])
        #expect(record?.other.map(\.status) == [.suggested])
        diary.edit(.confirmed, guess)
        record = diary.record("rain")
        #expect(record?.shown.polarity == .dislike)
        #expect(record?.other.isEmpty == true)
    }

    @Test mutating func undecided() {
        diary.say(.like, "cat")
        diary.say(.dislike, "cat", on: "laptop", after: Stamp.tolerance, seen: 0)
        let record = diary.record("cat")
        #expect(record?.shown.rule == .undecided)
        #expect(record?.shown.status == .contested)
        #expect(record?.shown.polarity == .dislike)
        #expect(record?.other.map(\.status) == [.contested])
        diary.say(.like, "cat")
        #expect(diary.record("cat")?.shown.status == .current)
        #expect(diary.record("cat")?.other.isEmpty == true)
    }

    @Test mutating func coexists() {
        diary.say(.like, "coffee")
        diary.say(.avoid, "coffee") { $0.qualifiers = ["night"] }
        diary.say(.dislike, "coffee") { $0.until = Diary.start + 100 * Diary.hour }
        let keys = diary.state.records.map(\.key.description)
        #expect(keys == ["topic:coffee", "topic:coffee|night", "topic:coffee|~until"])
        #expect(diary.state.keysWithHistory.isEmpty)
    }

    @Test mutating func slot() {
        let language = { (assertion: inout Assertion) in assertion.slot = "reply_language" }
        let key = PreferenceKey(slot: "reply_language")
        diary.say(.like, "English", language)
        diary.say(.neutral, "English", language)
        diary.say(.like, "中文", language)
        diary.say(.dislike, "English", language)
        #expect(diary.state.record(key)?.shown.canonical == "中文")
        #expect(diary.state.record(key)?.shown.rule == .slot)
        diary.say(.dislike, "中文", language)
        #expect(diary.state.record(key) == nil)
        #expect(diary.state.closed(key).map(\.rule) == [.slot, .slot])
    }

    @Test mutating func neutral() {
        diary.say(.dislike, "coriander")
        diary.say(.like, "tea")
        diary.say(.neutral, "coriander")
        diary.say(.neutral, "tea")
        #expect(diary.record("coriander") == nil)
        #expect(diary.closed("coriander").map(\.rule) == [.neutral])
        #expect(diary.record("tea")?.shown.polarity == .like)
    }

    @Test mutating func retracted() {
        let like = diary.say(.like, "tea")
        let other = diary.say(.like, "tea", on: "laptop", seen: 0)
        let retraction = diary.add(.retracted, .retracted(.events([like])), by: .person, seen: 1)
        #expect(diary.record("tea")?.shown.evidence == [other])
        #expect(diary.closed("tea").map(\.rule) == [.retracted])
        diary.edit(.retracted, retraction)
        #expect(diary.record("tea")?.shown.evidence == [like, other])
        #expect(diary.closed("tea").isEmpty)
    }

    @Test mutating func retractedReleasesWhatItHeldBack() {
        diary.say(.like, "peanut") { $0.isHard = true }
        diary.say(.like, "peanut", seen: 1)
        let words = diary.say(.dislike, "peanut")
        #expect(diary.record("peanut")?.other.count == 1)
        let retraction = diary.edit(.retracted, diary.events[0].stamp.id)
        #expect(diary.record("peanut")?.shown.polarity == .dislike)
        #expect(diary.closed("peanut").map(\.closedBy) == [retraction, words])
        #expect(Set(diary.closed("peanut").map(\.until)) == [diary.events[3].stamp.at])
    }

    @Test mutating func confirmed() {
        let guess = diary.guess(.like, "jazz")
        let confirmation = diary.edit(.confirmed, guess)
        let record = diary.record("jazz")
        #expect(record?.shown.rule == .confirmed)
        #expect(record?.shown.wordsClass == .edit)
        #expect(record?.shown.evidence == [guess, confirmation])
    }

    @Test mutating func rejected() {
        diary.say(.like, "cat")
        let edit = diary.say(.dislike, "cat", by: .person)
        diary.edit(.rejected, edit)
        #expect(diary.record("cat")?.shown.polarity == .like)
        #expect(diary.closed("cat").isEmpty)

        let guess = diary.guess(.like, "dog")
        let rejection = diary.edit(.rejected, guess)
        diary.guess(.like, "dog")
        #expect(diary.record("dog") == nil)
        diary.edit(.retracted, rejection)
        #expect(diary.record("dog")?.shown.evidenceCount == 2)
    }

    @Test mutating func pinned() {
        let like = diary.say(.like, "rain") { $0.strength = 2 }
        let pin = diary.edit(.pinned, like)
        diary.say(.dislike, "rain")
        diary.say(.like, "rain") { $0.strength = 5 }
        var record = diary.record("rain")
        #expect(record?.isPinned == true)
        #expect(record?.shown.rule == .pinned)
        #expect(record?.shown.strength == 2)
        diary.edit(.unpinned, pin)
        diary.say(.dislike, "rain")
        record = diary.record("rain")
        #expect(record?.shown.polarity == .dislike)
        #expect(record?.isPinned == false)
    }

    @Test mutating func hard() {
        diary.say(.avoid, "peanuts") { $0.isHard = true }
        diary.say(.like, "peanuts")
        #expect(diary.record("peanut")?.shown.polarity == .avoid)
        diary.add(.retracted, .retracted(.topic("peanut", qualifiers: [], slot: nil, sign: .minus)))
        #expect(diary.record("peanut")?.shown.polarity == .like)
        diary.guess(.avoid, "peanuts")
        #expect(diary.record("peanut")?.shown.isHard == false)
    }

    @Test mutating func forgotten() {
        diary.say(.like, "ex")
        let forget = StoredForget(digests: [], redacts: [1], turns: false)
        diary.add(.forgotten, .forgotten(forget), by: .person)
        #expect(diary.state.records.isEmpty)
        diary.say(.dislike, "ex")
        #expect(diary.record("ex")?.shown.rule == .stated)
        #expect(diary.closed("ex").isEmpty)
    }

    @Test mutating func expired() throws {
        let until = Diary.start + 5 * Diary.hour
        diary.say(.like, "tea") { $0.until = until }
        let record = try #require(diary.state.records.first)
        #expect(!record.isExpired(at: until - 1))
        #expect(record.isExpired(at: until))
        #expect(diary.state.context(ContextRequest(language: .en, budget: 500, time: until)).keys.isEmpty)
        #expect(diary.state.context(ContextRequest(language: .en, budget: 500, time: until - 1)).keys == [record.key])
    }

    @Test mutating func merged() {
        diary.say(.like, "雨天")
        diary.say(.dislike, "下雨天")
        let merge = diary.merge("雨天", "下雨天")
        diary.merge("下雨", "雨天")
        diary.say(.dislike, "下雨")
        #expect(diary.state.records.map(\.key.description) == ["topic:下雨天"])
        #expect(diary.record("下雨天")?.shown.evidenceCount == 2)
        #expect(diary.closed("下雨天").map(\.rule) == [.reversed])
        diary.edit(.retracted, merge)
        #expect(diary.state.records.map(\.key.description) == ["topic:下雨天", "topic:雨天"])
        #expect(diary.state.keysWithHistory.map(\.description) == ["topic:雨天"])
    }

    /// `rejected`, `retracted` and the like are asked of a person: others say them in vain.
    @Test mutating func editsOfOthersCountNothing() {
        let like = diary.say(.like, "tea")
        for kind in [PreferenceKind.rejected, .pinned, .confirmed] {
            let body: PreferenceBody =
                kind == .rejected ? .rejected([like]) : kind == .pinned ? .pinned([like]) : .confirmed([like])
            diary.add(kind, body, by: .service, on: "service:bot")
        }
        diary.add(.merged, .merged(from: "tea", into: "coffee"), by: .service, on: "service:bot")
        #expect(diary.record("tea")?.shown.evidence == [like])
        #expect(diary.record("tea")?.shown.rule == .stated)
    }
}
