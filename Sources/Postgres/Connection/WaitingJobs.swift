internal import Synchronization

/// The jobs not yet sent, and whose turn it is: while a transaction is open only its own jobs go out.
///
/// A value without I/O.
struct WaitingJobs {
    private var jobs: [Job] = []
    /// The transaction that is open on the server, if one is.
    private(set) var holder: TransactionSession?

    var isEmpty: Bool { jobs.isEmpty }

    mutating func append(_ job: Job) {
        jobs.append(job)
    }

    /// Puts a job back at the front.
    mutating func prepend(_ job: Job) {
        jobs.insert(job, at: 0)
    }

    /// The next job that may go out; a script needs the connection to be quiet.
    mutating func next(isQuiet: Bool) -> Job? {
        guard let index = jobs.firstIndex(where: { holder == nil || $0.session === holder }) else { return nil }
        if jobs[index].isScript && !isQuiet { return nil }
        return jobs.remove(at: index)
    }

    /// Notes that `session` is open on the server from now on; true if it was not before.
    mutating func open(_ session: TransactionSession) -> Bool {
        defer { holder = session }
        return holder == nil
    }

    /// Notes that the open transaction ended.
    mutating func endTransaction() {
        holder = nil
    }

    /// Takes off the jobs nobody wants any more.
    mutating func removeUnwanted(now: ContinuousClock.Instant) -> [Job] {
        var removed: [Job] = []
        jobs.removeAll { job in
            guard job.deadline <= now || job.isWithdrawn.load(ordering: .acquiring) else { return false }
            removed.append(job)
            return true
        }
        return removed
    }

    var earliestDeadline: ContinuousClock.Instant? { jobs.lazy.map(\.deadline).min() }

    mutating func removeAll() -> [Job] {
        defer { jobs = [] }
        return jobs
    }
}
