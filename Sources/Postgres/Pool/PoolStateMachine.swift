/// The pool's decisions: a value without I/O, clock or randomness. Each event returns what the shell has to do.
struct PoolStateMachine {
    typealias Instant = ContinuousClock.Instant
    typealias ConnectionID = Int
    typealias WaiterID = Int

    enum Action: Equatable {
        case connect(ConnectionID)
        case lease(WaiterID, ConnectionID)
        case fail(WaiterID, Refusal)
        case close(ConnectionID)
        /// After `shutDown`: the last connection is gone.
        case drained
    }

    enum Refusal: Equatable {
        case tooManyWaiters
        case noneCameFree
        case cancelled
        case shutDown
        /// The database cannot be reached; the last attempt's error is the shell's to tell.
        case unavailable
    }

    /// Whether the database can be reached, as far as attempts to connect tell.
    private enum Reach: Equatable {
        /// Connections are opened as waiters need them. Can transition to: backingOff.
        case healthy
        /// An attempt failed; none is made before the moment. Can transition to: probing, healthy (an attempt that was
        /// under way succeeds).
        case backingOff(until: Instant)
        /// One attempt is under way to see whether the database is back. Can transition to: backingOff, healthy.
        case probing
    }

    private struct Waiter {
        var id: WaiterID
        var deadline: Instant
    }

    private let size: Int
    private let maximumWaiters: Int
    private let backoff: Backoff
    private var reach = Reach.healthy
    private var failures = 0
    private var nextConnectionID = 0
    private var connecting: Set<ConnectionID> = []
    private var leased: Set<ConnectionID> = []
    /// The most recently used is last and goes out first: those not needed stay idle.
    private var idle: [ConnectionID] = []
    private var waiters: [Waiter] = []
    private var isShutDown = false

    init(size: Int, maximumWaiters: Int, backoff: Backoff = Backoff()) {
        self.size = max(1, size)
        self.maximumWaiters = max(0, maximumWaiters)
        self.backoff = backoff
    }

    /// Whether attempts to connect have failed since the last that succeeded.
    var isAway: Bool { reach != .healthy }

    /// When `timerFired` is due, nil if nothing waits for time to pass.
    var nextTimer: Instant? {
        let earliest = waiters.lazy.map(\.deadline).min()
        guard case .backingOff(let until) = reach, !isShutDown else { return earliest }
        return min(earliest ?? until, until)
    }

    /// Somebody wants a connection.
    mutating func acquire(_ waiter: WaiterID, deadline: Instant, now: Instant) -> [Action] {
        if isShutDown { return [.fail(waiter, .shutDown)] }
        if let id = idle.popLast() {
            leased.insert(id)
            return [.lease(waiter, id)]
        }
        // While the database is away only a connection that still works can help.
        if case .backingOff = reach, leased.isEmpty { return [.fail(waiter, .unavailable)] }
        if waiters.count >= maximumWaiters { return [.fail(waiter, .tooManyWaiters)] }
        if deadline <= now { return [.fail(waiter, .noneCameFree)] }
        waiters.append(Waiter(id: waiter, deadline: deadline))
        return openAsNeeded()
    }

    /// A waiter's task was cancelled.
    mutating func cancel(_ waiter: WaiterID) -> [Action] {
        guard let index = waiters.firstIndex(where: { $0.id == waiter }) else { return [] }
        waiters.remove(at: index)
        return [.fail(waiter, .cancelled)]
    }

    /// An attempt to connect succeeded.
    mutating func connected(_ id: ConnectionID) -> [Action] {
        connecting.remove(id)
        failures = 0
        reach = .healthy
        if isShutDown { return [.close(id)] + drained() }
        return handOn(id) + openAsNeeded()
    }

    /// An attempt to connect failed; `jitter` is drawn from 0 ..< 1.
    mutating func connectFailed(_ id: ConnectionID, now: Instant, jitter: Double) -> [Action] {
        connecting.remove(id)
        if isShutDown { return drained() }
        // Attempts made side by side fail side by side: that is one failure.
        if case .backingOff = reach { return failIfHopeless() }
        failures += 1
        reach = .backingOff(until: now.advanced(by: backoff.delay(failures: failures, jitter: jitter)))
        return failIfHopeless()
    }

    /// A lease ended; a connection that is not usable is thrown away.
    mutating func release(_ id: ConnectionID, isUsable: Bool) -> [Action] {
        guard leased.remove(id) != nil else { return [] }
        if isShutDown { return [.close(id)] + drained() }
        if isUsable { return handOn(id) }
        return [.close(id)] + failIfHopeless() + openAsNeeded()
    }

    /// A connection ended by itself. One that is leased is dealt with when it is released.
    mutating func connectionEnded(_ id: ConnectionID) -> [Action] {
        guard let index = idle.firstIndex(of: id) else { return [] }
        idle.remove(at: index)
        return isShutDown ? drained() : []
    }

    /// Time has passed.
    mutating func timerFired(now: Instant) -> [Action] {
        var actions: [Action] = []
        let refusal: Refusal = leased.isEmpty ? .unavailable : .noneCameFree
        waiters.removeAll { waiter in
            guard waiter.deadline <= now else { return false }
            actions.append(.fail(waiter.id, refusal))
            return true
        }
        if case .backingOff(let until) = reach, until <= now, !isShutDown {
            reach = .probing
            actions.append(open())
        }
        return actions
    }

    /// The pool is to end: nobody gets a connection any more, leases end in their own time.
    mutating func shutDown() -> [Action] {
        guard !isShutDown else { return [] }
        isShutDown = true
        let actions = waiters.map { Action.fail($0.id, .shutDown) } + idle.map { .close($0) }
        waiters = []
        idle = []
        return actions + drained()
    }

    private mutating func handOn(_ id: ConnectionID) -> [Action] {
        guard !waiters.isEmpty else {
            idle.append(id)
            return []
        }
        leased.insert(id)
        return [.lease(waiters.removeFirst().id, id)]
    }

    private mutating func openAsNeeded() -> [Action] {
        var actions: [Action] = []
        while reach == .healthy, connecting.count < waiters.count, connecting.count + leased.count + idle.count < size {
            actions.append(open())
        }
        return actions
    }

    private mutating func open() -> Action {
        nextConnectionID += 1
        connecting.insert(nextConnectionID)
        return .connect(nextConnectionID)
    }

    /// With the database away and no connection left that could come free, waiting only wastes the waiters' time.
    private mutating func failIfHopeless() -> [Action] {
        guard case .backingOff = reach, leased.isEmpty, idle.isEmpty else { return [] }
        defer { waiters = [] }
        return waiters.map { .fail($0.id, .unavailable) }
    }

    private func drained() -> [Action] {
        leased.isEmpty && connecting.isEmpty && idle.isEmpty ? [.drained] : []
    }
}
