internal import CLibPQ
internal import CoreMetrics
internal import Synchronization

/// One session on a PostgreSQL server. Any number of tasks may use it at once: their work is pipelined.
///
/// Each `execute` is one transaction of its own, answered only once it is committed. Errors of one do not touch the
/// others. A cancelled task and a deadline that passes reach the server as a cancel request; if the server does not
/// answer it within the configuration's `cancelGrace`, the connection is closed.
public final class PostgresConnection: Sendable {
    /// The process id of the backend that serves the session.
    public let backendPID: Int32
    /// The server's version, such as 150018 for 15.18.
    public let serverVersion: Int

    let executor: ConnectionExecutor
    var mailbox: ConnectionMailbox { executor.mailbox }
    /// The transaction this value stands for, nil for the connection itself.
    let session: TransactionSession?

    init(executor: ConnectionExecutor, backendPID: Int32, serverVersion: Int, session: TransactionSession? = nil) {
        self.executor = executor
        self.backendPID = backendPID
        self.serverVersion = serverVersion
        self.session = session
    }

    deinit {
        if session == nil { mailbox.post(.close) }
    }

    /// Connects, or throws what kept it from connecting: `unavailable`, `authenticationFailed`, `undefinedObject`.
    public static func connect(_ configuration: PostgresConfiguration) async throws(PostgresError) -> PostgresConnection
    {
        let executor = ConnectionExecutor(mailbox: try ConnectionMailbox())
        let opening = Opening()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                opening.attach(continuation)
                let isStarted = DedicatedThread.start { serve(configuration, executor, opening) }
                if !isStarted {
                    opening.finish(
                        .failure(PostgresError(code: .unavailable, message: "no thread left for a connection"))
                    )
                }
            }
        } onCancel: {
            executor.mailbox.post(.close)
            opening.finish(.failure(PostgresError(code: .cancelled, message: "cancelled while connecting")))
        }
        let facts: Opening.Facts
        do {
            facts = try result.get()
        } catch {
            ConnectionMetrics.shared.failed.increment()
            throw error
        }
        ConnectionMetrics.shared.opened.increment()
        return PostgresConnection(
            executor: executor,
            backendPID: facts.backendPID,
            serverVersion: facts.serverVersion
        )
    }

    /// The life of the connection's thread.
    private static func serve(
        _ configuration: PostgresConfiguration,
        _ executor: ConnectionExecutor,
        _ opening: Opening
    ) {
        let mailbox = executor.mailbox
        switch ConnectionAttempt(configuration: configuration, mailbox: mailbox).run() {
        case .failure(let error):
            _ = mailbox.refuse()
            mailbox.close()
            opening.finish(.failure(error))
        case .success(let handle):
            let worker = ConnectionWorker(handle: handle, executor: executor, cancelGrace: configuration.cancelGrace)
            opening.finish(
                .success(
                    Opening.Facts(backendPID: PQbackendPID(handle), serverVersion: Int(PQserverVersion(handle)))
                )
            )
            worker.run()
        }
    }

    /// Whether the session stands, as far as is known; it can break at any moment.
    public var isOpen: Bool { mailbox.isOpen }

    /// Whether a statement has opened a transaction block that none has ended.
    var isInTransaction: Bool { mailbox.isInTransaction.load(ordering: .acquiring) }

    /// Ends the session and returns once it has ended. Work on its way has an unknown outcome.
    public func close() async {
        await withCheckedContinuation { continuation in
            mailbox.whenClosed { continuation.resume() }
            mailbox.post(.close)
        }
    }
}

/// Who waits for a connection to stand: answered once, by the connection's thread or by a cancelled task.
private final class Opening: Sendable {
    struct Facts: Sendable {
        var backendPID: Int32
        var serverVersion: Int
    }

    typealias Answer = Result<Facts, PostgresError>

    private enum State {
        case new
        case waiting(CheckedContinuation<Answer, Never>)
        case answered(Answer)
        case done
    }

    private let state = Mutex(State.new)

    func attach(_ continuation: CheckedContinuation<Answer, Never>) {
        let answer: Answer? = state.withLock { state in
            if case .answered(let answer) = state {
                state = .done
                return answer
            }
            state = .waiting(continuation)
            return nil
        }
        if let answer { continuation.resume(returning: answer) }
    }

    func finish(_ answer: Answer) {
        let continuation: CheckedContinuation<Answer, Never>? = state.withLock { state in
            switch state {
            case .new:
                state = .answered(answer)
                return nil
            case .waiting(let continuation):
                state = .done
                return continuation
            case .answered, .done:
                return nil
            }
        }
        continuation?.resume(returning: answer)
    }
}
