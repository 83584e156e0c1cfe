public import EventLog
public import Events
internal import Foundation
public import Logging
public import Postgres
internal import Projections
internal import Recognizer
internal import Synchronization

/// Appends to users' logs: group commit across all connections, with the answers after the commit.
public final class Appender: Sendable {
    private let pool: PostgresPool
    let hub: Hub
    let logger: Logger
    /// Is told, after the followers here, to whose logs a transaction appended.
    private let onCommit: @Sendable ([String]) -> Void
    /// Reads users' turns; nil to store them unread.
    private let recognizer: Recognizer?
    /// Whether users' preferences are folded and stored as they are appended.
    private let projects: Bool
    private let views: PreferenceViews
    private let answers: GrowingAnswers?
    private let state: Mutex<State>

    /// A lane that goes on: with a batch, or to its end.
    private typealias Start = (lane: CheckedContinuation<AppendQueue.Batch?, Never>, batch: AppendQueue.Batch?)

    private struct State: Sendable {
        var queue: AppendQueue
        var cache: StateCache
        var idle: [CheckedContinuation<AppendQueue.Batch?, Never>] = []
        /// Whether somebody looks after jobs that wait while a lane is idle.
        var isWatched = false
        var isClosed = false

        /// Gives idle lanes what they should start now.
        mutating func starts() -> [Start] {
            var starts: [Start] = []
            while !idle.isEmpty, let batch = queue.next() { starts.append((idle.removeLast(), batch)) }
            if isClosed { while let lane = idle.popLast() { starts.append((lane, nil)) } }
            return starts
        }
    }

    /// An appender to the log behind `pool` that tells `hub` of its commits. Nothing moves until ``run()`` does.
    ///
    /// - Parameter cachedUsers: users whose state is kept between appends.
    public convenience init(pool: PostgresPool, hub: Hub, logger: Logger, cachedUsers: Int = 100_000) {
        self.init(pool: pool, hub: hub, logger: logger, limits: .init(), cachedUsers: cachedUsers)
    }

    init(
        pool: PostgresPool,
        hub: Hub,
        logger: Logger,
        limits: AppendQueue.Limits = .init(),
        cachedUsers: Int = 100_000,
        recognizer: Recognizer? = nil,
        projects: Bool = true,
        views: PreferenceViews? = nil,
        answers: GrowingAnswers? = nil,
        onCommit: @escaping @Sendable ([String]) -> Void = { _ in }
    ) {
        self.pool = pool
        self.hub = hub
        self.logger = logger
        self.onCommit = onCommit
        self.recognizer = recognizer
        self.answers = answers
        self.projects = projects
        self.views = views ?? PreferenceViews(log: EventLog(pool), logger: logger)
        state = Mutex(State(queue: AppendQueue(limits), cache: StateCache(capacity: cachedUsers)))
    }

    /// Asks for an append. Never blocks; the outcome is delivered to `listener` once it is durable, or has failed.
    public func submit(_ request: AppendRequest, _ tag: AppendTag, _ listener: any LogListener) {
        // Before any lock is taken, and on the caller's thread: microseconds.
        let job = AppendQueue.Job(recognizer?.reading(request, now: Self.serverTime()) ?? request, tag, listener)
        let refusal: MemoryError? = state.withLock { state in
            if state.isClosed { return .unavailable }
            // What a forget covers is found in the fold.
            if !projects && job.forgets { return .failed }
            return state.queue.add(job) ? nil : .overloaded
        }
        if let refusal {
            MemoryMetrics.shared.pushesFailed(1)
            return deliver([(job, .failure(refusal))], commits: [])
        }
        startLanes { $0.starts() }
    }

    /// Starts the lanes that `choose` gives work, and looks after what still waits beside an idle lane.
    private func startLanes(
        _ choose: (inout State) -> [Start]
    ) {
        let (starts, watched): ([Start], Int?) = state.withLock { state in
            let starts = choose(&state)
            guard state.queue.hasWaiting, !state.idle.isEmpty, !state.isWatched else { return (starts, nil) }
            state.isWatched = true
            return (starts, state.queue.batches)
        }
        for start in starts { start.lane.resume(returning: start.batch) }
        if let watched { watch(since: watched) }
    }

    /// How long jobs may wait for a batch under way while a lane is idle. A wait for the disk is over sooner.
    private static let patience = Duration.milliseconds(20)

    /// Lets jobs past batches that take long. One watch at a time, and none while nothing waits.
    private func watch(since batches: Int) {
        Task {
            try? await Task.sleep(for: Self.patience)
            startLanes { state in
                state.isWatched = false
                if state.queue.batches == batches { state.queue.noteHeldUp() }
                return state.starts()
            }
        }
    }

