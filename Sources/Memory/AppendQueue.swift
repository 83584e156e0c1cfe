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
        var bytes: Int

        init(_ request: AppendRequest, _ tag: AppendTag, _ listener: any LogListener) {
            self.request = request
            self.tag = tag
            self.listener = listener
            bytes = request.proposals.reduce(0) { sum, proposal in
                if case .event(let event) = proposal { sum + event.body.count + 256 } else { sum + 256 }
            }
        }
    }

    let limits: Limits
    private var waiting: Deque<Job> = []
    private var waitingEvents = 0
    private(set) var waitingBytes = 0
    private var busyUsers: Set<String> = []
    private(set) var busyLanes = 0

    init(_ limits: Limits = .init()) { self.limits = limits }

    /// Takes a job; false if too much waits.
    mutating func add(_ job: Job) -> Bool {
        guard waitingBytes + job.bytes <= limits.waitingBytes else { return false }
        waiting.append(job)
        waitingEvents += job.request.proposals.count
        waitingBytes += job.bytes
        return true
    }

    /// Whether a further lane should start now.
    var wantsLane: Bool {
        !waiting.isEmpty && (busyLanes == 0 || (busyLanes < limits.lanes && waitingEvents >= limits.fullBatch))
    }

    /// Forms the next batch for a lane that has nothing to do; nil if it should wait.
    mutating func next() -> [Job]? {
        guard wantsLane else { return nil }
        var batch: [Job] = []
        var left: Deque<Job> = []
        var heldUsers: Set<String> = []
        var events = 0
        var bytes = 0
        while let job = waiting.popFirst() {
            let isFull = !batch.isEmpty
                && (events + job.request.proposals.count > limits.batch || bytes + job.bytes > limits.batchBytes)
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
            events += job.request.proposals.count
            bytes += job.bytes
        }
        waiting = left + waiting
        if batch.isEmpty { return nil }
        waitingEvents -= events
        waitingBytes -= bytes
        busyUsers.formUnion(batch.map(\.request.user))
        busyLanes += 1
        return batch
    }

    /// A lane is through with its batch.
    mutating func finish(_ batch: [Job]) {
        busyUsers.subtract(batch.map(\.request.user))
        busyLanes -= 1
    }

    /// Takes everything that waits, to be refused.
    mutating func drain() -> [Job] {
        defer {
            waiting = []
            waitingEvents = 0
            waitingBytes = 0
        }
        return Array(waiting)
    }
}
