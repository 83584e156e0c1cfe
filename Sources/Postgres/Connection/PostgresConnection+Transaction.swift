internal import Synchronization

extension PostgresConnection {
    /// How long a ROLLBACK may take before the connection is closed instead.
    private static var rollbackTimeout: Duration { .seconds(5) }

    /// Runs `body` between BEGIN and COMMIT, or ROLLBACK if it throws.
    ///
    /// The body works on the connection it is given, which stands for the transaction and is of no use after it. BEGIN
    /// goes out with the body's first statement. Work other tasks give to this connection waits until the transaction
    /// ends, so a body that awaits such work waits for its deadline. Transactions do not nest.
    ///
    /// - Parameter within: the time for the whole transaction, from here to the answer to the COMMIT: it bounds that of each
    ///   statement in it.
    /// - Throws: what the body throws; a `PostgresError` if the commit fails, `outcomeUnknown` if it is not known to
    ///   have been made.
    public func transaction<R>(
        within: Duration = .seconds(30),
        _ body: (PostgresConnection) async throws -> R
    ) async throws -> R {
        guard session == nil else {
            throw PostgresError(code: .other(sqlstate: "25001"), message: "transactions do not nest", sqlState: "25001")
        }
        let session = TransactionSession(deadline: Self.deadline(within: within))
        let inner = PostgresConnection(
            executor: executor,
            backendPID: backendPID,
            serverVersion: serverVersion,
            session: session
        )
        do {
            let value = try await body(inner)
            session.hasEnded.store(true, ordering: .releasing)
            _ = try await inner.perform(.endTransaction(commit: true), within: within)
            return value
        } catch {
            session.hasEnded.store(true, ordering: .releasing)
            await inner.rollBack()
            throw error
        }
    }

    /// Ends the transaction whatever happens; a cancelled task does not keep it from being ended.
    private func rollBack() async {
        do {
            _ = try await perform(.endTransaction(commit: false), within: Self.rollbackTimeout, isCancellable: false)
        } catch {
            // A session in an unknown state is worth nothing to those after us.
            await close()
        }
    }
}
