import AttuneTestKit
import Events
import Glibc
import Testing

/// `bye`, clients that close, and a server that stops: protocol sections 6 and 7.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct LeavingTests {
    // MARK: bye

    @Test func byeIsAnsweredLast() async throws {
        let person = try await Person()
        let phone = try await person.open()
        try await phone.send(
            (1...50).map { push($0, note($0)) } + [
                read(51), #"{"t":"ping","id":52}"#, #"{"t":"bye","id":53}"#, push(54, note(54)),
            ]
        )
        var ids: [Int64?] = []
        for _ in 1...52 { ids.append(try await phone.next(within: patience)["id"]?.integer) }
        #expect(ids.compactMap { $0 }.sorted() == (1...52).map { Int64($0) })
        try await phone.expect(#"{"t":"ok","id":53}"#)
        try await phone.expectClose()
        try await person.open().expectAlive(head: 50)
    }

    @Test func byeAlone() async throws {
        let phone = try await Person().open()
        try await phone.expect(#"{"t":"ok","id":"b"}"#, to: #"{"t":"bye","id":"b"}"#)
        try await phone.expectClose()
    }

    @Test func byeWithASubscription() async throws {
        let phone = try await Person().open()
        try await phone.store(1...3)
        try await phone.expect(subscribed(1, head: 3), to: sub(1, from: "3"))
        try await phone.expect(live(3))
        try await phone.expect(#"{"t":"ok","id":2}"#, to: #"{"t":"bye","id":2}"#)
        try await phone.expectClose()
    }

    // MARK: Half-closed clients

    /// As `nc -N` does: all is sent, the sending side closed, and only then read.
    @Test func aHalfClosedClientGetsItsAnswers() async throws {
        let person = try await Person()
        let token = try await person.token()
        let client = try await LineClient.connect(port: person.daemon.port)
        try await client.send([openLine(token)] + (1...100).map { push($0, note($0)) })
        try await client.closeOutput()
        #expect(try await client.next(within: patience)["t"]?.string == "hello")
        #expect(try await client.next(within: patience)["id"]?.string == "open")
        for number in 1...100 { try await client.expect(pushed(number, head: number, stored(number, seq: number))) }
        try await client.expectClose()
    }

    @Test func aHalfClosedClientGetsWhatItSubscribedTo() async throws {
        let person = try await Person()
        try await person.open("laptop").store(1...400)
        let token = try await person.token()
        let client = try await LineClient.connect(port: person.daemon.port)
        try await client.send([openLine(token), sub(1)])
        try await client.closeOutput()
        _ = try await client.next(within: patience) { $0["id"]?.integer == 1 }
        for seq in 1...400 { try await client.expect(ev(seq - 1, seq, storedNote(seq, device: "laptop"))) }
        try await client.expect(live(400))
        try await client.expectClose()
    }

    @Test func aHalfClosedClientThatSaidNothing() async throws {
        let client = try await Person().greeted()
        try await client.closeOutput()
        try await client.expectClose()
    }

    /// What has no end is no line.
    @Test func aHalfClosedClientInTheMiddleOfALine() async throws {
        let person = try await Person()
        let phone = try await person.open()
        try await phone.send(bytes: Array((push(1, note(1)) + "\n" + push(2, note(2))).utf8))
        try await phone.closeOutput()
        try await phone.expect(pushed(1, head: 1, stored(1, seq: 1)))
        try await phone.expectClose()
        try await person.open().expectAlive(head: 1)
    }

    /// What a client pushed before it vanished is stored or not, and a retry finds out.
    @Test func aClientThatVanishes() async throws {
        let person = try await Person()
        let phone = try await person.open()
        try await phone.send((1...20).map { push($0, note($0)) })
        await phone.close()
        let again = try await person.open()
        for number in 1...20 {
            #expect(try await again.ask(push(number, note(number)))["results"]?.array?[0]["seq"] != nil)
        }
        let stored = try #require(try await again.ask(read(30))["events"]?.array)
        #expect(stored.map { $0["seq"]?.integer } == (1...20).map { Int64($0) })
        #expect(Set(stored.compactMap { $0["event"]?["id"]?.string }).count == 20)
    }

    // MARK: A server that stops

    private static let shuttingDown = error(
        "shutting_down",
        "the server stops; connect again and push what was not answered once more",
        action: "retry",
        fatal: true
    )

    @Test func idleClientsAreToldToGo() async throws {
        let daemon = try await DaemonProcess.start()
        let person = try await Person(on: daemon)
        let clients = [try await person.open(), try await person.open(), try await person.greeted()]
        try await clients[1].expect(subscribed(1, head: 0), to: sub(1))
        try await clients[1].expect(live(0))
        let start = ContinuousClock.now
        daemon.signal(SIGTERM)
        for client in clients {
            let goaway = try await client.next(within: patience)
            #expect(goaway["t"]?.string == "goaway" && goaway["id"] == nil)
            let after = try #require(goaway["after_ms"]?.integer)
            #expect(after >= 0 && after < 10_000)
        }
        for client in clients {
            try await client.expect(Self.shuttingDown)
            try await client.expectClose()
        }
        #expect(await daemon.waitForExit() == 0)
        #expect(ContinuousClock.now - start < .seconds(10))
        await daemon.remove()
    }

    /// Devices push without pause; what was acked before the stop is there after it, and what was not can be retried.
    @Test func aStopUnderLoadLosesNothingAcked() async throws {
        let daemon = try await DaemonProcess.start()
        let people = [try await Person(on: daemon), try await Person(on: daemon)]
        var pushers: [Pusher] = []
        for person in people {
            for device in ["phone", "laptop"] { pushers.append(Pusher(person, device, try await person.open(device))) }
        }
        let (acks, signal) = AsyncStream<Void>.makeStream()
        let work = Task { [pushers] in
            defer { signal.finish() }
            return try await withThrowingTaskGroup(of: (Int, [Int: Int64]).self) { group in
                for (index, pusher) in pushers.enumerated() {
                    group.addTask { (index, try await pusher.pushUntilClosed { signal.yield() }) }
                }
                return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
        }
        var count = 0
        for await _ in acks {
            count += 1
            if count == 500 { break }
        }
        let start = ContinuousClock.now
        daemon.signal(SIGTERM)
        #expect(await daemon.waitForExit() == 0)
        #expect(ContinuousClock.now - start < .seconds(10))
        let acked = try await work.value
        try await daemon.start()
        for (index, pusher) in pushers.enumerated() {
            let client = try await pusher.person.open(pusher.device)
            let mine = try #require(acked[index])
            #expect(mine.count >= 50)
            for (number, seq) in mine.sorted(by: { $0.key < $1.key }) {
                let result = try await client.ask(push(number, pusher.event(number)))["results"]?.array?[0]
                #expect(result?["status"]?.string == "duplicate" && result?["seq"]?.integer == seq, "\(number)")
            }
        }
        #expect(await daemon.stop() == 0)
        await daemon.remove()
    }
}

/// A device that pushes single events, several in flight, until the server closes.
private struct Pusher: Sendable {
    let person: Person
    let device: String
    let client: LineClient

    init(_ person: Person, _ device: String, _ client: LineClient) {
        self.person = person
        self.device = device
        self.client = client
    }

    func event(_ number: Int) -> String {
        note(number + (device == "phone" ? 0 : 1_000_000)).replacing(
            noteBody(number),
            with: #"{"device":"\#(device)"}"#
        )
    }

    /// - Returns: the seq of every event that was acked.
    func pushUntilClosed(_ onAck: () -> Void) async throws -> [Int: Int64] {
        var acked: [Int: Int64] = [:]
        var (next, wasTold, wasLast) = (1, false, false)
        for _ in 1...8 {
            try? await client.send(push(next, event(next)))
            next += 1
        }
        do {
            while true {
                let frame = try await client.next(within: patience)
                #expect(!wasLast, "nothing comes after the fatal error")
                switch frame["t"]?.string {
                case "ok":
                    let number = Int(try #require(frame["id"]?.integer))
                    let result = try #require(frame["results"]?.array?.first)
                    #expect(result["status"]?.string == "stored")
                    acked[number] = result["seq"]?.integer
                    onAck()
                    try? await client.send(push(next, event(next)))
                    next += 1
                case "goaway": wasTold = true
                default:
                    #expect(frame["code"]?.string == "shutting_down" && frame["fatal"]?.bool == true, "\(frame.text)")
                    wasLast = true
                }
            }
        } catch LineClientError.closed {
            #expect(wasTold && wasLast)
            return acked
        }
    }
}
