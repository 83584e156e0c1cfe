import AttuneTestKit
import Postgres

/// A connection to a database of the test's own.
func freshConnection() async throws -> PostgresConnection {
    try await PostgresConnection.connect(freshConfiguration())
}

func freshConfiguration() async throws -> PostgresConfiguration {
    let cluster = try await TemporaryCluster.shared
    return PostgresConfiguration(cluster.connectionString(database: try await cluster.freshDatabase()))
}

extension PostgresConnection {
    /// One statement without arguments under a name made of its text.
    @discardableResult
    func query(_ sql: String, within: Duration = .seconds(30)) async throws(PostgresError) -> Rows {
        try await execute(Statement(name: String(sql.prefix(60)), sql: sql), within: within)
    }

    /// Asks until the answer is true; the server's answers pace the loop.
    func waitUntil(_ sql: String) async throws {
        while try await !query(sql)[0].bool(0) { await Task.yield() }
    }

    /// Waits until the backend of another connection waits for a lock.
    func waitUntilLockedOut(_ pid: Int32) async throws {
        try await waitUntil(
            "select exists (select from pg_stat_activity where pid = \(pid) and wait_event_type = 'Lock')"
        )
    }

    /// Waits until the backend of another connection runs a statement (or waits for a lock in one).
    func waitUntilActive(_ pid: Int32) async throws {
        try await waitUntil(
            "select exists (select from pg_stat_activity where pid = \(pid) and state = 'active' and query ~ 'sleep|lock')"
        )
    }
}

/// The code of the error that `body` throws, nil if it throws none.
func code(of body: () async throws -> Void) async -> PostgresError.Code? {
    do {
        try await body()
        return nil
    } catch {
        return (error as? PostgresError)?.code
    }
}
