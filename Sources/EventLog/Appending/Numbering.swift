public import Events

/// Gives the events of a batch their places: numbers, clamped times, digests, and the verdict on each. Pure.
///
/// What it cannot know from the users' states (whether an id lies in the log, the greatest `at` at some older `seq`) it
/// does not guess: it says what it needs in ``needs``, and is run again with that in ``Knowledge``.
public struct Numbering: Sendable {
    /// What was looked up in the log.
    public struct Knowledge: Sendable {
        /// Events of the batch's ids that lie in the log.
        public var existing: [UserKey<EventID>: Existing] = [:]
        /// Ids that were looked up.
        public var lookedUp: Set<UserKey<EventID>> = []
        /// The greatest `at` up to a `seq`.
        public var atMax: [UserKey<Int64>: Int64] = [:]
        /// What was found in turns that lie in the log under an id of the batch.
        public var derived: [UserKey<EventID>: [EventResult.Derived]] = [:]
        /// Conversations of turns that were looked up; a turn that is not there has none.
        public var conversations: [UserKey<EventID>: String?] = [:]
        /// Users whose states were read for this batch, and not taken from memory.
        public var freshUsers: Set<String> = []
        /// Digests that an earlier attempt at this batch made, whose outcome was not known: finding one of them in the
        /// log means that the attempt went through.
        public var attempted: Set<Digest> = []

        /// Nothing was looked up.
        public init(attempted: Set<Digest> = []) { self.attempted = attempted }
    }

    /// An event that lies in the log under an id of the batch.
    public struct Existing: Sendable {
        /// Its place in the log.
        public var seq: Int64
        /// Its clamped time, microseconds since 1970.
        public var at: Int64
        /// Its kind.
        public var kind: String
        /// The conversation that it belongs to.
        public var conversation: String?
        /// Its canonical body; nil once redacted.
        public var body: [UInt8]?
        /// Its link of the digest chain.
        public var digest: Digest
        /// What the recogniser took it for.
        public var intent: String?

        /// An event as it was found.
        public init(
            seq: Int64,
            at: Int64,
            kind: String,
            conversation: String?,
            body: [UInt8]?,
            digest: Digest,
            intent: String? = nil
        ) {
            self.intent = intent
            self.seq = seq
            self.at = at
            self.kind = kind
            self.conversation = conversation
            self.body = body
            self.digest = digest
        }
    }

    /// What must be looked up before the batch can be numbered.
    public struct Needs: Sendable, Equatable {
        /// Events that may lie in the log already.
        public var ids: Set<UserKey<EventID>> = []
        /// Places up to which the greatest `at` must be known.
        public var atMax: Set<UserKey<Int64>> = []
        /// Turns whose conversation must be known.
        public var turns: Set<UserKey<EventID>> = []
        /// Users whose head may have moved.
        public var users: Set<String> = []

        /// A need for these ids alone.
        public init(ids: Set<UserKey<EventID>> = []) { self.ids = ids }

        /// Whether the batch can be numbered with what is known.
        public var isEmpty: Bool { ids.isEmpty && atMax.isEmpty && turns.isEmpty && users.isEmpty }
    }

    /// An event with its place.
    public struct Row: Sendable {
        /// Whose log it goes into.
        public var user: String
        /// The event, with all its columns.
        public var event: StoredEvent
        /// The greatest `at` up to this event.
        public var atMax: Int64
    }

    /// The states after the batch, of the users that it touches.
    public private(set) var states: [String: UserState]
    /// The events to insert, in order.
    public private(set) var rows: [Row] = []
    /// The bodies that forgets of the batch take out of the log as it is, by user.
    public private(set) var redactions: [String: [Int64]] = [:]
    /// The devices whose state changed.
    public private(set) var movedDevices: Set<UserKey<String>> = []
    /// What must be looked up first; nothing else counts while it is not empty.
    public private(set) var needs = Needs()

