import EventLog
import Events
import Postgres
import Testing

/// The log on a real PostgreSQL.
struct EventLogTests {
    @Test func whatIsAppendedIsReadBackInOrderAndVerifies() async throws {
        try await LogFixture.with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            for batch in 0..<3 { try await fixture.append((0..<100).map { #"{"v":\#(batch * 100 + $0)}"# }) }
            #expect(try await fixture.log.head(of: "alice") == 300)
            var seen: [Int64] = []
            var after: Int64 = 0
            while true {
                let page = try #require(
                    try await fixture.log.page(of: "alice", after: after, limit: 70, bytes: 1_000_000)
                )
                seen += page.events.map(\.seq)
                after = page.through
                if !page.isCut { break }
            }
            #expect(seen == Array(1...300))
            #expect(after == 300)
            let whole = EventLog.Verification(seq: 300, digest: try await digest(fixture), redacted: 0)
            #expect(try await fixture.log.verify("alice") == whole)
            #expect(try await fixture.log.head(of: "bob") == nil)
            #expect(try await fixture.log.verify("bob") == nil)
        }
    }

    private func digest(_ fixture: LogFixture) async throws -> Digest {
        try #require(try await fixture.log.states(of: ["alice"], devices: [])["alice"]).head.digest
    }

    /// A page ends with the event that fills it, and holds one event however large that is.
    @Test func pagesAreBoundedInBytes() async throws {
        try await LogFixture.with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            let large = #"{"v":"\#(String(repeating: "x", count: 100_000))"}"#
            try await fixture.append(Array(repeating: large, count: 10))
            let page = try #require(try await fixture.log.page(of: "alice", after: 0, limit: 500, bytes: 250_000))
            #expect(page.events.count == 3)
            #expect(page.through == 3 && page.isCut && page.head == 10)
            let one = try #require(try await fixture.log.page(of: "alice", after: 9, limit: 500, bytes: 1))
            #expect(one.events.count == 1 && !one.isCut)
        }
    }

