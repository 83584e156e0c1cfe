import EventLog
import Events
import Testing

/// Where events get their places, without a database.
struct NumberingTests {
    private let now: Int64 = 1_795_521_600_000_000

    private func id(_ number: UInt64) -> EventID { EventID(high: 7, low: number) }

    private func proposal(
        _ number: UInt64,
        at: Int64? = nil,
        seen: Int64? = nil,
        n: Int64? = nil,
        body: String = "{}"
    ) -> Proposal {
        .event(ProposedEvent(id: id(number), kind: "x.a", at: at, seen: seen, n: n, body: Array(body.utf8)))
    }

    private func request(_ proposals: [Proposal], device: String = "phone", sent: Int64 = 0) -> AppendRequest {
        AppendRequest(user: "alice", device: device, author: .person, proposals: proposals, sent: sent)
    }

    private func numbering(
        _ state: UserState = UserState(),
        _ knowledge: Numbering.Knowledge = .init()
    ) -> Numbering {
        Numbering(states: ["alice": state], knowledge: knowledge, now: now)
    }

    /// Knows that none of these ids lies in the log, and that the state is fresh.
    private func allNew(_ numbers: UInt64...) -> Numbering.Knowledge {
        var knowledge = Numbering.Knowledge()
        knowledge.lookedUp = Set(numbers.map { UserKey("alice", id($0)) })
        knowledge.freshUsers = ["alice"]
        return knowledge
    }

    private func codes(_ result: PushResult) -> [String] {
        result.results.map { result in
            switch result {
            case .stored(let placement): "stored \(placement.seq)"
            case .duplicate(let placement): "duplicate \(placement.seq)"
            case .refused(_, let refusal): refusal.code.rawValue
            }
        }
    }

    @Test func numbersAreGaplessAndTheChainHolds() {
        var numbering = numbering()
        let result = numbering.number(request([proposal(1), proposal(2), proposal(3)]))
        #expect(codes(result) == ["stored 1", "stored 2", "stored 3"])
        #expect(result.head == 3)
        var previous = Digest.zero
        for row in numbering.rows {
            #expect(DigestChain.check(row.event, user: "alice", after: row.event.seq - 1, previous: previous) == nil)
            previous = row.event.digest
        }
        #expect(numbering.states["alice"]?.head.digest == previous)
        #expect(numbering.needs.isEmpty)
    }

    @Test func theTimeIsClampedByWhatWasSeenByTheDeviceAndByTheServer() {
        var numbering = numbering()
        let minute: Int64 = 60_000_000
        _ = numbering.number(request([proposal(1, at: now + 10 * minute)], device: "laptop"))
        #expect(numbering.rows[0].event.at == now + minute)
        // The phone has not seen that: its own time stands.
        _ = numbering.number(request([proposal(2, at: now - 5)]))
        #expect(numbering.rows[1].event.at == now - 5)
        #expect(numbering.rows[1].atMax == now + minute)
        // Its own last event counts, and once it has seen the laptop's, that does, although it is ahead of the server.
        _ = numbering.number(request([proposal(3, at: now - 100), proposal(4, at: now, seen: 1)]))
        #expect(numbering.rows[2].event.at == now - 4)
        #expect(numbering.rows[3].event.at == now + minute + 1)
        #expect(numbering.needs.isEmpty)
    }

    @Test func seenIsNeverBelowWhatTheDeviceHasStored() {
        var numbering = numbering()
        _ = numbering.number(request([proposal(1), proposal(2)], device: "laptop"))
        _ = numbering.number(request([proposal(3, seen: 2), proposal(4, seen: 1), proposal(5)]))
        #expect(numbering.rows.map(\.event.seen) == [0, 0, 2, 2, 2])
        _ = numbering.number(request([proposal(6)], sent: 4))
        #expect(numbering.rows[5].event.seen == 4)
    }

    @Test func whatIsNotKnownIsAskedFor() {
        var state = UserState()
        state.head.seq = 500
        state.head.atMax = now
        state.devices["phone"] = DeviceState()
        var numbering = numbering(state)
        _ = numbering.number(request([proposal(1, seen: 100)]))
        #expect(numbering.needs.atMax == [UserKey("alice", 100)])
        // Beyond the head as far as it is known: the head itself may be stale.
        _ = numbering.number(request([proposal(2, seen: 900)]))
        #expect(numbering.needs.users == ["alice"])
        #expect(numbering.needs.ids.contains(UserKey("alice", id(2))))
        // A number that does not fit may be that of a retry.
        _ = numbering.number(request([proposal(3, n: 5)]))
        #expect(numbering.needs.ids.contains(UserKey("alice", id(3))))
    }

    @Test func nMustBeTheNextOne() {
        var numbering = numbering(UserState(), allNew(1, 2, 3, 4))
        let result = numbering.number(
            request([proposal(1, n: 1), proposal(2, n: 3), proposal(3, n: 1), proposal(4, n: 2)])
        )
        #expect(codes(result) == ["stored 1", "out_of_order", "out_of_order", "stored 2"])
        #expect(result.deviceHead == 2)
    }

