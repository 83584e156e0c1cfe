import Testing

@testable import Postgres

/// The pool without a database, with a clock that only moves when told to.
@Suite struct PoolStateMachineTests {
    private let start = ContinuousClock.now

    private func at(_ milliseconds: Int) -> ContinuousClock.Instant { start.advanced(by: .milliseconds(milliseconds)) }

    /// A machine with one connection, leased to waiter 1.
    private func withOneLeased(size: Int = 1, maximumWaiters: Int = 10) -> PoolStateMachine {
        var machine = PoolStateMachine(size: size, maximumWaiters: maximumWaiters)
        #expect(machine.acquire(1, deadline: at(1000), now: start) == [.connect(1)])
        #expect(machine.connected(1) == [.lease(1, 1)])
        return machine
    }

    @Test func opensLazilyAndReuses() {
        var machine = withOneLeased(size: 2)
        #expect(machine.release(1, isUsable: true) == [])
        #expect(machine.acquire(2, deadline: at(1000), now: start) == [.lease(2, 1)])
        #expect(machine.acquire(3, deadline: at(1000), now: start) == [.connect(2)])
        #expect(machine.acquire(4, deadline: at(1000), now: start) == [])
        #expect(machine.connected(2) == [.lease(3, 2)])
        #expect(machine.release(1, isUsable: true) == [.lease(4, 1)])
    }

    @Test func waitersAreServedInOrderAndBounded() {
        var machine = withOneLeased(maximumWaiters: 2)
        #expect(machine.acquire(2, deadline: at(1000), now: start) == [])
        #expect(machine.acquire(3, deadline: at(1000), now: start) == [])
        #expect(machine.acquire(4, deadline: at(1000), now: start) == [.fail(4, .tooManyWaiters)])
        #expect(machine.release(1, isUsable: true) == [.lease(2, 1)])
        #expect(machine.release(1, isUsable: true) == [.lease(3, 1)])
    }

    @Test func deadlines() {
        var machine = withOneLeased()
        #expect(machine.acquire(2, deadline: at(100), now: start) == [])
        #expect(machine.acquire(3, deadline: at(200), now: start) == [])
        #expect(machine.nextTimer == at(100))
        #expect(machine.timerFired(now: at(99)) == [])
        #expect(machine.timerFired(now: at(100)) == [.fail(2, .noneCameFree)])
        #expect(machine.nextTimer == at(200))
        #expect(machine.release(1, isUsable: true) == [.lease(3, 1)])
        #expect(machine.nextTimer == nil)
        #expect(machine.acquire(4, deadline: at(300), now: at(300)) == [.fail(4, .noneCameFree)])
    }

    @Test func aCancelledWaiterLeavesTheQueue() {
        var machine = withOneLeased()
        #expect(machine.acquire(2, deadline: at(100), now: start) == [])
        #expect(machine.acquire(3, deadline: at(100), now: start) == [])
        #expect(machine.cancel(2) == [.fail(2, .cancelled)])
        #expect(machine.cancel(2) == [])
        #expect(machine.release(1, isUsable: true) == [.lease(3, 1)])
    }

    @Test func aBrokenConnectionIsReplacedForThoseWhoWait() {
        var machine = withOneLeased()
        #expect(machine.acquire(2, deadline: at(100), now: start) == [])
        #expect(machine.release(1, isUsable: false) == [.close(1), .connect(2)])
        #expect(machine.connected(2) == [.lease(2, 2)])
    }

    @Test func anIdleConnectionThatEndsIsForgotten() {
        var machine = withOneLeased()
        #expect(machine.connectionEnded(1) == [])
        #expect(machine.release(1, isUsable: true) == [])
        #expect(machine.connectionEnded(1) == [])
        #expect(machine.acquire(2, deadline: at(100), now: start) == [.connect(2)])
    }

