public import Events
internal import Migrations
internal import Postgres

/// What there is to know of a log's database before trusting it with anything.
public struct Examination: Sendable {
    /// As in 150018 for 15.18.
    public var serverVersion: Int64
    /// Whether commits wait for the disk, and torn pages are mended.
    public var isDurable: Bool
    /// Whether it is a standby, which takes no appends.
    public var isStandby: Bool
    /// The database's clock, microseconds since 1970.
    public var now: Int64
    /// Whether the daemon's role may do what the daemon does.
    public var canAppend: Bool
    /// Whether the database itself keeps stored events as they are: by rights and by triggers.
    public var isAppendOnly: Bool
}

/// How far a database's schema is.
public struct SchemaState: Sendable {
    /// Migrations of this program that were applied, and how many there are.
    public var applied: Int, latest: Int
    /// Numbers of migrations that this program does not know: a newer version made them.
    public var unknown: [Int]
}

extension LogDatabase {
    /// Tells how far the schema is, and changes nothing.
    public func schemaState() async throws -> SchemaState {
        try await administering { connection in
            let state = try await Migrator(try Migrations.all()).status(on: connection)
            return SchemaState(applied: state.applied, latest: state.latest, unknown: state.unknown)
        }
    }

    /// Looks the server and the rights on it over. The schema must be there.
    public func examine() async throws -> Examination {
        try await administering { connection in
            let row = try await connection.execute(.examination, Arguments(), within: .seconds(10))[0]
            return Examination(
                serverVersion: row.int64(0),
                isDurable: row.bool(1) && row.bool(2),
                isStandby: row.bool(3),
                now: row.int64(4),
                canAppend: row.bool(5),
                isAppendOnly: !row.bool(6) && row.int64(7) == 2
            )
        }
    }

    /// Gives the log a new epoch, as is due once an older backup was restored: clients that hold more than it does would
    /// else take new events for those they know. They start over, and push again what was not stored.
    ///
    /// - Returns: the new epoch.
    public func renewEpoch() async throws -> String {
        try await administering { connection in
            EventID(try await connection.execute(.renewEpoch, Arguments(), within: .seconds(10))[0].uuid(0)).description
        }
    }

    private func administering<Result>(
        _ body: (PostgresConnection) async throws -> Result
    ) async throws -> Result {
        let connection = try await PostgresConnection.connect(administration)
        do {
            let result = try await body(connection)
            await connection.close()
            return result
        } catch {
            await connection.close()
            throw error
        }
    }
}
