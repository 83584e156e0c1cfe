import AttuneTestKit
import Logging
import Postgres
import Testing

@Suite(.timeLimit(.minutes(1))) struct PoolTests {
    private let logger = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }

    private func freshPool(size: Int, maximumWaiters: Int = 1024) async throws -> PostgresPool {
        PostgresPool(try await freshConfiguration(), size: size, maximumWaiters: maximumWaiters, logger: logger)
    }

    @Test func neverMoreConnectionsThanItsSize() async throws {
        let pool = try await freshPool(size: 3)
        let pids = try await withThrowingTaskGroup(of: Int32.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await pool.execute(Statement(name: "pid", sql: "select pg_backend_pid() from pg_sleep(0.001)"))[
                        0
                    ].int32(0)
                }
            }
            return try await group.reduce(into: Set<Int32>()) { $0.insert($1) }
        }
        #expect((1...3).contains(pids.count))
        await pool.close()
        #expect(await code { _ = try await pool.execute(Statement(name: "x", sql: "select 1")) } == .unavailable)
    }

    @Test func waitersAreBoundedAndTimed() async throws {
        let pool = try await freshPool(size: 1, maximumWaiters: 1)
        try await pool.withConnection { _ in
            let timedOut = await code { try await pool.withConnection(within: .milliseconds(10)) { _ in } }
            #expect(timedOut == .poolExhausted)
            // Of two one may wait, whichever comes first; the other is refused at once and ends both.
            let refused = await withTaskGroup(of: PostgresError.Code?.self) { group in
                for _ in 0..<2 {
                    group.addTask { await code { try await pool.withConnection(within: .seconds(600)) { _ in } } }
                }
                defer { group.cancelAll() }
                return await group.next()
            }
            #expect(refused == .poolExhausted)
        }
        await pool.close()
    }

    @Test func aCancelledWaiterStopsWaiting() async throws {
        let pool = try await freshPool(size: 1)
        try await pool.withConnection { _ in
            let waiting = Task { try await pool.withConnection(within: .seconds(600)) { _ in } }
            waiting.cancel()
            #expect(await code { try await waiting.value } == .cancelled)
        }
        await pool.close()
    }

    @Test func aConnectionLeftInATransactionIsThrownAway() async throws {
        let pool = try await freshPool(size: 1)
        let first = try await pool.withConnection { connection in
            try await connection.query("begin")
            return connection.backendPID
        }
        let second = try await pool.withConnection { $0.backendPID }
        #expect(first != second)
        let third = try await pool.withConnection { $0.backendPID }
        #expect(second == third)
        await pool.close()
    }

    @Test func runEndsWithItsTask() async throws {
        let pool = try await freshPool(size: 1)
        let running = Task { await pool.run() }
        _ = try await pool.execute(Statement(name: "x", sql: "select 1"))
        running.cancel()
        await running.value
        #expect(await code { _ = try await pool.execute(Statement(name: "x", sql: "select 1")) } == .unavailable)
    }

    @Test func recoversFromACrashOfTheServer() async throws {
        let cluster = try await TemporaryCluster.make()
        let pool = PostgresPool(PostgresConfiguration(cluster.connectionString()), size: 2, logger: logger)
        let statement = Statement(name: "x", sql: "select 1")
        #expect(try await pool.execute(statement).count == 1)
        let interrupted = Task { try await pool.execute(Statement(name: "sleep", sql: "select pg_sleep(600)")) }
        let observer = try await cluster.connect()
        try await observer.waitUntil(
            "select exists (select from pg_stat_activity where state = 'active' and query ~ 'sleep' and pid <> pg_backend_pid())"
        )
        try await cluster.stop(immediate: true)
        #expect(await code { _ = try await interrupted.value } == .outcomeUnknown)

        let clock = ContinuousClock()
        var codes: Set<PostgresError.Code> = []
        let waited = await clock.measure {
            for _ in 0..<20 {
                if let code = await code(of: { _ = try await pool.execute(statement) }) { codes.insert(code) }
            }
        }
        #expect(codes.isSubset(of: [.unavailable, .outcomeUnknown]) && codes.contains(.unavailable))
        #expect(waited < .seconds(5), "callers have to fail fast while the database is away")

        try await cluster.start()
        while await code(of: { _ = try await pool.execute(statement) }) != nil { await Task.yield() }
        #expect(try await pool.execute(statement).count == 1)
        await pool.close()
        cluster.remove()
    }
}
