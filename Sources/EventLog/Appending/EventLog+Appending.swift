public import Events
public import Postgres

extension EventLog {
    /// Inserts what a finished ``Numbering`` holds, moves heads and devices, takes the bodies that forgets name, and
    /// commits: all of it or nothing.
    ///
    /// - Parameter further: statements that belong to the same transaction and run after all that, in order.
    /// - Returns: what those gave.
    /// - Throws: `uniqueViolation` of ``Constraint/place`` if a rival appended to one of the users since its state was
    ///   read, of ``Constraint/identity`` if an id lies in the log already, `outcomeUnknown` if the connection broke
    ///   before the answer.
    @discardableResult
    public func append(
        _ numbering: Numbering,
        beside further: [(Statement, Arguments)] = []
    ) async throws -> [Rows] {
        if numbering.redactions.isEmpty && further.isEmpty {
            _ = try await pool.execute(.append, numbering.arguments)
            return []
        }
        var pipeline = [(Statement.append, numbering.arguments)]
        for (user, seqs) in numbering.redactions.sorted(by: { $0.key < $1.key }) {
            var arguments = Arguments()
            arguments.append(user)
            arguments.append(.int64s(seqs))
            pipeline.append((.redact, arguments))
        }
        let results = try await pool.execute(pipeline: pipeline + further)
        return Array(results.dropFirst(pipeline.count))
    }

    /// The constraints that an append can meet.
    public enum Constraint {
        /// One event at each place of a user's log.
        public static let place = "events_pkey"
        /// One event under each id of a user.
        public static let identity = "events_id_key"
    }

    /// Takes the lock that orders the appends of these users, for the rest of the transaction that this log works in.
    public func lock(_ users: Set<String>) async throws {
        var arguments = Arguments()
        arguments.append(.texts(users.sorted()))
        _ = try await pool.execute(.lockHeads, arguments)
    }

    /// Reads the states of users and of devices: one round trip. Users and devices that do not exist are left out.
    public func states(
        of users: Set<String>,
        devices: Set<UserKey<String>>
    ) async throws -> [String: UserState] {
        var userArguments = Arguments()
        userArguments.append(.texts(users.sorted()))
        let wanted = devices.sorted { ($0.user, $0.value) < ($1.user, $1.value) }
        var deviceArguments = Arguments()
        deviceArguments.append(.texts(wanted.map(\.user)))
        deviceArguments.append(.texts(wanted.map(\.value)))
        let results = try await pool.execute(pipeline: [
            (.headsOfUsers, userArguments), (.devicesState, deviceArguments),
        ])
        var states: [String: UserState] = [:]
        for index in 0..<results[0].count {
            let row = results[0][index]
            var state = UserState()
            state.head.seq = row.int64(1)
            state.head.digest = row.digest(2)
            state.head.atMax = row.int64OrNil(3)
            state.head.recordedAt = row.int64(4)
            state.head.preferenceSeq = row.int64(5)
            state.head.redactions = row.int64(6)
            states[row.string(0)] = state
        }
        for index in 0..<results[1].count {
            let row = results[1][index]
            var device = DeviceState()
            device.n = row.int64(2)
            device.seen = row.int64(3)
            device.atMax = row.int64OrNil(4)
            device.seenAtMax = row.int64OrNil(5)
            states[row.string(0)]?.devices[row.string(1)] = device
        }
        return states
    }

    /// Looks up what a ``Numbering`` needs besides users' states: one round trip.
    public func consult(_ needs: Numbering.Needs, into knowledge: inout Numbering.Knowledge) async throws {
        let ids = Array(needs.ids.union(needs.turns))
        let places = Array(needs.atMax)
        var idArguments = Arguments()
        idArguments.append(.texts(ids.map(\.user)))
        idArguments.append(.uuids(ids.map(\.value)))
        var placeArguments = Arguments()
        placeArguments.append(.texts(places.map(\.user)))
        placeArguments.append(.int64s(places.map(\.value)))
        let results = try await pool.execute(pipeline: [
            (.eventsByID, idArguments), (.atMaxAt, placeArguments), (.derivedOfTurns, idArguments),
        ])
        for index in 0..<results[0].count {
            let row = results[0][index]
            let key = UserKey(row.string(0), EventID(row.uuid(1)))
            let existing = Numbering.Existing(
                seq: row.int64(2),
                at: row.int64(3),
                kind: row.string(4),
                conversation: row.stringOrNil(5),
                body: row.bytesOrNil(6),
                digest: row.digest(7),
                intent: row.stringOrNil(8)
            )
            if needs.ids.contains(key) { knowledge.existing[key] = existing }
            if needs.turns.contains(key) { knowledge.conversations[key] = .some(existing.conversation) }
        }
        knowledge.lookedUp.formUnion(needs.ids)
        for turn in needs.turns where knowledge.conversations[turn] == nil {
            knowledge.conversations[turn] = .some(nil)
        }
        for index in 0..<results[2].count {
            let row = results[2][index]
            knowledge.derived[UserKey(row.string(0), EventID(row.uuid(1))), default: []]
                .append(.init(id: EventID(row.uuid(2)), seq: row.int64(3), kind: row.string(4)))
        }
        for index in 0..<results[1].count {
            let row = results[1][index]
            knowledge.atMax[UserKey(row.string(0), row.int64(1))] = row.int64(2)
        }
    }
}
