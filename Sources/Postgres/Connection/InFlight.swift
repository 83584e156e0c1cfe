/// What a connection has sent and awaits, front first: each entry ends with the answer to its own Sync.
struct InFlight {
    /// A Parse in a transaction of its own, so that a failing job around it cannot undo it.
    struct Preparation {
        var key: PreparedStatements.Key
        var name: String
        var error: PostgresError?
    }

    /// A job that was sent.
    struct Running {
        let job: Job
        /// For each statement sent, whether its answer goes to the caller; the others are ours (BEGIN, settings).
        var isVisible: [Bool]
        /// The prepared statements it uses.
        var keys: [PreparedStatements.Key]
        var answered = 0
        var rows: [Rows] = []
        var error: PostgresError?
        /// Why a statement it uses could not be prepared.
        var preparationError: PostgresError?
        /// The caller no longer waits for the result: its task was cancelled or its deadline passed.
        var isUnwanted = false
        /// When the caller is told that the outcome is unknown, if no answer has come.
        var graceEnds: ContinuousClock.Instant?
        /// A cancel meant for another job may hit this one.
        var mayBeHit = false

        init(job: Job) {
            self.job = job
            isVisible = []
            keys = []
        }

        /// The error the caller gets: of the preparation if the statement was missing because of it.
        var finalError: PostgresError? {
            error?.sqlState == "26000" ? preparationError ?? error : error
        }
    }

    enum Entry {
        case preparation(Preparation)
        case job(Running)
    }

    private(set) var entries: [Entry] = []

    var isEmpty: Bool { entries.isEmpty }
    var count: Int { entries.count }

    mutating func append(_ entry: Entry) {
        entries.append(entry)
    }

    /// The front entry, changed in place.
    mutating func withFirst(_ body: (inout Entry) -> Void) {
        body(&entries[0])
    }

    /// Takes the front entry off; a failed preparation is told to the jobs behind it that use the statement.
    mutating func removeFirst() -> Entry {
        let first = entries.removeFirst()
        if case .preparation(let preparation) = first, let error = preparation.error {
            updateJobs { running in
                if running.keys.contains(preparation.key) { running.preparationError = error }
            }
        }
        return first
    }

    /// The job the server works on now or next.
    var runningJob: Running? {
        for case .job(let running) in entries { return running }
        return nil
    }

    mutating func updateJobs(_ body: (inout Running) -> Void) {
        for index in entries.indices {
            guard case .job(var running) = entries[index] else { continue }
            body(&running)
            entries[index] = .job(running)
        }
    }

    /// Takes everything off, for a connection that ended.
    mutating func removeAll() -> [Job] {
        defer { entries = [] }
        return entries.compactMap { entry in
            if case .job(let running) = entry { running.job } else { nil }
        }
    }
}
