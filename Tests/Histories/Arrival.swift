import Events
import Generators
import Preferences

/// What a server stores of a history for one order of arrival: numbers, `seen`, the clamp and forgets as protocol
/// sections 3 and 4 have them.
struct Arrival {
    private(set) var stored: [PreferenceEvent] = []
    /// Folded one event after another, as the events came.
    private(set) var state = PreferenceState()
    /// The records as a follower of the changes has them.
    private(set) var followed: [PreferenceKey: PreferenceRecord] = [:]
    /// Whether the server's upper bound changed an `at`.
    private(set) var isHeldBack = false
    private var forgets: [(StoredForget, Stamp)] = []

    /// Nil if the order cannot be had: a device would have applied an event without the one before it, and no clock
    /// says which came first.
    init?(_ history: MadeHistory, _ order: [Int]) {
        guard let stamps = Self.stamps(history, order, &isHeldBack) else { return nil }
        for (index, stamp) in zip(order, stamps) { store(history.events[index], stamp) }
    }

    private static func stamps(_ history: MadeHistory, _ order: [Int], _ isHeldBack: inout Bool) -> [Stamp]? {
        var stamps: [Stamp] = []
        var serverTime: Int64 = 0
        for (place, index) in order.enumerated() {
            let event = history.events[index]
            serverTime = max(serverTime, event.madeAt)
            let seen = order.prefix(place).prefix { event.knows($0) }.count
            let earlier = stamps.filter { $0.seq <= seen || $0.device == UTF8Text(event.device) }
            let at = HybridClock.clamp(event.at, above: earlier.map(\.at).max(), now: serverTime)
            if at != event.at { isHeldBack = true }
            let stamp = Stamp(
                seq: Int64(place + 1),
                seen: Int64(seen),
                at: at,
                device: UTF8Text(event.device),
                id: event.id
            )
            for (other, known) in zip(stamps, order) where event.knows(known) {
                // Merges count for a forget if its device had seen them, whatever the clocks say.
                let isKept =
                    event.kind == .forgotten ? other.seq <= seen || other.device == stamp.device : other.isBefore(stamp)
                if !isKept { return nil }
            }
            stamps.append(stamp)
        }
        return stamps
    }

    private mutating func store(_ made: MadeEvent, _ stamp: Stamp) {
        var body: PreferenceBody?
        switch made.content {
        case .body(let sent): body = sent
        case .forget(let target):
            let forget = state.coverage(of: target, at: stamp).stored(turns: false) { $0.description }
            forgets.append((forget, stamp))
            body = .forgotten(forget)
        }
        var event = PreferenceEvent(stamp: stamp, kind: made.kind, author: made.author, body: body)
        if forgets.contains(where: { $0.covers(event, forgottenAt: $1, secret: \.description) }) {
            event = PreferenceEvent(stamp: stamp, kind: made.kind, author: made.author, body: nil)
        }
        stored.append(event)
        for change in state.apply(event) {
            switch change {
            case .set(let record): followed[record.key] = record
            case .removed(let key): followed[key] = nil
            case .closed: break
            }
        }
    }
}

extension MadeHistory {
    /// Another order of arrival: each device's own order is kept, and all that a device had applied comes before what it
    /// then made.
    func reordered(using generator: inout SeededGenerator) -> [Int] {
        var order = arrival
        for _ in 0..<Int.random(in: 1...(3 * order.count), using: &generator) {
            let place = Int.random(in: 0..<order.count - 1, using: &generator)
            let (first, second) = (events[order[place]], events[order[place + 1]])
            if first.device == second.device || second.knows(order[place]) { continue }
            order.swapAt(place, place + 1)
        }
        return order
    }
}
