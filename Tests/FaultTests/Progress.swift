import Synchronization

/// How much each of several devices has done, and a way to wait for more.
final class Progress: Sendable {
    private struct State {
        var counts: [Int]
        var waiting: (targets: [Int], continuation: CheckedContinuation<Bool, Never>)?
    }

    private let state: Mutex<State>

    init(members: Int) { state = Mutex(State(counts: Array(repeating: 0, count: members))) }

    /// What each has done.
    var counts: [Int] { state.withLock { $0.counts } }

    /// Notes that one has done more.
    func add(_ count: Int, by member: Int) {
        let done = state.withLock { state -> CheckedContinuation<Bool, Never>? in
            state.counts[member] += count
            guard let waiting = state.waiting, zip(state.counts, waiting.targets).allSatisfy({ $0 >= $1 }) else {
                return nil
            }
            state.waiting = nil
            return waiting.continuation
        }
        done?.resume(returning: true)
    }

    /// Waits until everyone has done `more` than now; one may wait at a time.
    ///
    /// - Returns: false if they have not within that time.
    func everyone(does more: Int, within patience: Duration) async -> Bool {
        let alarm = Task {
            try await Task.sleep(for: patience)
            let late = state.withLock { state in
                defer { state.waiting = nil }
                return state.waiting?.continuation
            }
            late?.resume(returning: false)
        }
        defer { alarm.cancel() }
        return await withCheckedContinuation { continuation in
            state.withLock { state in state.waiting = (state.counts.map { $0 + more }, continuation) }
        }
    }
}
