public import Events
public import Preferences
public import Wire

/// What a device takes the user's preferences for: the fold of what it holds, with what it made itself and has not got
/// back yet on top. Where the server comes to something else, what the server says.
///
/// What is on top is worked out anew whenever anything changes below: the server's order decides, and an edit of one's
/// own shows before the server has seen it.
package struct PreferenceView: Sendable {
    /// What came from the server, folded.
    private var held = PreferenceState()
    /// The last preference event that was gone through, whether it could be read or not.
    private var last: Int64 = 0
    /// What the server said its state hashes to, until that can be compared.
    private var mark: (seq: Int64, hash: String)?
    /// What the server's records are, once it sent them; nil until then.
    private var server: [PreferenceKey: [UInt8]]?
    private var onTop: PreferenceState?

    package init() {}

    /// The state with what was made here on top; it answers `why`.
    package var state: PreferenceState { onTop ?? held }

    /// The hash of what came from the server, without what was made here.
    package mutating func hash() -> Digest { held.stateHash() }

    /// Begins anew: the log is another one.
    package mutating func reset() { self = PreferenceView() }

    /// Takes an event that came from the server, in order.
    ///
    /// - Returns: whether the server's hash agrees with ours, where this event is the first that it is not of.
    package mutating func take(_ event: ClientEvent) -> Bool? {
        guard EventKind.isPreference(event.kind), event.seq > last else { return nil }
        let verdict = mark.flatMap { $0.seq < event.seq ? compare() : nil }
        last = event.seq
        // One that cannot be read is set aside, as the server does; if it could read it, the hashes will tell.
        if let read = try? PreferenceEvent(event) { _ = held.apply(read) }
        return verdict
    }

    /// Takes what the server said.
    package mutating func take(_ told: ClientSession.ServerPreferences) {
        var records = told.isWhole ? [:] : server ?? [:]
        for (key, record) in told.set { records[PreferenceKey(UTF8Text(key))] = record }
        for key in told.removed { records[PreferenceKey(UTF8Text(key))] = nil }
        server = records
        mark = (told.seq, told.hash)
    }

    /// Whether the server's hash agrees with ours; nil if none waits to be compared, or ours is not of the same events.
    ///
    /// - Parameter cursor: up to where everything was taken.
    package mutating func compare(upTo cursor: Int64) -> Bool? {
        guard let mark, mark.seq <= cursor else { return nil }
        return compare()
    }

    private mutating func compare() -> Bool? {
        guard let mark else { return nil }
        self.mark = nil
        return last <= mark.seq ? held.stateHash().description == mark.hash : nil
    }

    /// Puts what was made here on top.
    ///
    /// - Parameter cursor: the last `seq` that is held: what was made here counts as after that.
    package mutating func rebase(_ outbox: [OutboxEntry], device: String, cursor: Int64) {
        var state = held
        var seq = max(cursor, last)
        var isTouched = false
        for entry in outbox where EventKind.isPreference(entry.kind) {
            if case .refused = entry.state { continue }
            seq += 1
            guard let event = PreferenceEvent(entry, seq: seq, device: device, over: state) else { continue }
            _ = state.apply(event)
            isTouched = true
        }
        onTop = isTouched ? state : nil
    }

    /// The records to show, by key, as canonical JSON.
    ///
    /// - Parameter asServer: whether the server's are to be shown: ours stand in for them until they have come.
    package func shown(asServer: Bool) -> [PreferenceKey: [UInt8]] {
        if asServer, let server { return server }
        let records = state.records
        return Dictionary(records.map { ($0.key, $0.canonicalJSON) }) { first, _ in first }
    }
}

extension PreferenceEvent {
    /// An event of the outbox as it would be stored if it came next; nil if it cannot be read.
    ///
    /// - Parameter state: what a forget would find.
    fileprivate init?(_ entry: OutboxEntry, seq: Int64, device: String, over state: PreferenceState) {
        guard let body = entry.storedBody(seq: seq, device: device, over: state) else { return nil }
        try? self.init(
            seq: seq,
            id: entry.id,
            kind: entry.kind,
            author: .person,
            device: device,
            at: entry.at,
            seen: entry.seen,
            cause: nil,
            body: body
        )
    }
}

extension OutboxEntry {
    /// The body with the server's `canonical`, which a client computes for its outbox alone; of a forget, what it takes.
    fileprivate func storedBody(seq: Int64, device: String, over state: PreferenceState) -> [UInt8]? {
        guard let root = try? JSONDocument(body).root else { return nil }
        guard kind == EventKind.forgotten else {
            var writer = JSONWriter(capacity: body.count + 128)
            writer.beginObject()
            writer.member("id", id.description)
            writer.member("kind", kind)
            writer.member("body", json: body)
            writer.endObject()
            guard let event = try? JSONDocument(writer.bytes).root else { return nil }
            return try? ProposedEvent(event, bodyLimit: .max).body
        }
        let target: ForgetTarget
        if let key = root["preference"]?.string {
            target = .preference(PreferenceKey(UTF8Text(key)))
        } else if let topic = root["topic"]?.string {
            target = .topic(UTF8Text(CanonicalTopic.of(topic)))
        } else {
            return nil
        }
        let stamp = Stamp(seq: seq, seen: seen, at: at, device: UTF8Text(device), id: id)
        // Its digests are the server's to make; nothing here is compared with them.
        return state.coverage(of: target, at: stamp).stored(turns: false) { _ in "" }.canonicalJSON
    }
}
