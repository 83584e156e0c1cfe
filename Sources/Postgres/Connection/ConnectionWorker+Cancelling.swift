internal import CLibPQ
internal import Synchronization

/// How far the cancel of the running job has come.
///
/// A cancel request names a backend, not a statement: it hits whatever the backend does when the signal arrives. It is
/// therefore only sent while the unwanted job is the one the server works on, and other jobs that were on their way at
/// the time and come back cancelled are sent again.
struct CancelProgress {
    /// The running job is unwanted.
    var isWanted = false
    /// A request is on its way from a thread of its own.
    var isOutstanding = false
    /// When to ask again: a request that arrives while the backend is between two statements is lost.
    var askAgainAt: ContinuousClock.Instant?
    /// When to give the connection up.
    var givesUpAt: ContinuousClock.Instant?

    mutating func runningJobEnded() {
        isWanted = isOutstanding
        askAgainAt = nil
        givesUpAt = nil
    }
}

/// Carries a `PGcancel` to the thread that sends it.
///
/// `@unchecked` because of that pointer: libpq documents a `PGcancel` as independent of its connection and safe to use
/// from any thread; it is handed over once and freed by the one who gets it.
struct CancelRequest: @unchecked Sendable {
    let pointer: OpaquePointer

    func send() {
        var reason = [CChar](repeating: 0, count: 256)
        _ = PQcancel(pointer, &reason, Int32(reason.count))
        PQfreeCancel(pointer)
    }
}

extension ConnectionWorker {
    private static var askAgainInterval: Duration { .milliseconds(250) }

    /// Looks after deadlines, withdrawn jobs and the cancel under way, if any of them is due.
    func tendTimers() {
        guard let due = nextTimer, due <= now || cancel.isWanted else { return }
        for job in waiting.removeUnwanted(now: now) {
            let isWithdrawn = job.isWithdrawn.load(ordering: .acquiring)
            let message = isWithdrawn ? "cancelled before it was sent" : "not sent before its deadline"
            job.finish(.failure(PostgresError(code: isWithdrawn ? .cancelled : .unavailable, message: message)))
        }
        markUnwanted()
        cancelRunningJob()
        nextTimer = earliestTimer()
    }

    private func markUnwanted() {
        inFlight.updateJobs { running in
            if running.isUnwanted {
                guard let end = running.graceEnds, end <= now else { return }
                running.graceEnds = nil
                let message = "no answer within its deadline"
                running.job.finish(.failure(PostgresError(code: .outcomeUnknown, message: message)))
            } else if running.job.deadline <= now || running.job.isWithdrawn.load(ordering: .acquiring) {
                running.isUnwanted = true
                running.graceEnds = now.advanced(by: cancelGrace)
            }
        }
    }

    private func cancelRunningJob() {
        guard let running = inFlight.runningJob, running.isUnwanted else {
            cancel.isWanted = cancel.isOutstanding
            return
        }
        cancel.isWanted = true
        let givesUpAt = cancel.givesUpAt ?? now.advanced(by: cancelGrace)
        cancel.givesUpAt = givesUpAt
        if givesUpAt <= now {
            end(PostgresError(code: .outcomeUnknown, message: "the server did not answer a cancel"))
        } else if !cancel.isOutstanding, (cancel.askAgainAt ?? now) <= now {
            sendCancel()
        }
    }

    /// libpq's `PQcancel` opens a connection and blocks, so it gets a thread, lest answers on this one wait for it.
    private func sendCancel() {
        cancel.askAgainAt = now.advanced(by: Self.askAgainInterval)
        guard let pointer = PQgetCancel(handle) else { return }
        let request = CancelRequest(pointer: pointer)
        let mailbox = mailbox
        cancel.isOutstanding = true
        markEndangered()
        let isStarted = DedicatedThread.start {
            request.send()
            mailbox.post(.cancelSent)
        }
        if !isStarted {
            PQfreeCancel(pointer)
            cancel.isOutstanding = false
        }
    }

    /// The signal is on its way to the backend now, and may hit any job that has been sent.
    func cancelWasSent() {
        cancel.isOutstanding = false
        markEndangered()
        nextTimer = now
    }

    private func markEndangered() {
        inFlight.updateJobs { $0.mayBeHit = true }
    }

    private func earliestTimer() -> ContinuousClock.Instant? {
        var earliest = waiting.earliestDeadline
        func consider(_ instant: ContinuousClock.Instant?) {
            guard let instant else { return }
            earliest = min(earliest ?? instant, instant)
        }
        inFlight.updateJobs { running in
            consider(running.isUnwanted ? running.graceEnds : running.job.deadline)
        }
        consider(cancel.givesUpAt)
        if !cancel.isOutstanding { consider(cancel.askAgainAt) }
        return earliest
    }
}
