internal import Synchronization

extension PostgresConnection {
    /// Runs one statement as a transaction of its own and returns its rows once it is committed.
    ///
    /// - Parameter within: the time until the work is given up: `unavailable` if it was not sent by then, `cancelled` if
    ///   the server confirms the cancel, `outcomeUnknown` if it does not.
    public func execute(
        _ statement: Statement,
        _ arguments: Arguments = .init(),
        within: Duration = .seconds(30)
    ) async throws(PostgresError) -> Rows {
        let rows = try await perform(.pipeline([Job.Step(statement: statement, arguments: arguments)]), within: within)
        guard let only = rows.first else {
            throw PostgresError(code: .outcomeUnknown, message: "\(statement.name): no answer")
        }
        return only
    }

    /// Runs statements in one round trip as one transaction and returns the rows of each; an error in one of them rolls
    /// all of them back and is thrown.
    public func execute(
        pipeline: [(Statement, Arguments)],
        within: Duration = .seconds(30)
    ) async throws(PostgresError) -> [Rows] {
        let steps = pipeline.map { Job.Step(statement: $0.0, arguments: $0.1) }
        return try await perform(.pipeline(steps), within: within)
    }

    /// Runs several statements given as one text, by the simple protocol: one transaction unless the text says
    /// otherwise. For migrations; COPY is refused by closing the connection.
    public func run(script: String, within: Duration = .seconds(300)) async throws(PostgresError) {
        if session != nil {
            // An empty pipeline sends the BEGIN, if nothing has yet.
            _ = try await perform(.pipeline([]), within: within)
        }
        _ = try await perform(.script(script), within: within)
    }

    /// Hands work to the connection's thread and awaits its answer.
    func perform(
        _ work: Job.Work,
        within: Duration,
        isCancellable: Bool = true
    ) async throws(PostgresError) -> [Rows] {
        var deadline = Self.deadline(within: within)
        // The ROLLBACK, which nothing cancels, has to go out after the transaction's own deadline too.
        if let session, isCancellable { deadline = min(deadline, session.deadline) }
        let job = Job(work, session: session, deadline: deadline)
        guard isCancellable else { return try await hand(over: job).get() }
        return try await withTaskCancellationHandler {
            await hand(over: job)
        } onCancel: {
            job.isWithdrawn.store(true, ordering: .releasing)
            mailbox.post(.lookForWithdrawn)
        }.get()
    }

    /// The moment a time from now; a year is as good as for ever and cannot overflow the clock.
    static func deadline(within: Duration) -> ContinuousClock.Instant {
        ContinuousClock.now.advanced(by: min(within, .seconds(31_536_000)))
    }

    private func hand(over job: Job) async -> Job.Answer {
        await withCheckedContinuation { continuation in
            job.attach(continuation)
            if !mailbox.post(.submit(job)) {
                job.finish(.failure(PostgresError(code: .unavailable, message: "the connection is closed")))
            }
        }
    }
}