    /// Runs the lanes until ``close()``.
    public func run() async {
        let lanes = state.withLock { $0.queue.limits.lanes }
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<lanes { group.addTask { await self.runLane() } }
        }
    }

    /// One lane: it keeps a connection to itself and runs on its thread, which saves two changes of thread a batch.
    private func runLane() async {
        while true {
            do {
                let goesOn = try await pool.withConnection { connection in
                    await connection.onOwnThread {
                        while connection.isOpen {
                            if await !self.serveNextBatch(by: connection) { return false }
                        }
                        return true
                    }
                }
                if !goesOn { return }
            } catch {
                // The database is away: the pool says so at once, and so is everybody told who asks meanwhile.
                if await !serveNextBatch(by: pool) { return }
            }
        }
    }

    /// Whether there will be another.
    private func serveNextBatch(by runner: any StatementRunner) async -> Bool {
        guard let batch = await nextBatch() else { return false }
        await process(batch.jobs, by: runner)
        state.withLock { $0.queue.finish(batch) }
        return true
    }

    private func nextBatch() async -> AppendQueue.Batch? {
        await withCheckedContinuation { continuation in
            // Who goes on with what: this lane, and another where enough is left over.
            startLanes { state in
                state.idle.append(continuation)
                return state.starts()
            }
        }
    }

    /// The heads of some users as they are kept here, at most `count`.
    func heads(atMost count: Int) -> [String: Int64] { state.withLock { $0.cache.heads(atMost: count) } }

    /// Finishes what was asked, takes nothing more, and lets ``run()`` return.
    public func close() {
        startLanes { state in
            state.isClosed = true
            return state.starts()
        }
    }
}

// MARK: - One batch

extension Appender {
    /// What became of each job of a batch.
    private typealias Results = [Result<PushResult, MemoryError>]
    private typealias Answers = [(AppendQueue.Job, Result<PushResult, MemoryError>)]

    /// Appends a batch and delivers every outcome, whatever happens.
    private func process(_ batch: [AppendQueue.Job], by runner: any StatementRunner) async {
        let start = ContinuousClock.now
        do {
            let appended = try await append(batch, by: runner)
            answers?.stored(in: appended.commits)
            MemoryMetrics.shared.appended(batch, appended.results, since: start)
            deliver(Array(zip(batch, appended.results)), commits: appended.commits)
            if !appended.commits.isEmpty { onCommit(appended.commits.map(\.user)) }
        } catch let error as MemoryError {
            MemoryMetrics.shared.pushesFailed(batch.count)
            deliver(batch.map { ($0, .failure(error)) }, commits: [])
        } catch {
            // One request may be at fault; the others must not suffer for it.
            if batch.count > 1 {
                for job in batch { await process([job], by: runner) }
            } else {
                MemoryMetrics.shared.pushesFailed(batch.count)
                logger.error("append failed", metadata: ["error": "\(error)"])
                deliver(batch.map { ($0, .failure(.failed)) }, commits: [])
            }
        }
    }

    /// Numbers and inserts until it goes through or fails for good.
    private func append(
        _ batch: [AppendQueue.Job],
        by runner: any StatementRunner
    ) async throws -> (results: Results, commits: [Commit]) {
        var attempt = Attempt(batch: batch, runner: runner)
        while true {
            do {
                let outcome = attempt.isContended ? try await appendLocked(&attempt) : try await appendFreely(&attempt)
                let numbering = outcome.numbering
                state.withLock { state in
                    for (user, userState) in numbering.states { state.cache.store(userState, of: user) }
                    // The database has counted that bodies were taken out.
                    for user in numbering.redactions.keys { state.cache.forget(user) }
                }
                views.keep(outcome.views)
                // An attempt that was settled may have gone through unseen: then only the heads tell of it.
                let commits = attempt.isUnsettled ? numbering.heads : numbering.commits(outcome.moves)
                return (outcome.results, commits)
            } catch let error as PostgresError {
                state.withLock { state in attempt.users.forEach { state.cache.forget($0) } }
                try await recover(from: error, &attempt)
            }
        }
    }

    /// One try after the other at the same batch.
    private struct Attempt {
        let batch: [AppendQueue.Job]
        let users: Set<String>
        /// The lane's own connection at first; it may be the one that broke.
        var runner: any StatementRunner
        var knowledge = Numbering.Knowledge()
        /// What was sent last.
        var sent: Set<Digest> = []
        /// Whether rivals append to the same users: then the heads are locked first, or whoever has them cached would win
        /// every time.
        var isContended = false
        /// Whether an earlier try may have gone through.
        var isUnsettled = false
        /// When a batch that is known not to be stored is given up.
        let deadline = ContinuousClock.now + .seconds(30)
        var failures = 0