    private let knowledge: Knowledge
    private let now: Int64
    private var forgets: [String: any ForgetKeeping]
    private var staged: [UserKey<EventID>: Int] = [:]
    private var generator = SystemRandomNumberGenerator()

    /// Starts from `states`, which must hold every user and device of the batch.
    ///
    /// - Parameters:
    ///   - now: the server's clock, microseconds since 1970.
    ///   - forgets: of users who forget something in the batch or did before, what that means for their events.
    public init(
        states: [String: UserState],
        knowledge: Knowledge,
        now: Int64,
        forgets: [String: any ForgetKeeping] = [:]
    ) {
        self.states = states
        self.forgets = forgets
        self.knowledge = knowledge
        self.now = now
    }

    /// Numbers one request. Its result counts only if ``needs`` is empty in the end.
    public mutating func number(_ request: AppendRequest) -> PushResult {
        // Taken out, not copied: what it holds is changed in place.
        var state = states.removeValue(forKey: request.user) ?? UserState()
        var device = state.devices[request.device] ?? DeviceState()
        let before = device
        var results: [EventResult] = []
        results.reserveCapacity(request.proposals.count)
        for proposal in request.proposals {
            switch proposal {
            case .event(let event): results.append(place(event, request, &state, &device))
            case .refused(let id, let n, let refusal):
                if refusal.code.isFinal { device.use(n) }
                results.append(.refused(id: id, refusal))
            }
        }
        if device != before { movedDevices.insert(UserKey(request.user, request.device)) }
        state.devices[request.device] = device
        states[request.user] = state
        return PushResult(head: state.head.seq, deviceHead: device.n, results: results)
    }

    /// Content was checked before; now id, then `n`, so that a retry gets the same verdict.
    private mutating func place(
        _ event: ProposedEvent,
        _ request: AppendRequest,
        _ state: inout UserState,
        _ device: inout DeviceState
    ) -> EventResult {
        let key = UserKey(request.user, event.id)
        func refused(_ code: Refusal.Code, _ message: String) -> EventResult {
            if code.isFinal { device.use(event.n) }
            return .refused(id: event.id.description, Refusal(code, message))
        }
        if let match = find(key, like: event) {
            guard case .same(let placement, let isOwn) = match else {
                return refused(.eventConflict, "the log holds another event under this id: give this one a new id")
            }
            device.use(event.n)
            return isOwn ? .stored(placement) : .duplicate(placement)
        }
        if let n = event.n, n != device.n + 1 {
            guard isKnownNew(key) else { return refused(.outOfOrder, "") }
            return refused(
                .outOfOrder,
                n <= device.n
                    ? "n \(n) is used already: the device's last is \(device.n)"
                    : "n \(n) leaves a hole: the device's last is \(device.n); push what is missing first"
            )
        }
        if let seen = event.seen, seen > state.head.seq {
            if !knowledge.freshUsers.contains(request.user) { needs.users.insert(request.user) }
            guard isKnownNew(key) else { return refused(.badEvent, "") }
            return refused(.badEvent, "event: \"seen\" is \(seen), beyond the head \(state.head.seq)")
        }
        if event.kind == EventKind.forgotten, forgets[request.user] == nil {
            return refused(.badEvent, "this log takes no forgets")
        }
        return .stored(store(event, request, &state, &device))
    }

    private mutating func isKnownNew(_ key: UserKey<EventID>) -> Bool {
        if knowledge.lookedUp.contains(key) { return true }
        needs.ids.insert(key)
        return false
    }

    private enum Match {
        case same(EventResult.Placement, isOwn: Bool)
        case other
    }

