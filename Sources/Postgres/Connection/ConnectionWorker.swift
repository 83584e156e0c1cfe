internal import CLibPQ
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The owner of one libpq handle. It is made on the connection's thread and never leaves it.
///
/// The thread waits in `poll` for the socket, for letters and for the next timer, and does everything that may block.
final class ConnectionWorker {
    /// So many entries at most are on their way, which bounds what libpq buffers.
    static let maximumInFlight = 256

    let handle: OpaquePointer
    let mailbox: ConnectionMailbox
    let cancelGrace: Duration
    let executor: ConnectionExecutor

    var prepared = PreparedStatements()
    var waiting = WaitingJobs()
    var inFlight = InFlight()
    var cancel = CancelProgress()
    var now = ContinuousClock.now
    /// No timer is due before this moment.
    var nextTimer: ContinuousClock.Instant?
    var hasEnded = false
    private var mustWrite = false

    init(handle: OpaquePointer, executor: ConnectionExecutor, cancelGrace: Duration) {
        self.handle = handle
        self.executor = executor
        mailbox = executor.mailbox
        self.cancelGrace = cancelGrace
    }

    /// Serves the connection until it ends.
    func run() {
        while !hasEnded {
            // What runs here may post more letters; to sleep on them would only cost a wake-up.
            while !hasEnded && readLetters() {}
            tendTimers()
            if !hasEnded { sendWaiting() }
            if !hasEnded { flush() }
            // Sending may have found the connection broken.
            if !hasEnded { waitForEvents() }
        }
        PQfinish(handle)
        mailbox.close()
    }

    /// Whether there were any.
    private func readLetters() -> Bool {
        let letters = mailbox.collect()
        for letter in letters {
            switch letter {
            case .submit(let job) where hasEnded:
                job.finish(.failure(PostgresError(code: .unavailable, message: "the connection was closed")))
            case .submit(let job):
                waiting.append(job)
                nextTimer = min(nextTimer ?? job.deadline, job.deadline)
                // Its task may have been cancelled before the job came here.
                if job.isWithdrawn.load(ordering: .acquiring) { nextTimer = now }
            case .lookForWithdrawn:
                nextTimer = now
            case .cancelSent:
                cancelWasSent()
            case .run(let task):
                executor.run(task)
            case .close:
                end(PostgresError(code: .unavailable, message: "the connection was closed"))
            }
        }
        return !letters.isEmpty
    }

    private func flush() {
        switch PQflush(handle) {
        case 0: mustWrite = false
        case 1: mustWrite = true
        default: endBroken()
        }
    }

    private func waitForEvents() {
        var descriptors = (
            pollfd(fd: PQsocket(handle), events: Int16(mustWrite ? POLLIN | POLLOUT : POLLIN), revents: 0),
            pollfd(fd: mailbox.waker.descriptor, events: Int16(POLLIN), revents: 0)
        )
        let timeout = nextTimer.map { ($0 - ContinuousClock.now).pollTimeout } ?? -1
        _ = withUnsafeMutablePointer(to: &descriptors) { pointer in
            pointer.withMemoryRebound(to: pollfd.self, capacity: 2) { poll($0, 2, timeout) }
        }
        now = ContinuousClock.now
        // What the server said is read before anything new is sent: a connection it has ended is found out in time to
        // call the new work unsent.
        if descriptors.0.revents != 0 { receive() }
        if descriptors.1.revents != 0 { mailbox.waker.drain() }
    }

    /// Ends a connection libpq finds broken.
    func endBroken() {
        let text = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        end(PostgresError(code: .outcomeUnknown, message: text.isEmpty ? "the connection was lost" : text))
    }

    /// Ends the connection: what was sent has an unknown outcome, what was not sent did not happen.
    func end(_ error: PostgresError) {
        guard !hasEnded else { return }
        hasEnded = true
        var running: [(Job, PostgresError?)] = []
        inFlight.updateJobs { running.append(($0.job, $0.finalError)) }
        var unsent = waiting.removeAll()
        for letter in mailbox.refuse() {
            switch letter {
            case .submit(let job): unsent.append(job)
            case .run(let task): globalConcurrentExecutor.enqueue(task)
            case .lookForWithdrawn, .cancelSent, .close: break
            }
        }
        for (job, own) in running {
            // A job that already failed was rolled back, whatever became of the connection.
            let lost = PostgresError(code: .outcomeUnknown, message: error.message, sqlState: error.sqlState)
            job.finish(.failure(own ?? lost))
        }
        for job in unsent {
            job.finish(.failure(PostgresError(code: .unavailable, message: error.message, sqlState: error.sqlState)))
        }
    }
}
