internal import Synchronization

/// What other threads may touch of a connection: the letters to its thread, and whether it still runs.
final class ConnectionMailbox: Sendable {
    enum Letter: Sendable {
        case submit(Job)
        /// A job was withdrawn; which one, its flag tells.
        case lookForWithdrawn
        case cancelSent
        case close
    }

    private struct State {
        var letters: [Letter] = []
        var isOpen = true
        var whenClosed: [@Sendable () -> Void] = []
    }

    let waker: Waker
    /// Whether the session stands in a transaction block, as of the last answer.
    let isInTransaction = Atomic<Bool>(false)
    private let state = Mutex(State())

    init() throws(PostgresError) {
        waker = try Waker()
    }

    var isOpen: Bool { state.withLock { $0.isOpen } }

    /// Leaves a letter; false if the connection has ended and nobody will read it.
    @discardableResult
    func post(_ letter: Letter) -> Bool {
        let (isTaken, mustWake) = state.withLock { state in
            guard state.isOpen else { return (false, false) }
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

    /// Marks the end; the letters nobody will read are returned for their senders to be told.
    func close() -> [Letter] {
        let (letters, actions) = state.withLock { state in
            state.isOpen = false
            defer {
                state.letters = []
                state.whenClosed = []
            }
            return (state.letters, state.whenClosed)
        }
        for action in actions { action() }
        return letters
    }

    /// Runs `action` when the connection ends, at once if it has.
    func whenClosed(_ action: @escaping @Sendable () -> Void) {
        let isOpen = state.withLock { state in
            if state.isOpen { state.whenClosed.append(action) }
            return state.isOpen
        }
        if !isOpen { action() }
    }
}
