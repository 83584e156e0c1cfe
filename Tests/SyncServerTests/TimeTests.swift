import AttuneTestKit
import Events
import Testing

/// `at` and its clamp, and `seen`: protocol section 3.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct TimeTests {
    private func event(_ number: Int, at: Int64? = nil, seen: Int? = nil) -> String {
        let members = [at.map { "\"at\":\($0)," }, seen.map { "\"seen\":\($0)," }].compactMap { $0 }.joined()
        return #"{"id":"\#(id(number))","kind":"x.note",\#(members)"body":\#(noteBody(number))}"#
    }

    /// Pushes one event and returns the `at` that it got.
    @discardableResult
    private func at(
        _ client: LineClient,
        _ number: Int,
        at: Int64? = nil,
        seen: Int? = nil,
        _ location: SourceLocation = #_sourceLocation
    ) async throws -> Int64 {
        let result = try await client.ask(push(number, event(number, at: at, seen: seen)))["results"]?.array?[0]
        #expect(result?["status"]?.string == "stored", "\(result?.text ?? "-")", sourceLocation: location)
        return try #require(result?["at"]?.integer, sourceLocation: location)
    }

    /// The `seen` of the stored event of this number.
    private func seen(_ client: LineClient, _ number: Int) async throws -> Int64? {
        try await client.ask(read(0, #","ids":["\#(id(number))"]"#))["events"]?.array?.first?["event"]?["seen"]?.integer
    }

    // MARK: at

    @Test func anAtWithinBoundsStays() async throws {
        let phone = try await Person().open()
        #expect(try await at(phone, 1, at: 5) == 5)
        #expect(try await at(phone, 2, at: 7) == 7)
        let now = microseconds()
        #expect(try await at(phone, 3, at: now + 30_000_000) == now + 30_000_000)
    }

    @Test func anAtLeftOutIsTheServersTime() async throws {
        let phone = try await Person().open()
        let before = microseconds()
        let stored = try await at(phone, 1)
        #expect(before <= stored && stored <= microseconds())
    }

    @Test func neverBehindTheSameDevice() async throws {
        let phone = try await Person().open()
        #expect(try await at(phone, 1, at: 1000) == 1000)
        #expect(try await at(phone, 2, at: 1000) == 1001)
        #expect(try await at(phone, 3, at: 1) == 1002)
        #expect(try await at(phone, 4, at: -5) == 1003)
        #expect(try await at(phone, 5, at: 2000) == 2000)
        // In one batch, too.
        let answer = try await phone.ask(push(9, event(6, at: 3), event(7, at: 3000), event(8, at: 2999)))
        #expect(answer["results"]?.array?.map { $0["at"]?.integer } == [2001, 3000, 3001])
    }

    @Test func neverBehindWhatTheDeviceHasSeen() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        #expect(try await at(laptop, 1, at: 1000) == 1000)
        #expect(try await at(laptop, 2, at: 5000) == 5000)
        #expect(try await at(laptop, 3, at: 9000) == 9000)
        // Nothing seen: any time is good.
        #expect(try await at(phone, 4, at: 7, seen: 0) == 7)
        #expect(try await at(phone, 5, at: 8, seen: 1) == 1001)
        #expect(try await at(phone, 6, at: 8, seen: 2) == 5001)
        // Seen stays seen.
        #expect(try await at(phone, 7, at: 5002, seen: 0) == 5002)
        #expect(try await at(phone, 8, at: 5001, seen: 3) == 9001)
        // A tablet that has seen up to the phone's first: the greatest of the laptop's, not the last.
        #expect(try await at(try await person.open("tablet"), 9, at: 1, seen: 4) == 9001)
    }

    @Test func atMostAMinuteAhead() async throws {
        let person = try await Person()
        let phone = try await person.open()
        let before = microseconds()
        let stored = try await at(phone, 1, at: before + 3_600_000_000)
        #expect(before + 60_000_000 <= stored && stored <= microseconds() + 60_000_000)
        let largest = try await at(try await person.open("laptop"), 2, at: 9_007_199_254_740_991)
        #expect(before + 60_000_000 <= largest && largest <= microseconds() + 60_000_000)
    }

    /// Where the bounds disagree, the first one wins: what a device has seen comes before what it says.
    @Test func theLowerBoundWins() async throws {
        let person = try await Person()
        let phone = try await person.open()
        var events = [event(1, at: 9_000_000_000_000_000)]
        events += (2...500).map { event($0, at: 9_000_000_000_000_000) }
        let answer = try await phone.ask(push(1, events))
        let times = try #require(answer["results"]?.array).compactMap { $0["at"]?.integer }
        #expect(times == (0..<500).map { times[0] + $0 })
        let laptop = try await person.open("laptop")
        #expect(try await at(laptop, 501, at: 1, seen: 500) == times[499] + 1)
        #expect(try await at(laptop, 502, at: 9_000_000_000_000_000) >= times[499] + 2)
    }

    @Test func theStoredAtIsWhatIsSentAndRead() async throws {
        let phone = try await Person().open()
        try await at(phone, 1, at: 1000)
        try await at(phone, 2, at: 1)
        try await phone.expect(events(3, [(1, storedNote(1)), (2, storedNote(2, at: 1001))]), to: read(3))
        try await phone.expect(pushed(4, head: 2, duplicate(2, seq: 2, at: 1001)), to: push(4, event(2, at: 9999)))
    }

    @Test(arguments: [(#""1""#, "must be an integer"), ("null", "must be an integer"), ("[]", "must be an integer")])
    func anAtThatIsNoInteger(_ value: String, _ complaint: String) async throws {
        let phone = try await Person().open()
        try await phone.expect(
            pushed(1, head: 0, refused(1, "bad_event", #"event: "at" \#(complaint)"#)),
            to: push(1, #"{"id":"\#(id(1))","kind":"x.note","at":\#(value),"body":{}}"#)
        )
    }

    // MARK: seen

    @Test func seenIsStored() async throws {
        let phone = try await Person().open()
        try await phone.store(1...3)
        try await at(phone, 4, seen: 2)
        #expect(try await seen(phone, 4) == 2)
        try await at(phone, 5, seen: 4)
        #expect(try await seen(phone, 5) == 4)
    }

    @Test func seenIsRaisedToWhatTheDeviceHadSeen() async throws {
        let person = try await Person()
        let phone = try await person.open()
        try await phone.store(1...3)
        try await at(phone, 4, seen: 3)
        try await at(phone, 5, seen: 1)
        #expect(try await seen(phone, 5) == 3)
        // By another connection as well, and for this device alone.
        try await at(try await person.open(), 6, seen: 0)
        #expect(try await seen(phone, 6) == 3)
        try await at(try await person.open("laptop"), 7, seen: 0)
        #expect(try await seen(phone, 7) == 0)
    }

    @Test func seenBeyondTheHead() async throws {
        let phone = try await Person().open()
        try await phone.store(1...2)
        try await phone.expect(
            pushed(
                1,
                head: 3,
                deviceHead: 2,
                refused(3, "bad_event", #"event: "seen" is 3, beyond the head 2"#),
                stored(4, seq: 3)
            ),
            to: push(1, note(3, #","seen":3,"n":1"#), note(4, #","seen":2,"n":2"#))
        )
        // Where the first event of the batch takes the head there, it is not beyond.
        try await phone.expect(
            pushed(2, head: 5, deviceHead: 2, stored(5, seq: 4), stored(6, seq: 5)),
            to: push(2, note(5), note(6, #","seen":4"#))
        )
    }

    @Test(arguments: [("-1", "must be at least 0"), (#""1""#, "must be an integer"), ("null", "must be an integer")])
    func aSeenThatIsNone(_ value: String, _ complaint: String) async throws {
        let phone = try await Person().open()
        try await phone.expect(
            pushed(1, head: 0, refused(1, "bad_event", #"event: "seen" \#(complaint)"#)),
            to: push(1, note(1, #","seen":\#(value)"#))
        )
    }

    @Test func seenLeftOutIsWhatTheDeviceHadStored() async throws {
        let person = try await Person()
        let phone = try await person.open()
        try await phone.store(1...3)
        #expect(try await seen(phone, 3) == 0, "acks of one's own pushes do not count")
        try await at(phone, 4, seen: 2)
        try await at(phone, 5)
        #expect(try await seen(phone, 5) == 2)
        try await at(try await person.open(), 6)
        #expect(try await seen(phone, 6) == 2)
    }

    @Test func seenLeftOutIsWhatTheConnectionWasSent() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        try await laptop.store(1...3)
        try await phone.expect(subscribed(1, head: 3), to: sub(1, from: "1"))
        _ = try await phone.next(within: patience) { $0["t"]?.string == "live" }
        let other = try await person.open()
        try await at(other, 4)
        #expect(try await seen(other, 4) == 0, "another connection of the device was sent nothing")
        _ = try await phone.next(within: patience) { $0["seq"]?.integer == 4 }
        try await phone.send(push(5, event(5)))
        _ = try await phone.next(within: patience) { $0["id"]?.integer == 5 }
        #expect(try await seen(other, 5) == 4)
    }

    /// What was sent stays sent, also once its subscription is over.
    @Test func seenLeftOutAfterUnsub() async throws {
        let person = try await Person()
        try await person.open("laptop").store(1...3)
        let phone = try await person.open()
        try await phone.expect(subscribed(1, head: 3), to: sub(1))
        _ = try await phone.next(within: patience) { $0["t"]?.string == "live" }
        try await phone.expect(#"{"t":"ok","id":2}"#, to: #"{"t":"unsub","id":2,"sub":"a"}"#)
        try await at(phone, 4)
        #expect(try await seen(phone, 4) == 3)
    }

    /// `live` counts as sent, even where there was no event to send.
    @Test func seenLeftOutAfterLiveAlone() async throws {
        let person = try await Person()
        try await person.open("laptop").store(1...3)
        let phone = try await person.open()
        try await phone.expect(subscribed(1, head: 3), to: sub(1, from: #""now""#))
        try await phone.expect(live(3))
        try await phone.send(push(4, event(4)))
        _ = try await phone.next(within: patience) { $0["id"]?.integer == 4 }
        #expect(try await seen(try await person.open(), 4) == 3)
    }

    /// A filtered subscription has not shown everything.
    @Test func aFilteredSubscriptionDoesNotCount() async throws {
        let person = try await Person()
        try await person.open("laptop").store(1...3)
        let phone = try await person.open()
        try await phone.expect(subscribed(1, head: 3), to: sub(1, from: "0", #","kinds":["x.*"]"#))
        _ = try await phone.next(within: patience) { $0["t"]?.string == "live" }
        try await phone.send(push(4, event(4)))
        _ = try await phone.next(within: patience) { $0["id"]?.integer == 4 }
        #expect(try await seen(try await person.open(), 4) == 0)
    }

    /// Nor does a `read`.
    @Test func aReadDoesNotCount() async throws {
        let person = try await Person()
        try await person.open("laptop").store(1...3)
        let phone = try await person.open()
        #expect(try await phone.ask(read(1))["events"]?.array?.count == 3)
        try await at(phone, 4)
        #expect(try await seen(phone, 4) == 0)
    }
}
