import AttuneTestKit
import EventLog
import Events
import Logging
import Migrations
import Postgres

/// A log in a fresh database of the shared cluster.
struct LogFixture {
    let cluster: TemporaryCluster
    let database: String
    let log: EventLog
    private let pool: PostgresPool

    static func with(_ body: (LogFixture) async throws -> Void) async throws {
        let cluster = try await TemporaryCluster.shared
        let database = try await cluster.freshDatabase()
        let connection = try await cluster.connect(database: database)
        _ = try await Migrator(try Migrations.all()).migrate(on: connection)
        await connection.close()
        let pool = PostgresPool(
            PostgresConfiguration(
                cluster.connectionString(user: "attune_daemon", database: database),
                settings: EventLog.connectionSettings
            ),
            size: 4,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        do {
            try await body(LogFixture(cluster: cluster, database: database, log: EventLog(pool), pool: pool))
            await pool.close()
        } catch {
            await pool.close()
            throw error
        }
    }

    /// A connection as one of the roles.
    func connect(as user: String) async throws -> PostgresConnection {
        try await PostgresConnection.connect(
            PostgresConfiguration(cluster.connectionString(user: user, database: database))
        )
    }

    /// Appends events with these bodies as one batch, the way the appender does.
    @discardableResult
    func append(_ bodies: [String], kind: String = "x.a", conversation: String? = nil, user: String = "alice")
        async throws
        -> PushResult
    {
        let states = try await log.states(of: [user], devices: [UserKey(user, "phone")])
        var generator = SystemRandomNumberGenerator()
        var numbering = Numbering(states: states, knowledge: .init(), now: 1_795_521_600_000_000)
        let result = numbering.number(
            AppendRequest(
                user: user,
                device: "phone",
                author: .person,
                proposals: bodies.map { body in
                    .event(
                        ProposedEvent(
                            id: .timeOrdered(at: 1_795_521_600_000_000, using: &generator),
                            kind: kind,
                            conversation: conversation,
                            body: Array(body.utf8)
                        )
                    )
                },
                sent: 0
            )
        )
        try await log.append(numbering)
        return result
    }
}
