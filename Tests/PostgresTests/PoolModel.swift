@testable import Postgres

/// Plays random events to a pool's state machine and keeps the books a pool's users would.
struct PoolModel {
    private var machine: PoolStateMachine
    private var random: UInt64
    private var now: ContinuousClock.Instant
    private let size: Int
    private var nextWaiter = 0
    private var connecting: Set<Int> = []
    private var open: Set<Int> = []
    private var leased: Set<Int> = []
    private var waiting: Set<Int> = []
    private var isDrained = false
    private(set) var violations: [String] = []

    init(seed: UInt64, size: Int, start: ContinuousClock.Instant) {
        machine = PoolStateMachine(size: size, maximumWaiters: 5)
        random = seed &* 0x9e37_79b9_7f4a_7c15 | 1
        now = start
        self.size = size
    }

    mutating func step() {
        now = now.advanced(by: .milliseconds(draw(20)))
        switch draw(8) {
        case 0, 1, 2:
            nextWaiter += 1
            waiting.insert(nextWaiter)
            apply(machine.acquire(nextWaiter, deadline: now.advanced(by: .milliseconds(draw(100))), now: now))
        case 3:
            if let id = pick(connecting) {
                connecting.remove(id)
                if draw(3) == 0 {
                    apply(machine.connectFailed(id, now: now, jitter: 0.5))
                } else {
                    open.insert(id)
                    apply(machine.connected(id))
                }
            }
        case 4, 5: release()
        case 6:
            if let id = pick(open.subtracting(leased)), draw(4) == 0 {
                open.remove(id)
                apply(machine.connectionEnded(id))
            }
        default:
            if let waiter = pick(waiting), draw(4) == 0 { apply(machine.cancel(waiter)) }
            apply(machine.timerFired(now: now))
        }
    }

    /// Shuts down and lets everything come home.
    mutating func finish() {
        apply(machine.shutDown())
        while let id = pick(connecting) {
            connecting.remove(id)
            open.insert(id)
            apply(machine.connected(id))
        }
        while !leased.isEmpty { release() }
        if !waiting.isEmpty { violations.append("unanswered: \(waiting)") }
        if !open.isEmpty { violations.append("left open: \(open)") }
        if !isDrained { violations.append("not drained") }
    }

    private mutating func release() {
        guard let id = pick(leased) else { return }
        leased.remove(id)
        apply(machine.release(id, isUsable: draw(4) != 0))
    }

    private mutating func apply(_ actions: [PoolStateMachine.Action]) {
        for action in actions {
            switch action {
            case .connect(let id): connecting.insert(id)
            case .lease(let waiter, let id):
                if waiting.remove(waiter) == nil { violations.append("answered twice: \(waiter)") }
                if !open.contains(id) { violations.append("leased but not open: \(id)") }
                if !leased.insert(id).inserted { violations.append("leased twice: \(id)") }
            case .fail(let waiter, _):
                if waiting.remove(waiter) == nil { violations.append("answered twice: \(waiter)") }
            case .close(let id):
                if open.remove(id) == nil { violations.append("closed but not open: \(id)") }
            case .drained: isDrained = true
            }
        }
        if connecting.count + open.count > size { violations.append("too many: \(connecting) \(open)") }
    }

    private mutating func draw(_ bound: Int) -> Int {
        random ^= random << 13
        random ^= random >> 7
        random ^= random << 17
        return Int(random % UInt64(bound))
    }

    private mutating func pick(_ set: Set<Int>) -> Int? {
        set.isEmpty ? nil : set.sorted()[draw(set.count)]
    }
}
