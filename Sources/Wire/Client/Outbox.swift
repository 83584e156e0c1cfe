internal import DequeModule
internal import Events

/// What was made on this device and has not come back from the server, in the order in which it was made.
struct Outbox: Sendable {
    private var order: [EventID] = []
    private var byID: [EventID: OutboxEntry] = [:]
    /// Pending entries that no push under way carries.
    private var unsent: Deque<EventID> = []
    /// Bytes of all bodies.
    private(set) var bytes = 0

    init(_ entries: [OutboxEntry] = []) {
        for entry in entries { append(entry) }
    }

    var count: Int { order.count }
    var entries: [OutboxEntry] { order.compactMap { byID[$0] } }
    /// Whether something waits to be sent.
    var hasUnsent: Bool { !unsent.isEmpty }

    subscript(id: EventID) -> OutboxEntry? { byID[id] }

    mutating func append(_ entry: OutboxEntry) {
        order.append(entry.id)
        byID[entry.id] = entry
        bytes += entry.body.count
        if entry.state == .pending { unsent.append(entry.id) }
    }

    /// Changes an entry; gives it as it is then, nil if there is none.
    mutating func update(_ id: EventID, _ change: (inout OutboxEntry) -> Void) -> OutboxEntry? {
        guard var entry = byID[id] else { return nil }
        change(&entry)
        byID[id] = entry
        return entry
    }

    mutating func remove(_ id: EventID) {
        guard let entry = byID.removeValue(forKey: id) else { return }
        bytes -= entry.body.count
        if let place = order.firstIndex(of: id) { order.remove(at: place) }
        if let place = unsent.firstIndex(of: id) { unsent.remove(at: place) }
    }

    /// Begins anew with everything that is pending.
    mutating func rewind() { unsent = Deque(order.filter { byID[$0]?.state == .pending }) }

    /// The next entry to send.
    var next: OutboxEntry? { unsent.first.flatMap { byID[$0] } }

    /// Takes the next entry off the queue.
    mutating func takeNext() { _ = unsent.popFirst() }
}