    /// The event that already has this id, in the log or earlier in the batch.
    private func find(_ key: UserKey<EventID>, like event: ProposedEvent) -> Match? {
        if let index = staged[key] {
            let stored = rows[index].event
            guard stored.kind == event.kind, stored.body.map(event.hasContent) ?? true else { return .other }
            let derived = rows[(index + 1)...].prefix { $0.event.cause == event.id && $0.user == key.user }
            return .same(
                .init(
                    id: event.id,
                    seq: stored.seq,
                    at: stored.at,
                    intent: stored.intent,
                    derived: derived.map { .init(id: $0.event.id, seq: $0.event.seq, kind: $0.event.kind) },
                    isRedacted: stored.body == nil
                ),
                isOwn: false
            )
        }
        guard let existing = knowledge.existing[key] else { return nil }
        // Of an event without a body only the kind is left to compare.
        guard existing.kind == event.kind, existing.body.map(event.hasContent) ?? true else { return .other }
        return .same(
            .init(
                id: event.id,
                seq: existing.seq,
                at: existing.at,
                intent: existing.intent,
                derived: knowledge.derived[key] ?? [],
                isRedacted: existing.body == nil
            ),
            isOwn: knowledge.attempted.contains(existing.digest)
        )
    }

    private mutating func store(
        _ event: ProposedEvent,
        _ request: AppendRequest,
        _ state: inout UserState,
        _ device: inout DeviceState
    ) -> EventResult.Placement {
        let seen = max(event.seen ?? min(request.sent, state.head.seq), device.seen)
        let seenAtMax = atMax(upTo: seen, request.user, state, device)
        let floor = [seenAtMax, device.atMax].compactMap { $0 }.max()
        let at = HybridClock.clamp(event.at ?? now, above: floor, now: now)
        let proposed = StoredEvent(
            seq: state.head.seq + 1,
            id: event.id,
            kind: event.kind,
            author: request.author,
            device: request.device,
            n: event.n,
            at: at,
            seen: seen,
            recordedAt: max(now, state.head.recordedAt),
            cause: nil,
            conversation: conversation(of: event, request.user),
            intent: event.intent,
            body: event.body,
            salt: nil,
            bodyDigest: .zero,
            digest: .zero
        )
        let found = self.found(in: event, proposed, request.user)
        let stored = place(proposed, derived: found, request.user, &state, &device)
        device.use(event.n)
        device.seen = seen
        device.seenAtMax = seenAtMax
        movedDevices.insert(UserKey(request.user, request.device))
        let derived = found.map { event -> EventResult.Derived in
            let stored = place(event, request.user, &state, &device)
            return .init(id: stored.id, seq: stored.seq, kind: stored.kind)
        }
        return .init(
            id: event.id,
            seq: stored.seq,
            at: at,
            intent: event.intent,
            derived: derived,
            isRedacted: stored.body == nil
        )
    }

    /// What was found in a turn, which is stored directly after it. One whose id is taken is left out; the turn stands all
    /// the same.
    private func found(in event: ProposedEvent, _ turn: StoredEvent, _ user: String) -> [StoredEvent] {
        var events: [StoredEvent] = []
        for (index, found) in event.derived.enumerated() {
            let key = UserKey(user, found.id)
            let isTaken = staged[key] != nil || knowledge.existing[key] != nil || found.id == turn.id
            if isTaken || events.contains(where: { $0.id == found.id }) { continue }
            var stored = turn
            stored.seq = turn.seq + Int64(events.count) + 1
            stored.id = found.id
            stored.kind = found.kind
            stored.author = .recognizer
            stored.n = nil
            stored.at = turn.at + Int64(index) + 1
            stored.cause = turn.id
            stored.intent = nil
            stored.body = found.body
            events.append(stored)
        }
        return events
    }

    /// Asks what forgets make of an event, then salts and chains it.
    private mutating func place(
        _ event: StoredEvent,
        derived: [StoredEvent] = [],
        _ user: String,
        _ state: inout UserState,
        _ device: inout DeviceState
    ) -> StoredEvent {
        var event = event
        var keepsBody = true
        switch forgets[user]?.verdict(on: event, derived: derived) {
        case nil, .stored: break
        case .withoutBody: keepsBody = false
        case .forget(let coverage): event.body = coverage.body(take(coverage, of: user))
        }
        return chain(event, keepsBody: keepsBody, user, &state, &device)
    }

