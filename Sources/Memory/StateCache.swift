internal import EventLog

/// Users' states between appends, the least lately used dropped first.
///
/// It is a copy of what the log says and is never trusted further than that: an append from a stale state fails on the
/// events' key, and the state is read anew.
struct StateCache: Sendable {
    private var states: [String: Entry] = [:]
    private var clock: UInt64 = 0
    private let capacity: Int

    private struct Entry {
        var state: UserState
        var used: UInt64
    }

    init(capacity: Int) { self.capacity = capacity }

    mutating func state(of user: String) -> UserState? {
        clock += 1
        states[user]?.used = clock
        return states[user]?.state
    }

    mutating func store(_ state: UserState, of user: String) {
        clock += 1
        states[user] = Entry(state: state, used: clock)
        if states.count > capacity { dropOldest() }
    }

    /// The heads of some users, at most `count`.
    func heads(atMost count: Int) -> [String: Int64] {
        Dictionary(uniqueKeysWithValues: states.prefix(count).map { ($0.key, $0.value.state.head.seq) })
    }

    mutating func forget(_ user: String) { states[user] = nil }

    /// Drops half at once, so that a full cache does not cost every append a search.
    private mutating func dropOldest() {
        let kept = states.sorted { $0.value.used > $1.value.used }.prefix(capacity / 2)
        states = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
}
