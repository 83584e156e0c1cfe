public import Events
internal import Postgres

extension EventLog {
    /// Which events a page may hold.
    public struct Selection: Sendable {
        /// Conversations; empty means any, and none.
        public var conversations: [String] = []
        /// Kinds; empty together with ``kindPrefixes`` means any.
        public var kinds: [String] = []
        /// Beginnings of kinds.
        public var kindPrefixes: [String] = []

        /// All events.
        public init() {}
    }

    /// A stretch of a user's log.
    public struct Page: Sendable {
        /// The events, in order.
        public var events: [StoredEvent]
        /// Up to where the log was gone through: everything selected up to here is in ``events`` or came before.
        public var through: Int64
        /// The user's last `seq` as this page was read.
        public var head: Int64
        /// Whether events that were asked for may be left behind ``through``.
        public var isCut: Bool
    }

    /// Reads events with `seq` > `after` (and <= `through`), as many as fit.
    ///
    /// - Parameters:
    ///   - limit: events at most.
    ///   - bytes: the page ends once its bodies have this many; it holds at least one event if there is one.
    /// - Returns: nil if there is no such user.
    public func page(
        of user: String,
        after: Int64,
        through: Int64? = nil,
        limit: Int,
        bytes: Int,
        _ selection: Selection = .init()
    ) async throws -> Page? {
        var head = Arguments()
        head.append(user)
        var page = Arguments()
        page.append(user)
        page.append(after)
        page.append(through ?? .max)
        page.append(Int64(limit))
        page.append(Int64(bytes))
        page.append(.texts(selection.conversations))
        page.append(.texts(selection.kinds))
        page.append(.texts(selection.kindPrefixes))
        // The head first: whatever it counts, the page's own snapshot, taken later, holds.
        let results = try await pool.execute(pipeline: [(.head, head), (.page, page)])
        guard let headSeq = results[0].first?.int64(0) else { return nil }
        let rows = results[1]
        let events = (0..<rows.count).map { StoredEvent(rows[$0]) }
        let end = min(headSeq, through ?? .max)
        let size = events.reduce(0) { $0 + ($1.body?.count ?? 0) }
        let isCut = events.count == limit || size >= bytes
        let last = events.last?.seq ?? after
        let reached = isCut ? last : max(last, end)
        return Page(events: events, through: max(reached, after), head: max(headSeq, last), isCut: isCut && last < end)
    }

    /// Reads the events with these ids, in `seq` order; unknown ids are left out.
    ///
    /// - Returns: nil if there is no such user.
    public func events(of user: String, ids: [EventID]) async throws -> [StoredEvent]? {
        var head = Arguments()
        head.append(user)
        var arguments = Arguments()
        arguments.append(user)
        arguments.append(.uuids(ids))
        let results = try await pool.execute(pipeline: [(.head, head), (.eventsOfIDs, arguments)])
        if results[0].first == nil { return nil }
        let rows = results[1]
        return (0..<rows.count).map { StoredEvent(rows[$0]) }
    }
}

extension StoredEvent {
    /// Reads the columns of `page.sql` and `events_of_ids.sql`.
    init(_ row: Row) {
        self.init(
            seq: row.int64(0),
            id: EventID(row.uuid(1)),
            kind: row.string(2),
            author: Author(rawValue: row.string(3)) ?? .person,
            device: row.string(4),
            n: row.int64OrNil(5),
            at: row.int64(6),
            seen: row.int64(7),
            recordedAt: row.int64(8),
            cause: row.uuidOrNil(9).map(EventID.init),
            conversation: row.stringOrNil(10),
            intent: row.stringOrNil(11),
            body: row.bytesOrNil(12),
            salt: row.bytesOrNil(13),
            bodyDigest: row.digest(14),
            digest: row.digest(15)
        )
    }
}

extension Row {
    /// A digest column; the table's checks keep any other length out.
    func digest(_ column: Int) -> Digest { withBytes(column) { Digest($0) ?? .zero } }
}

extension ArrayArgument {
    static func uuids(_ values: some Collection<EventID>) -> ArrayArgument {
        var array = ArrayArgument.uuid(capacity: values.count)
        for value in values { array.append(uuid: value.uuid) }
        return array
    }
}
