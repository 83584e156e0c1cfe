import AttuneTestKit
import Events
import Testing

/// What clients are told while the database is away.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct OutageTests {
    private func unavailable(_ id: String) -> String {
        error(
            "unavailable",
            "the log cannot be reached; nothing was stored, try again",
            action: "retry",
            id: id,
            after: 500
        )
    }

    @Test func everyRequestIsAnsweredUnavailableAndGoesThroughLater() async throws {
        let daemon = try await DaemonProcess.start()
        let person = try await Person(on: daemon)
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        try await phone.store(1...2)
        try await laptop.expect(subscribed(1, head: 2), to: sub(1, from: "2"))
        try await laptop.expect(live(2))
        let token = try await person.token()

        let hold = try await daemon.holdDatabase()
        try await phone.expect(unavailable("1"), to: push(1, note(3)))
        try await phone.expect(unavailable("2"), to: read(2))
        try await phone.expect(unavailable("3"), to: #"{"t":"ping","id":3}"#)
        try await phone.expect(unavailable("4"), to: sub(4))
        try await phone.send((5...8).map { push($0, note($0)) })
        for number in 5...8 { try await phone.expect(unavailable("\(number)")) }
        // What needs no database is answered as ever.
        try await phone.expect(
            error("unknown_type", #"this server knows no frame of type "hug""#, id: "9"),
            to: #"{"t":"hug","id":9}"#
        )
        // A token that cannot be looked up is not called wrong, and may be tried again.
        let late = try await person.greeted()
        try await late.expect(unavailable(#""open""#), to: openLine(token))
        hold.letGo()

        try await phone.retry(
            push(1, note(3)),
            until: pushed(1, head: 3, stored(3, seq: 3)),
            isPassing: unavailable("1")
        )
        try await laptop.expect(ev(2, 3, storedNote(3)))
        // Reading has connections of its own, which may come back a moment later.
        try await phone.retry(
            read(2),
            until: events(2, (1...3).map { ($0, storedNote($0)) }),
            isPassing: unavailable("2")
        )
        try await phone.expectAlive(head: 3)
        try await phone.expect(subscribed(4, head: 3), to: sub(4, from: "3"))
        try await phone.expect(live(3))
        #expect(try await late.ask(openLine(token))["head"]?.integer == 3)
        #expect(await daemon.stop() == 0)
        await daemon.remove()
    }

    /// A subscription that is behind when the database goes away is not told of it, and lacks nothing later.
    @Test func aSubscriptionOutlivesAnOutage() async throws {
        let daemon = try await DaemonProcess.start()
        let person = try await Person(on: daemon)
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        for start in stride(from: 1, to: 4001, by: 500) { try await phone.store(start...start + 499, after: start - 1) }
        try await laptop.stopReading()
        try await laptop.send(sub(1))
        let hold = try await daemon.holdDatabase()
        try await laptop.startReading()
        try await phone.expect(unavailable("1"), to: push(1, note(4001)))
        hold.letGo()
        try await phone.retry(
            push(1, note(4001)),
            until: pushed(1, head: 4001, stored(4001, seq: 4001)),
            isPassing: unavailable("1")
        )
        var expected: Int64 = 0
        while expected < 4001 {
            let frame = try await laptop.next(within: patience)
            if frame["t"]?.string == "error" {
                // The `sub` itself was lost to the outage: nothing was promised yet.
                #expect(comparable(frame.text) == comparable(unavailable("1")))
                try await laptop.send(sub(1))
            }
            guard frame["t"]?.string == "ev" else { continue }
            #expect(frame["prev"]?.integer == expected && frame["seq"]?.integer == expected + 1)
            expected += 1
        }
        #expect(await daemon.stop() == 0)
        await daemon.remove()
    }
}

extension LineClient {
    /// Sends a request again, as long as it is answered by a passing error, the time apart that the error says.
    fileprivate func retry(
        _ request: String,
        until expected: String,
        isPassing passing: String,
        _ location: SourceLocation = #_sourceLocation
    ) async throws {
        let deadline = ContinuousClock.now + patience
        while ContinuousClock.now < deadline {
            let answer = try await ask(request)
            if comparable(answer.text) != comparable(passing) {
                #expect(comparable(answer.text) == comparable(expected), sourceLocation: location)
                return
            }
            try await Task.sleep(for: .milliseconds(answer["after_ms"]?.integer ?? 500))
        }
        Issue.record("still \(passing)", sourceLocation: location)
    }
}
