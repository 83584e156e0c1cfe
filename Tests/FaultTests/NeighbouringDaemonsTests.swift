import AttuneTestKit
import EventLog
import Events
import Postgres
import Testing

extension FaultTests {
    /// Two daemons serve one database, and tell each other.
    struct NeighbouringDaemonsTests {
        /// The daemons, and the devices of alice: one at each, both following.
        private struct Pair {
            let first: DaemonProcess
            let second: DaemonProcess
            let tokens: [String]
            let phone: LineClient
            let laptop: LineClient
            let admin: PostgresConnection

            init() async throws {
                first = try await DaemonProcess.start()
                second = try await DaemonProcess.start(["--database-url", first.cluster.connectionString()])
                try await second.cluster.stop(.immediate)
                tokens = [
                    try await first.addDevice("phone", of: "alice"), try await first.addDevice("laptop", of: "alice"),
                ]
                phone = try await first.open(token: tokens[0])
                laptop = try await second.open(token: tokens[1])
                admin = try await first.administer()
                for client in [phone, laptop] { try await client.follow(from: 0) }
                try await admin.wait(until: "(select count(*) = 2 \(Self.listeners))")
            }

            static let listeners = """
                from pg_stat_activity where application_name = 'attuned hints' and state = 'idle'
                and query like 'listen%'
                """

            func remove() async {
                await admin.close()
                #expect(await second.stop() == 0)
                await second.remove()
                await first.remove()
            }
        }

        @Test func devicesOnBothFollowEachOther() async throws {
            let pair = try await Pair()
            let events: Int64 = 200
            async let phone = pair.phone.pushAndFollow(100, as: 1, to: events)
            async let laptop = pair.laptop.pushAndFollow(100, as: 2, to: events)
            let (seenByPhone, seenByLaptop) = try await (phone, laptop)
            #expect(seenByPhone.map(\.seq) == Array(1...events))
            #expect(seenByPhone == seenByLaptop)
            await pair.remove()
        }

