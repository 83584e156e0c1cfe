import Events
import Generators
import Preferences

/// What came of random histories.
public struct Tally {
    public init() {}

    var histories = 0
    var events = 0
    /// Other orders of arrival that were compared.
    public var orders = 0
    /// Orders that no run of the protocol has.
    var impossible = 0
    /// Left out after protocol section 8.3: the server's upper bound changed an `at`.
    var heldBack = 0
    /// Left out after protocol section 8.3: forgets that did not know each other meet a merge.
    var forgetsMeetingMerge = 0
    /// The first difference, in words.
    public var failure: String?

    /// Makes the history of `seed` and compares: all at once, one after another, the changes that were said, and other
    /// orders of arrival.
    public mutating func run(seed: UInt64, orders wanted: Int) {
        var maker = HistoryMaker(seed: seed)
        let history = maker.make()
        var generator = SeededGenerator(seed: ~seed)
        histories += 1
        events += history.events.count
        guard let first = Arrival(history, history.arrival) else {
            return fail(seed, "its own order is impossible")
        }
        let expected = Outcome(PreferenceState(resolving: first.stored))
        check(first, expected, seed, "its own order")
        if history.hasForgetsMeetingMerge {
            forgetsMeetingMerge += 1
            return
        }
        for _ in 0..<wanted {
            let order = history.reordered(using: &generator)
            if order == history.arrival { continue }
            guard let other = Arrival(history, order) else {
                impossible += 1
                continue
            }
            if first.isHeldBack || other.isHeldBack {
                heldBack += 1
                continue
            }
            orders += 1
            check(other, expected, seed, "order \(order) of \(history.arrival)")
        }
    }

    private mutating func check(_ arrival: Arrival, _ expected: Outcome, _ seed: UInt64, _ order: String) {
        if Outcome(arrival.state) != expected { fail(seed, "one after another, \(order)") }
        if Outcome(PreferenceState(resolving: arrival.stored)) != expected { fail(seed, "all at once, \(order)") }
        let followed = arrival.followed.values.sorted { $0.key < $1.key }
        if followed != arrival.state.records { fail(seed, "by the changes, \(order)") }
    }

    private mutating func fail(_ seed: UInt64, _ what: String) {
        if failure == nil { failure = "seed \(seed): \(what)" }
    }
}

/// What must be the same: hash and history.
struct Outcome: Equatable {
    var hash: Digest
    var history: [PreferenceKey: [Interval]] = [:]

    init(_ state: PreferenceState) {
        var state = state
        hash = state.stateHash()
        for key in state.keysWithHistory { history[key] = state.closed(key) }
    }
}
