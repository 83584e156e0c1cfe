import AttuneTestKit
import Events
import Testing

/// Pings, and the end of silent connections: protocol section 6.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct LivenessTests {
    @Test func pingAndPong() async throws {
        let person = try await Person()
        let phone = try await person.open()
        let before = microseconds()
        let pong = try await phone.ask(#"{"t":"ping","id":"p"}"#)
        #expect(comparable(pong.text) == comparable(#"{"t":"pong","id":"p","now":0,"head":0}"#))
        let now = try #require(pong["now"]?.integer)
        #expect(before <= now && now <= microseconds())
        try await phone.store(1...3)
        try await phone.expectAlive(head: 3)
    }

    @Test func theServerPingsAndClosesWhatIsSilent() async throws {
        let phone = try await Person().open(pingSeconds: 1)
        let start = ContinuousClock.now
        try await phone.expect(#"{"t":"ping"}"#)
        #expect(ContinuousClock.now - start < .seconds(2))
        let last = try await phone.next(within: patience) { $0["t"]?.string != "ping" }
        #expect(
            last.text
                == comparable(error("idle", "nothing was heard for two ping intervals", action: "retry", fatal: true))
        )
        let silence = ContinuousClock.now - start
        #expect(silence > .seconds(1.5) && silence < .seconds(5))
        try await phone.expectClose()
    }

    @Test(arguments: [#"{"t":"pong"}"#, #"{"t":"ack","sub":"a","seq":0}"#, "", "5"])
    func anyTrafficCountsAsAlive(_ line: String) async throws {
        let phone = try await Person().open(pingSeconds: 1)
        for _ in 1...4 {
            _ = try await phone.next(within: patience) { $0["t"]?.string == "ping" }
            try await phone.send(line)
        }
        _ = try await phone.ask(#"{"t":"ping","id":1}"#)
    }

    /// A `pong` without an id answers, and gets no answer itself.
    @Test func aPongIsNotAnswered() async throws {
        let phone = try await Person().open()
        try await phone.send(#"{"t":"pong"}"#)
        try await phone.send(#"{"t":"pong","now":1,"head":5}"#)
        try await phone.expectAlive(head: 0)
    }

    @Test func withoutPingsSilenceIsAllowed() async throws {
        let phone = try await Person().open(pingSeconds: 0)
        await #expect(throws: LineClientError.timedOut) { try await phone.nextLine(within: .seconds(4)) }
        try await phone.expectAlive(head: 0)
    }

    /// An `ack` is kept as the device's lag, and never answered.
    @Test func anAckIsNotAnswered() async throws {
        let phone = try await Person().open()
        try await phone.store(1...2)
        try await phone.expect(subscribed(1, head: 2), to: sub(1, from: "2"))
        try await phone.expect(live(2))
        try await phone.send([#"{"t":"ack","sub":"a","seq":2}"#, #"{"t":"ack","sub":"nobody","seq":2}"#])
        try await phone.expectAlive(head: 2)
    }
}