        /// A follower of preferences at the one daemon is told what was said at the other, with the hash that both have.
        @Test func preferencesComeAcross() async throws {
            let pair = try await Pair()
            try await pair.laptop.send(#"{"t":"sub","id":"p","sub":"p","what":"preferences"}"#)
            func mark(_ seq: Int64) async throws -> (shown: [String], hash: String?) {
                var shown: [String] = []
                while true {
                    let frame = try await pair.laptop.next { $0["sub"]?.string == "p" }
                    if let key = frame["set"]?["key"]?.string { shown.append("+ " + key) }
                    if let key = frame["removed"]?.string { shown.append("- " + key) }
                    if frame["t"]?.string == "mark", frame["seq"]?.integer == seq {
                        return (shown, frame["hash"]?.string)
                    }
                }
            }
            #expect(try await mark(0).shown.isEmpty)
            let said = [
                (#"{"topic":"tea","polarity":"like"}"#, "asserted", "+ topic:tea"),
                (#"{"topic":"tea","polarity":"dislike"}"#, "asserted", "+ topic:tea"),
                (#"{"topic":"tea"}"#, "forgotten", "- topic:tea"),
            ]
            for (index, (body, kind, change)) in said.enumerated() {
                let id = EventID(high: 3, low: UInt64(index))
                let event = #"{"id":"\#(id)","kind":"preference.\#(kind)","body":\#(body)}"#
                try await pair.phone.send(#"{"t":"push","id":1,"events":[\#(event)]}"#)
                let (shown, hash) = try await mark(Int64(index) + 1)
                #expect(shown == [change])
                for client in [pair.phone, pair.laptop] {
                    try await client.send(#"{"t":"prefs","id":"q"}"#)
                    let answer = try await client.next { $0["id"]?.string == "q" }
                    #expect(answer["hash"]?.string == hash)
                }
            }
            await pair.remove()
        }

        /// Far sooner than polling could tell.
        @Test func eventsComeAcrossPromptly() async throws {
            let pair = try await Pair()
            var times: [Duration] = []
            for seq in 1...(20 * Knob.rounds) {
                let (here, there) = seq % 2 == 0 ? (pair.phone, pair.laptop) : (pair.laptop, pair.phone)
                let start = ContinuousClock.now
                try await here.send(note(seq, as: 1))
                let event = try await there.next { $0["t"]?.string == "ev" && $0["seq"]?.integer == Int64(seq) }
                times.append(.now - start)
                #expect(event["prev"]?.integer == Int64(seq - 1))
            }
            times.sort()
            print("across daemons: p50 \(times[times.count / 2]), p99 \(times[times.count * 99 / 100])")
            #expect(times[times.count / 2] < .milliseconds(300))
            await pair.remove()
        }

        /// What was said over the lost connection is found in its turn.
        @Test func aLostListenerMissesNothing() async throws {
            let pair = try await Pair()
            for seq in 1...4 {
                _ = try await pair.admin.execute(
                    Statement(name: "cut", sql: "select count(pg_terminate_backend(pid)) \(Pair.listeners)")
                )
                try await pair.phone.send(note(seq, as: 1))
                for client in [pair.phone, pair.laptop] {
                    let event = try await client.next(within: .seconds(20)) { $0["t"]?.string == "ev" }
                    #expect(event["seq"]?.integer == Int64(seq) && event["prev"]?.integer == Int64(seq - 1))
                }
            }
            await pair.remove()
        }

        @Test func aClientOfAKilledDaemonGoesOnAtTheOther() async throws {
            let pair = try await Pair()
            _ = try await pair.laptop.pushAndFollow(10, as: 2, to: 10)
            await pair.second.killNow()
            try await pair.laptop.waitForClose()
            _ = try await pair.phone.pushAndFollow(10, as: 1, to: 20)
            let laptop = try await pair.first.open(token: pair.tokens[1])
            try await laptop.follow(from: 10)
            let seen = try await laptop.pushAndFollow(10, as: 3, to: 30)
            #expect(seen.map(\.seq) == Array(11...30))
            // And back again, where nobody is left who would have told.
            try await pair.second.start()
            let again = try await pair.second.open(token: pair.tokens[1])
            try await again.follow(from: 30)
            try await pair.phone.send(note(1, as: 4))
            #expect(try await again.next { $0["t"]?.string == "ev" }["seq"]?.integer == 31)
            await pair.remove()
        }

        @Test func aRevocationClosesConnectionsOnBoth() async throws {
            let pair = try await Pair()
            let again = try await pair.first.open(token: pair.tokens[1])
            let start = ContinuousClock.now
            #expect(try await EventLog(pair.admin).revokeDevice("laptop", of: "alice"))
            for client in [pair.laptop, again] {
                let error = try await client.next { $0["t"]?.string == "error" }
                #expect(error["code"]?.string == "revoked" && error["fatal"]?.bool == true)
                #expect(error["action"]?.string == "stop")
                try await client.waitForClose()
            }
            print("revoked after \(ContinuousClock.now - start)")
            try await pair.phone.send(note(1, as: 1))
            #expect(try await pair.phone.next { $0["t"]?.string == "ev" }["seq"]?.integer == 1)
            await pair.remove()
        }

        /// Without a word over the listening connections: what changed lately is looked at all the time.
        @Test func aRevocationThatNobodyHearsOf() async throws {
            let pair = try await Pair()
            try await pair.admin.run(
                script: "update attune.devices set revoked_at = now(), token_at = now() where device = 'laptop'"
            )
            let error = try await pair.laptop.next { $0["t"]?.string == "error" }
            #expect(error["code"]?.string == "revoked")
            await pair.remove()
        }
    }
}

private func note(_ number: Int, as writer: Int) -> String {
    let id = "00000000-0000-7000-8000-\(String(writer * 1_000_000 + number + 100_000_000_000))"
    return #"{"t":"push","id":\#(number),"events":[{"id":"\#(id)","kind":"x.note","body":{}}]}"#
}

/// An event as a follower saw it.
private struct Seen: Equatable {
    var seq: Int64
    var id: String?
}

extension LineClient {
    fileprivate func follow(from seq: Int64) async throws {
        try await send(#"{"t":"sub","id":"sub","sub":"a","from":\#(seq)}"#)
        _ = try await next { $0["id"]?.string == "sub" }
    }

    /// Pushes events one by one, each after the answer to the one before, and reads until it was sent all up to `head`.
    fileprivate func pushAndFollow(_ count: Int, as writer: Int, to head: Int64) async throws -> [Seen] {
        var seen: [Seen] = []
        var acked = 0
        try await send(note(1, as: writer))
        while acked < count || seen.last?.seq ?? 0 < head {
            let frame = try await next(within: .seconds(20))
            switch frame["t"]?.string {
            case "ok":
                #expect(frame["results"]?.array?[0]["status"]?.string == "stored")
                acked += 1
                if acked < count { try await send(note(acked + 1, as: writer)) }
            case "ev":
                #expect(frame["prev"]?.integer == frame["seq"]?.integer.map { $0 - 1 })
                seen.append(Seen(seq: frame["seq"]?.integer ?? 0, id: frame["event"]?["id"]?.string))
            default: break
            }
        }
        return seen
    }
}
