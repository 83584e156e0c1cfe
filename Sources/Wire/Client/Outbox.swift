internal import DequeModule
internal import Events

/// What was made on this device and has not come back from the server, in the order in which it was made.
struct Outbox: Sendable {
    private var order: Deque<EventID> = []
    private var byID: [EventID: OutboxEntry] = [:]
    /// Pending entries that no push under way carries.
    private var unsent: Deque<EventID> = []
    /// How many entries are pending.
    private var pending = 0
    /// Bytes of all bodies.
    private(set) var bytes = 0

    init(_ entries: [OutboxEntry] = []) {
        for entry in entries { append(entry) }
    }

    var count: Int { order.count }
    var entries: [OutboxEntry] { order.compactMap { byID[$0] } }
    /// Whether something waits to be sent.
    var hasUnsent: Bool { !unsent.isEmpty }
    /// Whether something is neither acked nor refused.
    var hasPending: Bool { pending > 0 }

    subscript(id: EventID) -> OutboxEntry? { byID[id] }

    mutating func append(_ entry: OutboxEntry) {
        order.append(entry.id)
        byID[entry.id] = entry
        bytes += entry.body.count
        guard entry.state == .pending else { return }
        pending += 1
        unsent.append(entry.id)
    }

    /// Changes an entry; gives it as it is then, nil if there is none.
    mutating func update(_ id: EventID, _ change: (inout OutboxEntry) -> Void) -> OutboxEntry? {
        guard var entry = byID[id] else { return nil }
        if entry.state == .pending { pending -= 1 }
        change(&entry)
        if entry.state == .pending { pending += 1 }
        byID[id] = entry
        return entry
    }

    mutating func remove(_ id: EventID) {
        guard let entry = byID.removeValue(forKey: id) else { return }
        bytes -= entry.body.count
        // Mostly the oldest: a long outbox empties from its front.
        if let place = order.firstIndex(of: id) { order.remove(at: place) }
        guard entry.state == .pending else { return }
        pending -= 1
        if let place = unsent.firstIndex(of: id) { unsent.remove(at: place) }
    }

    /// Begins anew with everything that is pending.
    mutating func rewind() { unsent = Deque(order.filter { byID[$0]?.state == .pending }) }

    /// The next entry to send.
    var next: OutboxEntry? { unsent.first.flatMap { byID[$0] } }

    /// Takes the next entry off the queue.
    mutating func takeNext() { _ = unsent.popFirst() }
}