        init(batch: [AppendQueue.Job], runner: any StatementRunner) {
            self.batch = batch
            self.runner = runner
            users = Set(batch.map(\.request.user))
        }
    }

    /// An attempt that went through.
    private struct Outcome {
        var numbering: Numbering
        var results: Results
        /// Users' preferences as they are now.
        var views: [String: UserView]
        var moves: [String: PreferenceMove]
    }

    /// Relies on what is known: one round trip where nothing is missing.
    private func appendFreely(_ attempt: inout Attempt) async throws -> Outcome {
        try await write(&attempt, EventLog(attempt.runner))
    }

    /// Locks the heads, and only then looks and numbers.
    ///
    /// An append locks the heads it moves until it is through. So once they are locked here, an earlier try whose answer
    /// was lost is in the log or gone, or has not begun; and if it begins now, it fails on the places that this one takes.
    private func appendLocked(_ attempt: inout Attempt) async throws -> Outcome {
        try await pool.withConnection { connection in
            try await connection.transaction { transaction in
                let log = EventLog(transaction)
                try await log.lock(attempt.users)
                if attempt.isUnsettled {
                    try await log.consult(Numbering.Needs(ids: attempt.batch.ids), into: &attempt.knowledge)
                }
                return try await write(&attempt, log)
            }
        }
    }

    /// Numbers, folds and writes.
    private func write(_ attempt: inout Attempt, _ log: EventLog) async throws -> Outcome {
        let batch = attempt.batch
        let forgetting = Set(batch.lazy.filter(\.forgets).map(\.request.user))
        var projection: BatchProjection?
        let (numbering, results) = try await number(batch, &attempt.knowledge, log) { states in
            let users = Set(batch.lazy.filter(\.hasPreferences).map(\.request.user)).filter { states[$0] != nil }
            if users.isEmpty || !projects { return [:] }
            let taken = try await views.take(of: users, at: states.mapValues(\.head), forgetting: forgetting, from: log)
            projection = BatchProjection(views: taken)
            return projection?.keepers(forgetting: forgetting) ?? [:]
        }
        attempt.sent = Set(numbering.rows.map(\.event.digest))
        projection?.take(numbering, logger)
        let written =
            numbering.isEmpty ? [] : try await log.append(numbering, beside: projection?.statements ?? [])
        return Outcome(
            numbering: numbering,
            results: results,
            views: projection?.kept(after: written, of: numbering) ?? [:],
            moves: projection?.moves ?? [:]
        )
    }

    /// Makes the next try possible, or throws.
    private func recover(from error: PostgresError, _ attempt: inout Attempt) async throws {
        // Whatever was known may be stale now, except what was tried.
        attempt.knowledge = Numbering.Knowledge(attempted: attempt.knowledge.attempted)
        attempt.runner = pool
        attempt.failures += 1
        MemoryMetrics.shared.retried(after: error)
        switch error.code {
        case .uniqueViolation(EventLog.Constraint.place): attempt.isContended = true
        case .uniqueViolation(EventLog.Constraint.identity):
            // Retries of events that lie in the log: look all of the batch's up.
            try await consult(Numbering.Needs(ids: attempt.batch.ids), &attempt.knowledge)
        case .outcomeUnknown:
            logger.warning(
                "the outcome of a commit is not known; finding out",
                metadata: ["users": "\(attempt.users.count)"]
            )
            attempt.knowledge.attempted.formUnion(attempt.sent)
            attempt.isContended = true
            attempt.isUnsettled = true
        case .deadlock, .serializationFailure:
            attempt.isContended = true
            try await Task.sleep(for: .milliseconds(Int.random(in: 1...20)))
        // A connection that broke while nothing was asked of it; the pool has others, or knows that there are none.
        case .unavailable where attempt.failures == 1: break
        case .unavailable, .poolExhausted, .cancelled, .diskFull, .readOnly:
            // Whoever waits for an outcome is not told that nothing happened before that is known.
            guard attempt.isUnsettled else { throw MemoryError.unavailable }
            try await Task.sleep(for: .milliseconds(Int.random(in: 50...250)))
        default: throw error
        }
        if attempt.isUnsettled {
            // The connections are cut by then: their clients push again, and find what became of it.
            if state.withLock({ $0.isClosed }) { throw MemoryError.unavailable }
        } else if ContinuousClock.now > attempt.deadline {
            logger.error("append gave up", metadata: ["failures": "\(attempt.failures)", "last": "\(error.code)"])
            throw MemoryError.unavailable
        }
    }

    private func consult(_ needs: Numbering.Needs, _ knowledge: inout Numbering.Knowledge) async throws {
        do {
            try await EventLog(pool).consult(needs, into: &knowledge)
        } catch is PostgresError {
            throw MemoryError.unavailable
        }
    }

