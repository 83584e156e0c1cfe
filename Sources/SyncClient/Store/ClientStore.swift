internal import Events
internal import Foundation
internal import GRDB
internal import Wire

/// What a device holds, in SQLite: the events that came, the outbox, and where it stands.
///
/// Each call of ``write(_:)`` is one durable transaction, so the cursor can never be ahead of the rows that it stands for.
struct ClientStore: Sendable {
    private let database: DatabaseQueue
    /// Events that are held at most, besides those that preferences are made of, which are all needed.
    private let eventsHeld: Int64

    /// Opens or makes the store.
    ///
    /// - Parameters:
    ///   - path: the file; nil for one in memory, which ends with the process.
    ///   - eventsHeld: how many of the latest events to hold.
    init(path: String?, eventsHeld: Int64) throws {
        self.eventsHeld = eventsHeld
        var configuration = Configuration()
        if path != nil { configuration.journalMode = .wal }
        configuration.busyMode = .timeout(1)
        configuration.prepareDatabase { database in
            // Two programs with one outbox would number their events against each other: the file is one's at a time.
            try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
            // An event that the app was told is kept must be there after a power cut.
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        database =
            try path.map { try DatabaseQueue(path: $0, configuration: configuration) }
            ?? DatabaseQueue(configuration: configuration)
        try Self.migrator.migrate(database)
    }

    func close() throws { try database.close() }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(
                sql: """
                    CREATE TABLE memory (
                        id INTEGER PRIMARY KEY CHECK (id = 1),
                        user TEXT, device TEXT, epoch TEXT,
                        cursor INTEGER NOT NULL, correction INTEGER, latest_at INTEGER NOT NULL
                    ) STRICT;
                    INSERT INTO memory (id, cursor, latest_at) VALUES (1, 0, 0);
                    CREATE TABLE event (
                        seq INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, device TEXT NOT NULL,
                        author TEXT NOT NULL, at INTEGER NOT NULL, seen INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
                        cause TEXT, conversation TEXT, intent TEXT, body BLOB, is_preference INTEGER NOT NULL
                    ) STRICT;
                    CREATE UNIQUE INDEX event_id ON event (id);
                    CREATE INDEX event_conversation ON event (conversation, seq);
                    CREATE INDEX event_preference ON event (seq) WHERE is_preference = 1;
                    CREATE TABLE outbox (
                        place INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
                        body BLOB NOT NULL, at INTEGER NOT NULL, seen INTEGER NOT NULL, is_clock_known INTEGER NOT NULL, n INTEGER,
                        acked_seq INTEGER, refusal_code TEXT, refusal_message TEXT
                    ) STRICT;
                    """
            )
        }
        return migrator
    }

    // MARK: Writing

    /// Carries out `changes` in one transaction.
    func write(_ changes: [ClientSession.Change]) throws {
        try database.write { database in
            for change in changes { try Self.apply(change, database) }
            let events = changes.compactMap { if case .event(let event) = $0 { event } else { nil } }
            guard let last = events.last else { return }
            try database.execute(
                sql: "UPDATE memory SET cursor = ?, latest_at = max(latest_at, ?)",
                arguments: [last.seq, events.map(\.at).max()]
            )
            try trim(through: last.seq, count: Int64(events.count), database)
        }
    }

    /// Drops what is older than what is held, a stretch at a time.
    private func trim(through seq: Int64, count: Int64, _ database: Database) throws {
        let first = seq - eventsHeld
        // What fell out of the window since the last call; all of it lies in as many numbers as came.
        guard first > 0 else { return }
        try database.cachedStatement(sql: "DELETE FROM event WHERE seq > ? AND seq <= ? AND is_preference = 0")
            .execute(arguments: [first - count, first])
    }

    private static func apply(_ change: ClientSession.Change, _ database: Database) throws {
        switch change {
        case .reset:
            try database.execute(sql: "DELETE FROM event; UPDATE memory SET cursor = 0")
        case .opened(let user, let device, let epoch):
            try database.execute(
                sql: "UPDATE memory SET user = ?, device = ?, epoch = ?",
                arguments: [user, device, epoch]
            )
        case .correction(let correction):
            try database.execute(sql: "UPDATE memory SET correction = ?", arguments: [correction])
        case .event(let event): try insert(event, database)
        case .redact(let seqs):
            let statement = try database.cachedStatement(sql: "UPDATE event SET body = NULL WHERE seq = ?")
            for seq in seqs { try statement.execute(arguments: [seq]) }
        case .put(let entry): try put(entry, database)
        case .remove(let id):
            try database.cachedStatement(sql: "DELETE FROM outbox WHERE id = ?").execute(arguments: [id.description])
        }
    }

    private static func insert(_ event: ClientEvent, _ database: Database) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO event (seq, id, kind, device, author, at, seen, recorded_at, cause, conversation, intent,
                    body, is_preference)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        try statement.execute(
            arguments: [
                event.seq, event.id.description, event.kind, event.device, event.author.rawValue, event.at, event.seen,
                event.recordedAt, event.cause?.description, event.conversation, event.intent,
                event.body.map { Data($0) }, EventKind.isPreference(event.kind),
            ]
        )
    }

    private static func put(_ entry: OutboxEntry, _ database: Database) throws {
        var (acked, code, message): (Int64?, String?, String?) = (nil, nil, nil)
        switch entry.state {
        case .pending: break
        case .acked(let seq): acked = seq
        case .refused(let why, let text): (code, message) = (why, text)
        }
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO outbox (id, kind, body, at, seen, is_clock_known, n, acked_seq, refusal_code,
                    refusal_message)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET at = excluded.at, seen = excluded.seen,
                    is_clock_known = excluded.is_clock_known, n = excluded.n, acked_seq = excluded.acked_seq,
                    refusal_code = excluded.refusal_code, refusal_message = excluded.refusal_message
                """
        )
        try statement.execute(
            arguments: [
                entry.id.description, entry.kind, Data(entry.body), entry.at, entry.seen, entry.isClockKnown, entry.n,
                acked, code, message,
            ]
        )
    }

    // MARK: Reading

    /// Where the device stands, and its outbox.
    func memory() throws -> ClientSession.Memory {
        try database.read { database in
            var memory = ClientSession.Memory()
            if let row = try Row.fetchOne(database, sql: "SELECT * FROM memory") {
                (memory.user, memory.device, memory.epoch) = (row["user"], row["device"], row["epoch"])
                (memory.cursor, memory.correction, memory.latestAt) = (
                    row["cursor"], row["correction"], row["latest_at"]
                )
            }
            let rows = try Row.fetchAll(database, sql: "SELECT * FROM outbox ORDER BY place")
            memory.outbox = rows.compactMap(Self.entry)
            return memory
        }
    }

    /// Events after `seq`, in order.
    ///
    /// - Parameter preferences: only what preferences are made of.
    func events(after seq: Int64, preferences: Bool = false, limit: Int) throws -> [ClientEvent] {
        let condition = preferences ? " AND is_preference = 1" : ""
        return try database.read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM event WHERE seq > ?\(condition) ORDER BY seq LIMIT ?",
                arguments: [seq, limit]
            ).compactMap(Self.event)
        }
    }

    /// The latest events, of a conversation or of all, in order.
    func latest(_ count: Int, conversation: String?) throws -> [ClientEvent] {
        try database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM event WHERE \(conversation == nil ? "?1 IS ?1" : "conversation = ?1")
                    ORDER BY seq DESC LIMIT ?2
                    """,
                arguments: [conversation, count]
            ).compactMap(Self.event).reversed()
        }
    }

    /// The events of these ids that are held, by id.
    func events(ids: [EventID]) throws -> [EventID: ClientEvent] {
        try database.read { database in
            let statement = try database.cachedStatement(sql: "SELECT * FROM event WHERE id = ?")
            let found = try ids.compactMap { id in
                try Row.fetchOne(statement, arguments: [id.description]).flatMap(Self.event)
            }
            return Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        }
    }

    private static func event(_ row: Row) -> ClientEvent? {
        guard let id = EventID(row["id"] as String), let author = StoredEvent.Author(rawValue: row["author"]) else {
            return nil
        }
        return ClientEvent(
            seq: row["seq"],
            id: id,
            kind: row["kind"],
            device: row["device"],
            author: author,
            at: row["at"],
            seen: row["seen"],
            recordedAt: row["recorded_at"],
            cause: (row["cause"] as String?).flatMap { EventID($0) },
            conversation: row["conversation"],
            intent: row["intent"],
            body: (row["body"] as Data?).map { Array($0) }
        )
    }

    private static func entry(_ row: Row) -> OutboxEntry? {
        guard let id = EventID(row["id"] as String) else { return nil }
        var state = OutboxEntry.State.pending
        if let seq = row["acked_seq"] as Int64? { state = .acked(seq: seq) }
        if let code = row["refusal_code"] as String? {
            state = .refused(code: code, message: row["refusal_message"] ?? "")
        }
        return OutboxEntry(
            id: id,
            kind: row["kind"],
            body: Array(row["body"] as Data),
            at: row["at"],
            seen: row["seen"],
            isClockKnown: row["is_clock_known"],
            n: row["n"],
            state: state
        )
    }
}
