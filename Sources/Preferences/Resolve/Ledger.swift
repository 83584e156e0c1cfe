internal import Events

/// A user's preference events and what they say of one another: who names whom, what is withdrawn or rejected, and the
/// claims that are left to be folded.
///
/// Events are known by their position, the order in which they came. Nothing here depends on that order but the
/// positions themselves.
struct Ledger: Sendable {
    private(set) var events: [PreferenceEvent] = []
    private var positions: [EventID: Int] = [:]
    /// The events that name an id, whether it has arrived or not.
    private var namers: [EventID: [Int]] = [:]
    /// Claims and retractions by the topic that they were stored with. May list events that have moved or lost their
    /// body since.
    private(set) var byTopic: [UTF8Text: [Int]] = [:]
    private(set) var merges: [Int] = []
    /// The claim of each event that makes one.
    var claims: [Claim?] = []
    /// Rejections, retractions and merges that were taken back.
    var withdrawn: Set<Int> = []
    /// Claims that never count (rule `rejected`).
    var rejected: Set<Int> = []
    var aliases = TopicAliases()
    /// The last rejection or retraction by id in the order of the fold: what comes after it, it cannot concern, unless
    /// it names it.
    private var lastPointer: Stamp?

    mutating func append(_ event: PreferenceEvent) -> Int {
        let position = events.count
        events.append(event)
        claims.append(nil)
        positions[event.stamp.id] = position
        register(position)
        return position
    }

    private mutating func register(_ position: Int) {
        let event = events[position]
        guard event.counts else { return }
        for id in event.named { namers[id, default: []].append(position) }
        switch event.body {
        case .asserted(let assertion): list(position, under: assertion.topic)
        case .retracted(.topic(let topic, _, _, _)): list(position, under: topic)
        case .merged: merges.append(position)
        case .rejected, .retracted(.events):
            if let last = lastPointer, Stamp.precedes(event.stamp, last) { break }
            lastPointer = event.stamp
        default: break
        }
    }

    mutating func list(_ position: Int, under topic: UTF8Text) { byTopic[topic, default: []].append(position) }

    /// Takes an event's body: what it said never counts again (rule `forgotten`).
    mutating func redact(_ position: Int) {
        for id in events[position].named { namers[id]?.removeAll { $0 == position } }
        if case .merged = events[position].body { merges.removeAll { $0 == position } }
        events[position].body = nil
    }

    func position(_ id: EventID) -> Int? { positions[id] }

    /// The position of the event with this number in the log.
    func position(seq: Int64) -> Int? {
        var range = 0..<events.count
        while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
            if events[middle].stamp.seq == seq { return middle }
            range = events[middle].stamp.seq < seq ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    func stamp(_ position: Int) -> Stamp { events[position].stamp }

    /// Whether `a` comes before `b` in the fold.
    func precedes(_ a: Int, _ b: Int) -> Bool { Stamp.precedes(stamp(a), stamp(b)) }

    func namers(of id: EventID) -> [Int] { namers[id] ?? [] }

    /// Whether nothing that has arrived can change what the latest event claims.
    func isUntouched(_ position: Int) -> Bool {
        if namers[events[position].stamp.id]?.isEmpty == false { return false }
        if events[position].named.isEmpty { return true }
        return lastPointer.map { Stamp.precedes($0, stamp(position)) } ?? true
    }
}

extension PreferenceEvent {
    /// Whether it says something that its author may say: merges, pins, unpins, forgets, confirmations and rejections
    /// count from a person alone.
    var counts: Bool {
        switch kind {
        case .asserted, .retracted: body != nil
        default: body != nil && author == .person
        }
    }

    /// Whether it says again what it names.
    var repeats: Bool { counts && (kind == .confirmed || kind == .pinned) }
}