    @Test func whatIsRefusedForGoodUsesUpItsNumber() {
        var knowledge = allNew(1, 3)
        knowledge.lookedUp.insert(UserKey("alice", id(2)))
        knowledge.existing[UserKey("alice", id(2))] = .init(
            seq: 1,
            at: 5,
            kind: "x.a",
            conversation: nil,
            body: Array("{\"other\":1}".utf8),
            digest: .zero
        )
        var state = UserState()
        state.head.seq = 1
        state.head.atMax = 5
        var numbering = numbering(state, knowledge)
        let result = numbering.number(
            request([
                .refused(id: "x", n: 1, Refusal(.badEvent, "no")), proposal(2, n: 2), proposal(1, seen: 99, n: 3),
                proposal(3, n: 4),
            ])
        )
        #expect(codes(result) == ["bad_event", "event_conflict", "bad_event", "stored 2"])
        #expect(result.deviceHead == 4)
        #expect(numbering.movedDevices == [UserKey("alice", "phone")])
    }

    @Test func aRetryIsADuplicateAlsoWithinABatch() {
        var knowledge = allNew()
        knowledge.existing[UserKey("alice", id(1))] = .init(
            seq: 4,
            at: 5,
            kind: "x.a",
            conversation: nil,
            body: Array("{}".utf8),
            digest: .zero
        )
        knowledge.existing[UserKey("alice", id(2))] = .init(
            seq: 5,
            at: 6,
            kind: "x.a",
            conversation: nil,
            body: nil,
            digest: .zero
        )
        var state = UserState()
        state.head.seq = 5
        var numbering = numbering(state, knowledge)
        let result = numbering.number(
            request([
                proposal(1), proposal(2, body: "{\"gone\":true}"), proposal(3), proposal(3),
                proposal(3, body: "{\"a\":1}"),
            ])
        )
        #expect(codes(result) == ["duplicate 4", "duplicate 5", "stored 6", "duplicate 6", "event_conflict"])
        #expect(numbering.rows.count == 1)
    }

    /// After a resync an outbox is numbered anew, and some of it may lie in the log already.
    @Test func aDuplicateUsesUpItsNumberToo() {
        var knowledge = allNew(2)
        knowledge.existing[UserKey("alice", id(1))] = .init(
            seq: 1,
            at: 5,
            kind: "x.a",
            conversation: nil,
            body: Array("{}".utf8),
            digest: .zero
        )
        var state = UserState()
        state.head.seq = 1
        state.head.atMax = 5
        var numbering = numbering(state, knowledge)
        #expect(
            codes(numbering.number(request([proposal(1, n: 1), proposal(2, n: 2)]))) == ["duplicate 1", "stored 2"]
        )
    }

    /// An attempt whose answer was lost went through: its own events are no duplicates.
    @Test func whatAnEarlierAttemptStoredIsStored() {
        var knowledge = allNew()
        let digest = Digest.sha256(of: [1])
        knowledge.attempted = [digest]
        knowledge.existing[UserKey("alice", id(1))] = .init(
            seq: 1,
            at: 5,
            kind: "x.a",
            conversation: nil,
            body: Array("{}".utf8),
            digest: digest
        )
        var numbering = numbering(UserState(), knowledge)
        #expect(codes(numbering.number(request([proposal(1)]))) == ["stored 1"])
        #expect(numbering.rows.isEmpty)
    }

    @Test func anUnfinishedTurnBelongsToItsTurnsConversation() {
        let turn = ProposedEvent(id: id(1), kind: "turn", conversation: "c1", body: Array("{}".utf8))
        let unfinished = ProposedEvent(
            id: id(2),
            kind: "turn.unfinished",
            unfinishedTurn: id(1),
            body: Array("{}".utf8)
        )
        var numbering = numbering()
        _ = numbering.number(request([.event(turn), .event(unfinished)]))
        #expect(numbering.rows[1].event.conversation == "c1")
        var other = self.numbering()
        _ = other.number(request([.event(unfinished)]))
        #expect(other.needs.turns == [UserKey("alice", id(1))])
        var knowledge = Numbering.Knowledge()
        knowledge.conversations[UserKey("alice", id(1))] = .some(nil)
        var third = self.numbering(UserState(), knowledge)
        _ = third.number(request([.event(unfinished)]))
        #expect(third.rows[0].event.conversation == nil)
        #expect(third.needs.isEmpty)
    }

    /// recorded_at never falls, though the server's clock may.
    @Test func theServersClockMayRunBack() {
        var state = UserState()
        state.head.recordedAt = now + 1_000_000
        var numbering = numbering(state)
        _ = numbering.number(request([proposal(1)]))
        #expect(numbering.rows[0].event.recordedAt == now + 1_000_000)
    }
}