    /// Gives the batch its places, looking up what that takes.
    private func number(
        _ batch: [AppendQueue.Job],
        _ knowledge: inout Numbering.Knowledge,
        _ log: EventLog,
        forgets: ([String: UserState]) async throws -> [String: any ForgetKeeping]
    ) async throws -> (Numbering, Results) {
        var states = try await self.states(for: batch, &knowledge, log)
        var keepers = try await forgets(states)
        while true {
            var numbering = Numbering(states: states, knowledge: knowledge, now: Self.serverTime(), forgets: keepers)
            // A service may name a user that nobody made; the others of the batch must not suffer for it.
            let results: Results = batch.map { job in
                states[job.request.user] == nil ? .failure(.unknownUser) : .success(numbering.number(job.request))
            }
            let needs = numbering.needs
            if needs.isEmpty { return (numbering, results) }
            if !needs.users.isEmpty {
                state.withLock { state in needs.users.forEach { state.cache.forget($0) } }
                states = try await self.states(for: batch, &knowledge, log)
                keepers = try await forgets(states)
            }
            try await log.consult(needs, into: &knowledge)
        }
    }

    /// The states of the batch's users and devices, from memory where they are there.
    private func states(
        for batch: [AppendQueue.Job],
        _ knowledge: inout Numbering.Knowledge,
        _ log: EventLog
    ) async throws -> [String: UserState] {
        var states: [String: UserState] = [:]
        var missing: Set<String> = []
        state.withLock { state in
            for user in Set(batch.map(\.request.user)) {
                if let known = state.cache.state(of: user) { states[user] = known } else { missing.insert(user) }
            }
        }
        let devices = Set(batch.map { UserKey($0.request.user, $0.request.device) })
            .filter { states[$0.user]?.devices[$0.value] == nil }
        if devices.isEmpty { return states }
        var read = try await log.states(of: missing.union(devices.map(\.user)), devices: devices)
        // A service's device in a user's log comes into being with the first event that it pushes there.
        let services = Set(
            batch.lazy.map(\.request).filter { $0.author == .service }.map { UserKey($0.user, $0.device) }
        )
        let unmade = devices.intersection(services).filter { key in read[key.user]?.devices[key.value] == nil }
        if unmade.contains(where: { read[$0.user] != nil }) {
            try await log.addServiceDevices(unmade)
            read = try await log.states(of: missing.union(devices.map(\.user)), devices: devices)
        }
        for (user, fresh) in read {
            // A head that is known stays: it is what the cached devices belong to.
            if var known = states[user] {
                known.devices.merge(fresh.devices) { $1 }
                states[user] = known
            } else {
                states[user] = fresh
                knowledge.freshUsers.insert(user)
            }
        }
        return states
    }

    /// Microseconds since 1970.
    static func serverTime() -> Int64 { Int64(Date().timeIntervalSince1970 * 1_000_000) }

    /// Gives every listener what concerns it, in one call each.
    private func deliver(_ answers: Answers, commits: [Commit]) {
        var deliveries: [ObjectIdentifier: (listener: any LogListener, delivery: Delivery)] = [:]
        for (job, result) in answers {
            deliveries[ObjectIdentifier(job.listener), default: (job.listener, Delivery())].delivery.outcomes
                .append(AppendOutcome(tag: job.tag, result: result))
        }
        for (listener, commit) in hub.listeners(of: commits) {
            deliveries[ObjectIdentifier(listener), default: (listener, Delivery())].delivery.commits.append(commit)
        }
        for (listener, delivery) in deliveries.values { listener.deliver(delivery) }
    }
}

extension Numbering {
    /// Whether there is nothing to write.
    fileprivate var isEmpty: Bool { rows.isEmpty && movedDevices.isEmpty }

    /// What the batch appended, by user.
    fileprivate func commits(_ moves: [String: PreferenceMove]) -> [Commit] {
        var commits: [String: Commit] = [:]
        for row in rows {
            let fresh = Commit(user: row.user, head: 0, events: [], preferences: moves[row.user])
            commits[row.user, default: fresh].events.append(row.event)
            commits[row.user]?.head = row.event.seq
        }
        return Array(commits.values)
    }

    /// Where the logs of the batch's users end.
    fileprivate var heads: [Commit] {
        states.map { Commit(user: $0.key, head: $0.value.head.seq, events: []) }
    }
}

extension [AppendQueue.Job] {
    /// The ids of all events.
    fileprivate var ids: Set<UserKey<EventID>> {
        var ids: Set<UserKey<EventID>> = []
        for job in self {
            for case .event(let event) in job.request.proposals {
                ids.insert(UserKey(job.request.user, event.id))
                for found in event.derived { ids.insert(UserKey(job.request.user, found.id)) }
            }
        }
        return ids
    }
}
