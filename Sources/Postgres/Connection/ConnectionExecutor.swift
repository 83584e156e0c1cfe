/// Runs tasks on a connection's own thread.
///
/// A task that does little but work with one connection saves two changes of thread a round trip there. Whatever it runs
/// holds the connection up, so it must never block, nor compute for long. Once the connection has ended, what is left of
/// its tasks runs where tasks usually do.
final class ConnectionExecutor: TaskExecutor {
    let mailbox: ConnectionMailbox

    init(mailbox: ConnectionMailbox) { self.mailbox = mailbox }

    func enqueue(_ job: consuming ExecutorJob) {
        let task = UnownedJob(job)
        if !mailbox.post(.run(task)) { globalConcurrentExecutor.enqueue(task) }
    }

    /// Runs a piece of a task; on the connection's thread alone.
    func run(_ task: UnownedJob) { task.runSynchronously(on: asUnownedTaskExecutor()) }
}

extension PostgresConnection {
    /// Runs `body` on the connection's own thread, as far as it does not ask to run elsewhere.
    ///
    /// For tasks that do little but work with this connection. `body` must not block or compute for long: the connection
    /// stands still meanwhile.
    public func onOwnThread<R: Sendable>(_ body: () async throws -> R) async rethrows -> R {
        try await withTaskExecutorPreference(executor, operation: body)
    }
}
