public import EventLog
internal import Events
public import Logging
public import Postgres
internal import Preferences

/// Works on whole versions of the projection, while daemons go on: makes, compares, swaps and drops them.
///
/// All methods throw ``PostgresError``, and ``ProjectionFault`` for what the operator can mend.
public struct ProjectionVersions: Sendable {
    let connection: PostgresConnection
    let log: EventLog
    let logger: Logger

    /// Versions on a log that is reached by one connection, which holds the lock that keeps others out.
    public init(_ connection: PostgresConnection, logger: Logger) {
        self.connection = connection
        log = EventLog(connection)
        self.logger = logger
    }

    /// Users that one transaction is about.
    static let usersAtOnce = 64

    /// All versions, the oldest first.
    public func versions() async throws -> [ProjectionVersion] {
        let rows = try await log.runner.execute(.versions, .init(), within: Self.patience)
        return (0..<rows.count).map { index in
            let row = rows[index]
            return ProjectionVersion(
                number: row.int32(0),
                resolver: row.int64(1),
                madeAt: row.int64(2),
                builtAt: row.int64OrNil(3),
                isDefault: row.bool(4),
                liveUsers: row.int64(5),
                states: row.int64(6),
                behind: row.int64(7),
                records: row.int64(8),
                unreadable: row.int64(9)
            )
        }
    }

    static let patience = Duration.seconds(600)

    /// What must be known of a version before anything is done with it.
    struct Kind: Sendable {
        var resolver: Int64
        /// Whether it is live for somebody, or new users get it.
        var isLive: Bool
    }

    func kind(of number: Int32) async throws -> Kind {
        var arguments = Arguments()
        arguments.append(number)
        guard let row = try await log.runner.execute(.version, arguments, within: Self.patience).first else {
            throw ProjectionFault.unknownVersion(number)
        }
        return Kind(resolver: row.int64(0), isLive: row.bool(1))
    }

    /// Keeps other commands out until the connection ends.
    func lock() async throws {
        guard try await log.runner.execute(.lockMaintenance).first?.bool(0) == true else { throw ProjectionFault.busy }
    }

    /// A user as a version sees it.
    struct Standing: Sendable {
        var user: String
        var events: Int64
        var preferenceSeq: Int64
        var isCurrent: Bool
        var isLive: Bool
    }

    /// The next users, or those of `names` alone.
    func standings(in version: Int32, after user: String = "", names: [String] = []) async throws -> [Standing] {
        var arguments = Arguments()
        arguments.append(version)
        arguments.append(user)
        arguments.append(Int64(Self.usersAtOnce))
        arguments.append(.texts(names))
        let rows = try await log.runner.execute(.usersBehind, arguments)
        return (0..<rows.count).map { index in
            let row = rows[index]
            return Standing(
                user: row.string(0),
                events: row.int64(1),
                preferenceSeq: row.int64(2),
                isCurrent: row.bool(3),
                isLive: row.bool(4)
            )
        }
    }
}
