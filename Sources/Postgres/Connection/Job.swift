internal import Synchronization

/// A transaction opened by `PostgresConnection.transaction`; jobs of another one wait until it ends.
final class TransactionSession: Sendable {
    /// When the whole transaction is given up.
    let deadline: ContinuousClock.Instant
    let hasEnded = Atomic<Bool>(false)

    init(deadline: ContinuousClock.Instant) {
        self.deadline = deadline
    }
}

/// One unit of work of a connection: everything between two Syncs, and so one implicit transaction.
final class Job: Sendable {
    struct Step: Sendable {
        var statement: Statement
        var arguments: Arguments
    }

    enum Work: Sendable {
        case pipeline([Step])
        case script(String)
        case endTransaction(commit: Bool)
    }

    typealias Answer = Result<[Rows], PostgresError>

    let work: Work
    let session: TransactionSession?
    let deadline: ContinuousClock.Instant
    /// Set by the caller's cancelled task, from any thread.
    let isWithdrawn = Atomic<Bool>(false)
    private let repetitions = Atomic<Int>(0)
    private let caller = Mutex<CheckedContinuation<Answer, Never>?>(nil)

    init(_ work: Work, session: TransactionSession?, deadline: ContinuousClock.Instant) {
        self.work = work
        self.session = session
        self.deadline = deadline
    }

    /// Sets who waits for the answer, before the job is handed over.
    func attach(_ continuation: CheckedContinuation<Answer, Never>) {
        caller.withLock { $0 = continuation }
    }

    /// Answers the caller once; later answers have nobody to go to.
    func finish(_ answer: Answer) {
        let continuation = caller.withLock { caller in
            defer { caller = nil }
            return caller
        }
        continuation?.resume(returning: answer)
    }

    /// How often the connection has sent the job again unasked, this time included.
    func countRepetition() -> Int {
        repetitions.add(1, ordering: .relaxed).newValue
    }

    /// Whether the job may be sent again after a cancel that was meant for another one hit it.
    var isIndependent: Bool { session == nil }

    var isScript: Bool {
        if case .script = work { true } else { false }
    }
}
