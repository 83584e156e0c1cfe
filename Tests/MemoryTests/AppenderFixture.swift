import AttuneTestKit
import EventLog
import Events
import Logging
import Migrations
import Postgres
import Synchronization
import Testing

@testable import Memory

/// Keeps what is delivered, and hands answers to those who wait for them.
final class Listener: LogListener {
    private struct State {
        var commits: [Commit] = []
        var waiting: [Int64: CheckedContinuation<Result<PushResult, MemoryError>, Never>] = [:]
        var waitingForHead: (head: Int64, continuation: CheckedContinuation<Void, Never>)?
    }

    private let state = Mutex(State())

    func deliver(_ delivery: Delivery) {
        let reached = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.commits += delivery.commits
            guard let wait = state.waitingForHead, state.commits.contains(where: { $0.head >= wait.head }) else {
                return nil
            }
            state.waitingForHead = nil
            return wait.continuation
        }
        reached?.resume()
        let answered = state.withLock { state in
            delivery.outcomes.compactMap { outcome in
                state.waiting.removeValue(forKey: outcome.tag.ticket).map { ($0, outcome.result) }
            }
        }
        for (continuation, result) in answered { continuation.resume(returning: result) }
    }

    func append(_ request: AppendRequest, ticket: Int64, by appender: Appender) async throws -> PushResult {
        try await withCheckedContinuation { continuation in
            state.withLock { $0.waiting[ticket] = continuation }
            appender.submit(request, AppendTag(session: 0, ticket: ticket), self)
        }.get()
    }

    /// Waits until a commit up to `head` was delivered. One waiter at a time.
    func wait(forHead head: Int64) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.commits.contains(where: { $0.head >= head }) { return true }
                state.waitingForHead = (head, continuation)
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    var commits: [Commit] { state.withLock { $0.commits } }
}

/// A running appender to a fresh database.
struct AppenderFixture {
    var cluster: TemporaryCluster
    var database: String
    var log: EventLog
    var appender: Appender
    var hub: Hub

    static func with(
        cluster: TemporaryCluster? = nil,
        _ body: (AppenderFixture) async throws -> Void
    ) async throws {
        let own = try await TemporaryCluster.shared
        let cluster = cluster ?? own
        let database = try await cluster.freshDatabase()
        let connection = try await cluster.connect(database: database)
        _ = try await Migrator(try Migrations.all()).migrate(on: connection)
        await connection.close()
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let configuration = PostgresConfiguration(
            cluster.connectionString(user: "attune_daemon", database: database),
            settings: EventLog.connectionSettings
        )
        let (appendPool, pool) = (
            PostgresPool(configuration, size: 4, logger: logger), PostgresPool(configuration, size: 4, logger: logger)
        )
        let hub = Hub()
        let appender = Appender(pool: appendPool, hub: hub, logger: logger)
        let running = Task { await appender.run() }
        let outcome = await Result { () async throws in
            try await body(
                .init(cluster: cluster, database: database, log: EventLog(pool), appender: appender, hub: hub)
            )
        }
        appender.close()
        await running.value
        await appendPool.close()
        await pool.close()
        try outcome.get()
    }
}

extension Result where Failure == any Error {
    /// The outcome of asynchronous work.
    fileprivate init(_ work: () async throws -> Success) async {
        do {
            self = .success(try await work())
        } catch {
            self = .failure(error)
        }
    }
}
