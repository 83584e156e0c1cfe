internal import CoreMetrics
internal import EventLog
internal import Events
internal import Postgres

/// What the memory counts, for swift-metrics' backend.
struct MemoryMetrics: Sendable {
    static let shared = MemoryMetrics()

    private let stored = Counter(label: "attune_events_stored_total")
    private let derived = Counter(label: "attune_events_derived_total")
    private let duplicates = Counter(label: "attune_events_duplicate_total")
    private let refused: [Refusal.Code: Counter]
    private let batchEvents = Recorder(label: "attune_append_batch_events")
    private let batchTime = Timer(label: "attune_append_seconds")
    private let pushTime = Timer(label: "attune_push_seconds")
    private let failed = Counter(label: "attune_pushes_failed_total")
    private let retries: [Retry: Counter]
    let hintsSent = Counter(label: "attune_hints_sent_total")
    let hintsHeard = Counter(label: "attune_hints_heard_total")

    /// Why a batch goes out again.
    enum Retry: String, CaseIterable {
        case rival, duplicate, unknownOutcome = "unknown_outcome", deadlock, unavailable, other
    }

    private init() {
        // All of them at once, so that a scraper finds zeros and not gaps.
        refused = Dictionary(
            uniqueKeysWithValues: Refusal.Code.allCases.map { code in
                (code, Counter(label: "attune_events_refused_total", dimensions: [("code", code.rawValue)]))
            }
        )
        retries = Dictionary(
            uniqueKeysWithValues: Retry.allCases.map { cause in
                (cause, Counter(label: "attune_append_retries_total", dimensions: [("cause", cause.rawValue)]))
            }
        )
    }

    /// A batch is through, and its pushers are about to be answered.
    func appended(
        _ jobs: [AppendQueue.Job],
        _ results: [Result<PushResult, MemoryError>],
        since start: ContinuousClock.Instant
    ) {
        let now = ContinuousClock.now
        var (stored, derived, duplicates, failed, events) = (0, 0, 0, 0, 0)
        for (job, result) in zip(jobs, results) {
            events += job.events
            pushTime.recordNanoseconds((now - job.submitted).nanoseconds)
            guard case .success(let push) = result else {
                failed += 1
                continue
            }
            for event in push.results {
                switch event {
                case .stored(let placement):
                    stored += 1
                    derived += placement.derived.count
                case .duplicate: duplicates += 1
                case .refused(_, let refusal): refused[refusal.code]?.increment()
                }
            }
        }
        batchTime.recordNanoseconds((now - start).nanoseconds)
        batchEvents.record(events)
        if stored > 0 { self.stored.increment(by: stored) }
        if derived > 0 { self.derived.increment(by: derived) }
        if duplicates > 0 { self.duplicates.increment(by: duplicates) }
        if failed > 0 { self.failed.increment(by: failed) }
    }

    /// Pushes were answered by an error, or refused at the door.
    func pushesFailed(_ count: Int) { failed.increment(by: count) }

    /// A batch did not go through, and may go out again.
    func retried(after error: PostgresError) {
        let cause: Retry =
            switch error.code {
            case .uniqueViolation(EventLog.Constraint.place): .rival
            case .uniqueViolation(EventLog.Constraint.identity): .duplicate
            case .outcomeUnknown: .unknownOutcome
            case .deadlock, .serializationFailure: .deadlock
            case .unavailable, .poolExhausted, .cancelled, .diskFull, .readOnly: .unavailable
            default: .other
            }
        retries[cause]?.increment()
    }
}

extension Duration {
    /// The whole of it, as metrics take times.
    fileprivate var nanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
}