    @Test func anOutageFailsFastAndIsProbed() {
        var machine = PoolStateMachine(size: 4, maximumWaiters: 10)
        #expect(machine.acquire(1, deadline: at(5000), now: start) == [.connect(1)])
        #expect(machine.acquire(2, deadline: at(5000), now: start) == [.connect(2)])
        #expect(machine.connectFailed(1, now: start, jitter: 0.5) == [.fail(1, .unavailable), .fail(2, .unavailable)])
        #expect(machine.isAway)
        #expect(machine.connectFailed(2, now: start, jitter: 0.5) == [])
        #expect(machine.acquire(3, deadline: at(5000), now: at(1)) == [.fail(3, .unavailable)])
        #expect(machine.nextTimer == at(25))
        // One attempt, whoever waits.
        #expect(machine.timerFired(now: at(25)) == [.connect(3)])
        #expect(machine.acquire(4, deadline: at(5000), now: at(26)) == [])
        #expect(machine.connectFailed(3, now: at(30), jitter: 0.5) == [.fail(4, .unavailable)])
        #expect(machine.nextTimer == at(80))
        #expect(machine.timerFired(now: at(80)) == [.connect(4)])
        #expect(machine.acquire(5, deadline: at(5000), now: at(81)) == [])
        #expect(machine.acquire(6, deadline: at(5000), now: at(81)) == [])
        #expect(machine.connected(4) == [.lease(5, 4), .connect(5)])
        #expect(!machine.isAway)
    }

    @Test func whileAConnectionWorksWaitersWaitForIt() {
        var machine = withOneLeased(size: 2)
        #expect(machine.acquire(2, deadline: at(5000), now: start) == [.connect(2)])
        #expect(machine.connectFailed(2, now: start, jitter: 0.5) == [])
        #expect(machine.acquire(3, deadline: at(5000), now: start) == [])
        #expect(machine.release(1, isUsable: true) == [.lease(2, 1)])
        // The last hope goes.
        #expect(machine.release(1, isUsable: false) == [.close(1), .fail(3, .unavailable)])
    }

    @Test func shutDown() {
        var machine = withOneLeased(size: 2)
        #expect(machine.acquire(2, deadline: at(5000), now: start) == [.connect(2)])
        #expect(machine.acquire(3, deadline: at(5000), now: start) == [])
        #expect(machine.shutDown() == [.fail(2, .shutDown), .fail(3, .shutDown)])
        #expect(machine.acquire(4, deadline: at(5000), now: start) == [.fail(4, .shutDown)])
        #expect(machine.connected(2) == [.close(2)])
        #expect(machine.release(1, isUsable: true) == [.close(1), .drained])
        #expect(machine.shutDown() == [])
    }

    @Test func shutDownOfAnIdlePool() {
        var machine = withOneLeased()
        _ = machine.release(1, isUsable: true)
        #expect(machine.shutDown() == [.close(1), .drained])
        var unused = PoolStateMachine(size: 1, maximumWaiters: 1)
        #expect(unused.shutDown() == [.drained])
    }

    @Test func backoffGrowsToItsCap() {
        let backoff = Backoff()
        let ceilings = (1...20).map { backoff.delay(failures: $0, jitter: 1) }
        #expect(ceilings.prefix(3) == [.milliseconds(50), .milliseconds(100), .milliseconds(200)])
        #expect(ceilings.last == .seconds(1))
        #expect(backoff.delay(failures: 9, jitter: 0) == .milliseconds(10))
        #expect(backoff.delay(failures: .max, jitter: 0.5) == .milliseconds(500))
    }

    /// Whatever happens in whatever order: never more connections than allowed, never one leased twice, every waiter
    /// answered exactly once.
    @Test(arguments: 0..<50 as Range<UInt64>) func randomEvents(seed: UInt64) {
        var model = PoolModel(seed: seed, size: 3, start: start)
        for _ in 0..<2000 { model.step() }
        model.finish()
        #expect(model.violations == [])
    }
}