    @Test func selectionsGoThroughTheWholeLog() async throws {
        try await LogFixture.with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            try await fixture.append(["{}", "{}"], kind: "x.a", conversation: "c1")
            try await fixture.append(["{}"], kind: "x.b", conversation: "c2")
            try await fixture.append(["{}"], kind: "turn", conversation: "c1")
            try await fixture.append(["{}"], kind: "x.c")
            func seqs(_ change: (inout EventLog.Selection) -> Void) async throws -> [Int64] {
                var selection = EventLog.Selection()
                change(&selection)
                let page = try #require(
                    try await fixture.log.page(of: "alice", after: 0, limit: 10, bytes: 1000, selection)
                )
                #expect(page.through == 5)
                return page.events.map(\.seq)
            }
            #expect(try await seqs { $0.conversations = ["c1"] } == [1, 2, 4])
            #expect(try await seqs { $0.kinds = ["x.b", "turn"] } == [3, 4])
            #expect(try await seqs { $0.kindPrefixes = ["x."] } == [1, 2, 3, 5])
            #expect(
                try await seqs {
                    $0.kinds = ["turn"]; $0.kindPrefixes = ["x.c"]
                } == [4, 5]
            )
            #expect(
                try await seqs {
                    $0.kindPrefixes = ["x."]; $0.conversations = ["c2"]
                } == [3]
            )
        }
    }

    /// Two who number from the same state cannot both get through: that is what makes a cached head safe.
    @Test func aStaleStateFailsAndLeavesNothing() async throws {
        try await LogFixture.with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            let states = try await fixture.log.states(of: ["alice"], devices: [UserKey("alice", "phone")])
            func numbering(_ number: UInt64) -> Numbering {
                var numbering = Numbering(states: states, knowledge: .init(), now: 1)
                _ = numbering.number(
                    AppendRequest(
                        user: "alice",
                        device: "phone",
                        author: .person,
                        proposals: [
                            .event(
                                ProposedEvent(
                                    id: EventID(high: 1, low: number),
                                    kind: "x.a",
                                    n: 1,
                                    body: Array("{}".utf8)
                                )
                            )
                        ],
                        sent: 0
                    )
                )
                return numbering
            }
            try await fixture.log.append(numbering(1))
            let place = await #expect(throws: PostgresError.self) { try await fixture.log.append(numbering(2)) }
            #expect(place?.code == .uniqueViolation(constraint: EventLog.Constraint.place))
            #expect(try await fixture.log.head(of: "alice") == 1)
            // The same id again, from a fresh state.
            let fresh = try await fixture.log.states(of: ["alice"], devices: [UserKey("alice", "phone")])
            #expect(fresh["alice"]?.devices["phone"]?.n == 1)
            var again = Numbering(states: fresh, knowledge: .init(), now: 1)
            _ = again.number(
                AppendRequest(
                    user: "alice",
                    device: "phone",
                    author: .person,
                    proposals: [
                        .event(ProposedEvent(id: EventID(high: 1, low: 1), kind: "x.a", body: Array("{}".utf8)))
                    ],
                    sent: 0
                )
            )
            let identity = await #expect(throws: PostgresError.self) { try await fixture.log.append(again) }
            #expect(identity?.code == .uniqueViolation(constraint: EventLog.Constraint.identity))
        }
    }

    @Test func tamperingIsFound() async throws {
        try await LogFixture.with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            try await fixture.append((1...5).map { #"{"v":\#($0)}"# })
            let admin = try await fixture.connect(as: "attune_admin")
            let changes: [(String, Int64, DigestChain.Fault)] = [
                ("update attune.events set body = '{\"v\":9}' where seq = 4", 3, .body),
                ("update attune.events set device = 'laptop' where seq = 3", 2, .link),
                ("delete from attune.events where seq = 2", 1, .gap(expected: 2)),
            ]
            for (sql, seq, fault) in changes {
                try await admin.run(script: "alter table attune.events disable trigger all; \(sql)")
                let found = try await fixture.log.verify("alice")
                #expect(found?.seq == seq)
                #expect(found?.fault == fault)
            }
            await admin.close()
        }
    }

    @Test func aTokenIsItsDevicesAndNobodyElses() async throws {
        try await LogFixture.with { fixture in
            let phone = try #require(try await fixture.log.addDevice("phone", of: "alice", role: .person))
            let device = try await fixture.log.authenticate(phone.word)
            #expect(device?.user == "alice" && device?.device == "phone" && device?.role == .person)
            #expect(phone.word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") })
            #expect(!"\(phone)".contains(phone.word.suffix(20)))
            // Another secret for the same device, and words that are no token.
            #expect(try await fixture.log.authenticate(Token(user: "alice", device: "phone").word) == nil)
            #expect(try await fixture.log.authenticate(Token(user: "bob", device: "phone").word) == nil)
            for word in [
                "", "attune_", "x", String(phone.word.dropLast()), phone.word + "A",
                String(repeating: "a", count: 9000),
            ] {
                #expect(try await fixture.log.authenticate(word) == nil, "\(word)")
            }
            // A new token ends the old one; another role is another device.
            let renewed = try #require(try await fixture.log.addDevice("phone", of: "alice", role: .person))
            #expect(try await fixture.log.authenticate(phone.word) == nil)
            #expect(try await fixture.log.authenticate(renewed.word) != nil)
            #expect(try await fixture.log.addDevice("phone", of: "alice", role: .auditor) == nil)
        }
    }

    @Test func acknowledgementsNeverFallNorRunAhead() async throws {
        try await LogFixture.with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            try await fixture.append(["{}", "{}", "{}"])
            for (seq, expected) in [(2, 2), (1, 2), (99, 3)] as [(Int64, Int64)] {
                try await fixture.log.acknowledge([.init(user: "alice", device: "phone", seq: seq)])
                #expect(try await fixture.log.devices(of: "alice").first?.acked == expected)
            }
        }
    }

    @Test func usersArePaged() async throws {
        try await LogFixture.with { fixture in
            for name in ["c", "a", "B", "b"] {
                let isNew = try await fixture.log.addUser(name)
                #expect(isNew)
            }
            let isNew = try await fixture.log.addUser("a")
            #expect(!isNew)
            let first = try await fixture.log.users(limit: 3)
            #expect(first.map(\.name) == ["B", "a", "b"])
            let rest = try await fixture.log.users(after: "b")
            #expect(rest.map(\.name) == ["c"])
        }
    }
}
