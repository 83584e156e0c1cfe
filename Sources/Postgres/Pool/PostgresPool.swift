public import Logging
internal import Synchronization

/// A bounded number of connections, lent to one task at a time and opened as they are needed.
///
/// While the database is away, callers fail at once with `unavailable` instead of waiting, and attempts to reconnect go
/// on in the background with exponential backoff (50 ms to 1 s, full jitter).
public final class PostgresPool: Sendable {
    typealias Lease = Result<(id: Int, connection: PostgresConnection), PostgresError>

    struct State {
        var machine: PoolStateMachine
        var connections: [Int: PostgresConnection] = [:]
        var waiters: [Int: CheckedContinuation<Lease, Never>] = [:]
        var nextWaiterID = 0
        var lastConnectError: PostgresError?
        var timer: (at: ContinuousClock.Instant, task: Task<Void, Never>)?
        var isDrained = false
        var untilDrained: [CheckedContinuation<Void, Never>] = []
    }

    let configuration: PostgresConfiguration
    let logger: Logger
    let state: Mutex<State>

    /// Makes a pool that opens no connection yet.
    ///
    /// - Parameters:
    ///   - size: the most connections at a time, 1 or more.
    ///   - maximumWaiters: the most callers that may wait for one; more get `poolExhausted`.
    public init(_ configuration: PostgresConfiguration, size: Int, maximumWaiters: Int = 1024, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        state = Mutex(State(machine: PoolStateMachine(size: size, maximumWaiters: maximumWaiters)))
    }

    /// Lends a connection to `body`, which must not keep it.
    ///
    /// A connection that broke or was left in a transaction is thrown away afterwards.
    ///
    /// - Parameter within: how long to wait for a connection; `body` has its own time.
    /// - Throws: `poolExhausted` if none came free, `unavailable` if the database is away, `cancelled`, and what `body`
    ///   throws.
    public func withConnection<R: Sendable>(
        within: Duration = .seconds(5),
        _ body: (PostgresConnection) async throws -> R
    ) async throws -> R {
        let lease = try await acquire(within: within)
        defer { release(lease.id, lease.connection) }
        return try await body(lease.connection)
    }

    /// Runs one statement on a connection of the pool, as `PostgresConnection.execute` does.
    public func execute(
        _ statement: Statement,
        _ arguments: Arguments = .init(),
        within: Duration = .seconds(30)
    ) async throws(PostgresError) -> Rows {
        let lease = try await acquire(within: min(within, .seconds(5)))
        defer { release(lease.id, lease.connection) }
        return try await lease.connection.execute(statement, arguments, within: within)
    }

    /// Runs statements as one transaction on a connection of the pool, as `PostgresConnection.execute` does.
    public func execute(
        pipeline: [(Statement, Arguments)],
        within: Duration = .seconds(30)
    ) async throws(PostgresError) -> [Rows] {
        let lease = try await acquire(within: min(within, .seconds(5)))
        defer { release(lease.id, lease.connection) }
        return try await lease.connection.execute(pipeline: pipeline, within: within)
    }

    /// Opens a first connection, so that an outage shows before the first caller comes, and returns after `close()`;
    /// a cancelled task closes the pool.
    public func run() async {
        _ = try? await withConnection { _ in }
        await withTaskCancellationHandler {
            await untilDrained()
        } onCancel: {
            react { $0.machine.shutDown() }
        }
    }

    /// Closes the pool: waiters fail, idle connections close at once, lent ones when they come back. Returns when the
    /// last is gone.
    public func close() async {
        react { $0.machine.shutDown() }
        await untilDrained()
    }

    private func untilDrained() async {
        await withCheckedContinuation { continuation in
            let isDrained = state.withLock { state in
                if !state.isDrained { state.untilDrained.append(continuation) }
                return state.isDrained
            }
            if isDrained { continuation.resume() }
        }
    }

    private func acquire(within: Duration) async throws(PostgresError) -> (id: Int, connection: PostgresConnection) {
        let waiter = state.withLock { state in
            state.nextWaiterID += 1
            return state.nextWaiterID
        }
        let deadline = PostgresConnection.deadline(within: within)
        return try await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                react { state in
                    state.waiters[waiter] = continuation
                    // Asked under the lock: a cancel that comes later finds the waiter, one that came earlier shows here.
                    if Task.isCancelled { return [.fail(waiter, .cancelled)] }
                    return state.machine.acquire(waiter, deadline: deadline, now: .now)
                }
            }
        } onCancel: {
            react { $0.machine.cancel(waiter) }
        }.get()
    }

    private func release(_ id: Int, _ connection: PostgresConnection) {
        let isUsable = connection.isOpen && !connection.isInTransaction
        react { $0.machine.release(id, isUsable: isUsable) }
    }
}
