import Events
import Testing

@testable import Preferences

struct ExplanationTests {
    @Test func winnerLosersAndTheirWords() throws {
        var diary = Diary()
        let (first, second) = (EventID(high: 7, low: 1), EventID(high: 7, low: 2))
        let like = diary.say(.like, "rain", cause: first) { $0.source = SourceSpan(start: 3, end: 7) }
        let dislike = diary.say(.dislike, "rain", cause: second) { $0.source = SourceSpan(start: 9, end: 13) }
        let guess = diary.guess(.like, "rain")
        let confirmation = diary.edit(.confirmed, dislike)
        let why = try #require(diary.state.why(PreferenceKey(topic: "rain")))
        #expect(why.rule == .confirmed)
        #expect(why.winner.event == confirmation)
        #expect(why.winner.turn == second)
        #expect(why.winner.span == SourceSpan(start: 9, end: 13))
        #expect(why.losers.map(\.event) == [like, guess])
        #expect(why.losers.first?.turn == first)
        #expect(why.evidence == [dislike, confirmation])
        #expect(diary.state.why(PreferenceKey(topic: "snow")) == nil)
        let json = String(decoding: why.json, as: UTF8.self)
        #expect(json.contains(#""losers":[{"end":7,"event":"\#(like)","seq":1,"start":3,"turn":"\#(first)"}"#))
    }

    @Test func evidenceIsAllUpToAThousand() throws {
        var diary = Diary()
        for _ in 0..<1100 { diary.say(.like, "tea") }
        let record = try #require(diary.record("tea"))
        #expect(record.shown.evidence.count == 64)
        #expect(record.shown.evidenceCount == 1100)
        #expect(diary.state.why(record.key)?.evidence.count == 1000)
    }
}
