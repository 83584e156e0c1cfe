internal import Synchronization

/// What other threads may touch of a connection: the letters to its thread, and whether it still runs.
final class ConnectionMailbox: Sendable {
    enum Letter: Sendable {
        case submit(Job)
        /// A job was withdrawn; which one, its flag tells.
        case lookForWithdrawn
        case cancelSent
        /// A piece of a task that prefers this thread.
        case run(UnownedJob)
        case close
    }

    private enum Phase {
        /// Can transition to: ending.
        case open
        /// Letters are refused, the handle is about to be freed. Can transition to: closed.
        case ending
        case closed
    }

    private struct State {
        var letters: [Letter] = []
        var phase = Phase.open
        var whenClosed: [@Sendable () -> Void] = []
    }

    let waker: Waker
    /// Whether the session stands in a transaction block, as of the last answer.
    let isInTransaction = Atomic<Bool>(false)
    let notifications = NotificationOutlet()
    private let state = Mutex(State())

    init() throws(PostgresError) {
        waker = try Waker()
    }

    var isOpen: Bool { state.withLock { $0.phase == .open } }

    /// Leaves a letter; false if the connection has ended and nobody will read it.
    @discardableResult
    func post(_ letter: Letter) -> Bool {
        let (isTaken, mustWake) = state.withLock { state in
            guard state.phase == .open else { return (false, false) }
            state.letters.append(letter)
            // While letters lie there the thread is awake or about to be: one wake-up is enough for all of them.
            return (true, state.letters.count == 1)
        }
        if mustWake { waker.wake() }
        return isTaken
    }

    /// All letters since the last call, in order.
    func collect() -> [Letter] {
        state.withLock { state in
            defer { state.letters = [] }
            return state.letters
        }
    }

    /// Refuses letters from now on; those nobody will read are returned for their senders to be told.
    func refuse() -> [Letter] {
        state.withLock { state in
            state.phase = .ending
            defer { state.letters = [] }
            return state.letters
        }
    }

    /// Notes that the session is over, and tells those who wait for it.
    func close() {
        let actions = state.withLock { state in
            state.phase = .closed
            defer { state.whenClosed = [] }
            return state.whenClosed
        }
        notifications.close()
        for action in actions { action() }
    }

    /// Runs `action` when the connection has closed, at once if it has.
    func whenClosed(_ action: @escaping @Sendable () -> Void) {
        let isClosed = state.withLock { state in
            if state.phase != .closed { state.whenClosed.append(action) }
            return state.phase == .closed
        }
        if isClosed { action() }
    }
}
