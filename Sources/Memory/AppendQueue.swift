internal import DequeModule
internal import EventLog
internal import Events

/// Appends that wait, and which lanes may take them. Pure.
///
/// All that waits goes into one transaction, so that one wait for the disk serves all. A second lane starts only when
/// enough is left over: two half-empty batches would cost two waits. A user is in one lane at a time, which keeps the
/// order of a connection's pushes.
struct AppendQueue: Sendable {
    /// The bounds of the queue.
    struct Limits: Sendable, Equatable {
        /// Lanes at once.
        var lanes = 2
        /// Waiting events that make a second lane worth its wait for the disk.
        var fullBatch = 32
        /// Events in one batch at most; one request alone may have more.
        var batch = 500
        /// Bytes of bodies in one batch at most; one request alone may have more.
        var batchBytes = 4_194_304
        /// Bytes of bodies that may wait.
        var waitingBytes = 67_108_864
    }

    /// An append that waits.
    struct Job: Sendable {
        var request: AppendRequest
        var tag: AppendTag
        var listener: any LogListener
        /// Bytes of bodies, roughly.
        var bytes: Int
        /// Events to store, those found in turns included.
        var events: Int
        /// When it was asked for.
        var submitted: ContinuousClock.Instant

        init(
            _ request: AppendRequest,
            _ tag: AppendTag,
            _ listener: any LogListener,
            submitted: ContinuousClock.Instant = .now
        ) {
            self.submitted = submitted
            self.request = request
            self.tag = tag
            self.listener = listener
            bytes = 0
            events = request.proposals.count
            for proposal in request.proposals {
                bytes += 256
                guard case .event(let event) = proposal else { continue }
                bytes += event.derived.reduce(event.body.count) { $0 + $1.body.count + 256 }
                events += event.derived.count
            }
        }
    }

    /// What one lane does at once.
    struct Batch: Sendable {
        /// Unique within the queue.
        var number: Int
        var jobs: [Job]
    }

    let limits: Limits
    private var waiting: Deque<Job> = []
    private var waitingEvents = 0
    private(set) var waitingBytes = 0
    private var busyUsers: Set<String> = []
    /// The batches under way, and whether each has been at it for so long that others must not wait for it.
    private var running: [Int: Bool] = [:]
    /// Batches formed so far.
    private(set) var batches = 0

    init(_ limits: Limits = .init()) { self.limits = limits }

    /// Takes a job; false if too much waits.
    mutating func add(_ job: Job) -> Bool {
        guard waitingBytes + job.bytes <= limits.waitingBytes else { return false }
        waiting.append(job)
        waitingEvents += job.events
        waitingBytes += job.bytes
        return true
    }

    /// Whether a job waits.
    var hasWaiting: Bool { !waiting.isEmpty }

    /// Whether a further lane should start now.
    private var wantsLane: Bool {
        guard hasWaiting, running.count < limits.lanes else { return false }
        return waitingEvents >= limits.fullBatch || running.values.allSatisfy { isHeldUp in isHeldUp }
    }

    /// Notes that whatever is under way takes long: somebody holds a head, or an outcome is being found out. Until it is
    /// through, other users' jobs do not wait for it as long as a lane is left.
    mutating func noteHeldUp() {
        for number in running.keys { running[number] = true }
    }

    /// Forms the next batch for a lane that has nothing to do; nil if it should wait.
    mutating func next() -> Batch? {
        guard wantsLane else { return nil }
        var batch: [Job] = []
        var left: Deque<Job> = []
        var heldUsers: Set<String> = []
        var events = 0
        var bytes = 0
        while let job = waiting.popFirst() {
            let isFull =
                !batch.isEmpty
                && (events + job.events > limits.batch || bytes + job.bytes > limits.batchBytes)
            if isFull {
                waiting.prepend(job)
                break
            }
            // A user whose earlier job was passed over must wait with it.
            if busyUsers.contains(job.request.user) || heldUsers.contains(job.request.user) {
                heldUsers.insert(job.request.user)
                left.append(job)
                continue
            }
            batch.append(job)
            events += job.events
            bytes += job.bytes
        }
        waiting = left + waiting
        if batch.isEmpty { return nil }
        waitingEvents -= events
        waitingBytes -= bytes
        busyUsers.formUnion(batch.map(\.request.user))
        batches += 1
        running[batches] = false
        return Batch(number: batches, jobs: batch)
    }

    /// A lane is through with its batch.
    mutating func finish(_ batch: Batch) {
        busyUsers.subtract(batch.jobs.map(\.request.user))
        running[batch.number] = nil
    }
}
