internal import Events
public import Postgres

/// The append-only log of all users in PostgreSQL: appending, reading, accounts.
///
/// It keeps nothing in memory and may be used by any number of tasks; each call is one round trip unless said otherwise.
/// All methods throw ``PostgresError``.
public struct EventLog: Sendable {
    let pool: any StatementRunner

    /// A log behind a pool or a single connection, whose role must be `attune_daemon` or one that may do more.
    public init(_ pool: any StatementRunner) {
        self.pool = pool
        Statement.load()
    }

    /// What runs its statements: for those who keep tables of their own beside the log.
    public var runner: any StatementRunner { pool }

    /// What connections to the log ask of the server.
    ///
    /// An ack means durable, so commits wait for the disk. Every statement here looks keys up, which a plan made while
    /// the tables were still empty would do by scanning them for ever after: so plans are made once and must use indexes.
    public static let connectionSettings = [
        "synchronous_commit": "on", "plan_cache_mode": "force_generic_plan", "enable_seqscan": "off",
        "enable_hashjoin": "off", "enable_mergejoin": "off", "jit": "off",
        "statement_timeout": "60s", "idle_in_transaction_session_timeout": "30s",
    ]

    /// The UUID of the log.
    public func epoch() async throws -> String {
        let rows = try await pool.execute(.epoch)
        guard let row = rows.first else { throw MissingEpoch() }
        return EventID(row.uuid(0)).description
    }

    /// A user's last `seq`; nil if there is no such user.
    public func head(of user: String) async throws -> Int64? {
        var arguments = Arguments()
        arguments.append(user)
        return try await pool.execute(.head, arguments).first?.int64(0)
    }

    /// Where the logs of these users end. Users that do not exist are left out.
    public func heads(of users: Set<String>) async throws -> [String: Int64] {
        var arguments = Arguments()
        arguments.append(.texts(users))
        let rows = try await pool.execute(.headsOfUsers, arguments)
        return Dictionary(uniqueKeysWithValues: (0..<rows.count).map { (rows[$0].string(0), rows[$0].int64(1)) })
    }

    /// Says something to whoever listens on a channel of the database.
    public func notify(_ channel: String, _ payload: String, within: Duration) async throws {
        var arguments = Arguments()
        arguments.append(channel)
        arguments.append(payload)
        _ = try await pool.execute(.notify, arguments, within: within)
    }
}

/// Runs statements: a pool, or one connection of it.
public protocol StatementRunner: Sendable {
    /// Runs one statement as a transaction of its own.
    func execute(
        _ statement: Statement,
        _ arguments: Arguments,
        within: Duration
    ) async throws(PostgresError) -> Rows

    /// Runs statements in one round trip as one transaction.
    func execute(
        pipeline: [(Statement, Arguments)],
        within: Duration
    ) async throws(PostgresError) -> [Rows]
}

extension StatementRunner {
    /// Runs one statement with the time that a statement has by default.
    public func execute(
        _ statement: Statement,
        _ arguments: Arguments = .init()
    ) async throws(PostgresError) -> Rows {
        try await execute(statement, arguments, within: .seconds(30))
    }

    /// Runs statements in one round trip as one transaction, with the time that statements have by default.
    public func execute(pipeline: [(Statement, Arguments)]) async throws(PostgresError) -> [Rows] {
        try await execute(pipeline: pipeline, within: .seconds(30))
    }
}

extension PostgresPool: StatementRunner {}
extension PostgresConnection: StatementRunner {}

/// The log has lost the row that says which log it is.
public struct MissingEpoch: Error, CustomStringConvertible {
    public var description: String { "attune.log is empty: this is no whole log; restore it from a backup" }
}