    /// Takes the bodies that a forget covers: those in the log are noted, those of the batch itself never get there.
    ///
    /// - Returns: their places, in order.
    private mutating func take(_ coverage: ForgetEffect, of user: String) -> [Int64] {
        var seqs = Set(coverage.redacts)
        for turn in coverage.turns {
            let key = UserKey(user, turn)
            if let index = staged[key] {
                seqs.insert(rows[index].event.seq)
            } else if let existing = knowledge.existing[key] {
                seqs.insert(existing.seq)
            } else if !knowledge.lookedUp.contains(key) {
                needs.ids.insert(key)
            }
        }
        var stored = seqs
        for index in rows.indices where rows[index].user == user && seqs.contains(rows[index].event.seq) {
            rows[index].event.body = nil
            rows[index].event.salt = nil
            stored.remove(rows[index].event.seq)
        }
        if !stored.isEmpty { redactions[user, default: []] += stored.sorted() }
        return seqs.sorted()
    }

    /// Salts and chains an event, and moves head and device on.
    private mutating func chain(
        _ event: StoredEvent,
        keepsBody: Bool,
        _ user: String,
        _ state: inout UserState,
        _ device: inout DeviceState
    ) -> StoredEvent {
        var stored = event
        let salt = [generator.next() as UInt64, generator.next()].flatMap { word in
            withUnsafeBytes(of: word) { Array($0) }
        }
        stored.salt = salt
        stored.bodyDigest = DigestChain.bodyDigest(salt: salt, body: stored.body ?? [])
        stored.digest = DigestChain.link(previous: state.head.digest, event: stored, user: user)
        if !keepsBody {
            // The chain covers the text all the same; without the salt nobody can find out what it was.
            stored.body = nil
            stored.salt = nil
        }
        if EventKind.isPreference(stored.kind) { state.head.preferenceSeq = stored.seq }
        forgets[user]?.take(stored)
        state.head.seq = stored.seq
        state.head.digest = stored.digest
        state.head.recordedAt = stored.recordedAt
        let greatest = max(state.head.atMax ?? stored.at, stored.at)
        state.head.atMax = greatest
        state.remember(seq: stored.seq, atMax: greatest)
        device.atMax = max(device.atMax ?? stored.at, stored.at)
        staged[UserKey(user, stored.id)] = rows.count
        rows.append(Row(user: user, event: stored, atMax: greatest))
        return stored
    }

    /// The greatest `at` among the user's events up to `seen`.
    private mutating func atMax(
        upTo seen: Int64,
        _ user: String,
        _ state: UserState,
        _ device: DeviceState
    ) -> Int64? {
        if seen == 0 { return nil }
        if seen == state.head.seq { return state.head.atMax }
        if seen == device.seen, let known = device.seenAtMax { return known }
        if let event = state.recent.last(where: { $0.seq <= seen }), event.seq == seen { return event.atMax }
        let key = UserKey(user, seen)
        if let known = knowledge.atMax[key] { return known }
        needs.atMax.insert(key)
        return nil
    }

    /// An event belongs to the conversation that its body names; a `turn.unfinished` to its turn's, if that is known.
    private mutating func conversation(of event: ProposedEvent, _ user: String) -> String? {
        guard let turn = event.unfinishedTurn else { return event.conversation }
        let key = UserKey(user, turn)
        if let index = staged[key] { return rows[index].event.conversation }
        if let known = knowledge.conversations[key] { return known }
        needs.turns.insert(key)
        return nil
    }
}

extension DeviceState {
    /// Takes note of a number that will not be asked for again.
    fileprivate mutating func use(_ number: Int64?) {
        if number == n + 1 { n += 1 }
    }
}
