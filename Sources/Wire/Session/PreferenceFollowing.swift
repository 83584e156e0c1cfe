internal import Events

/// What a preferences subscription has sent, and what it still has to send.
///
/// The first state goes out as a whole, after that what differs. One state is sent to its end, with its `mark`, before the
/// next one is begun; a slow reader skips those in between.
struct PreferenceFollowing: Sendable {
    /// The digest of each record that the client holds, by key.
    private var held: [[UInt8]: Digest] = [:]
    /// The last preference event that is in what the client holds or is being sent; nil before the first state.
    private(set) var seq: Int64?
    /// The hash of that state.
    private var hash = Digest.zero
    /// What is still to be sent of a state.
    private var sending: Sending?

    private struct Sending: Sendable {
        /// In the order in which they go out.
        var changes: ArraySlice<PreferenceChange>
        /// The `seq` that the state is of.
        var seq: Int64
    }

    /// Whether a state has begun that has not ended yet.
    var isSending: Bool { sending != nil }

    /// Begins to send a whole state, of which the client may hold parts.
    mutating func begin(_ set: PreferenceSet) {
        defer { (seq, hash) = (set.seq, set.hash) }
        guard let records = set.records else {
            sending = Sending(changes: [], seq: set.head)
            return
        }
        var changes: [PreferenceChange] = []
        var keys: Set<[UInt8]> = []
        for record in records {
            keys.insert(record.key)
            if held[record.key] != record.digest { changes.append(record) }
        }
        let gone = held.keys.filter { !keys.contains($0) }.sorted { $0.lexicographicallyPrecedes($1) }
        changes += gone.map { PreferenceChange(key: $0, record: nil) }
        sending = Sending(changes: changes[...], seq: set.head)
    }

    /// Begins to send what a commit changed, if it joins on to what the client holds.
    ///
    /// - Parameter known: up to where the client holds everything.
    /// - Returns: whether it does.
    mutating func begin(_ move: PreferenceMove?, known: Int64, events: [EventFrame], head: Int64) -> Bool {
        // Without its events nobody knows what a commit changed.
        guard seq != nil, let first = events.first, first.seq <= known + 1 else { return false }
        if let move {
            guard move.base == seq else { return false }
            (seq, hash) = (move.seq, move.hash)
        }
        sending = Sending(changes: (move?.changes ?? [])[...], seq: head)
        return true
    }

    /// Writes frames of the state that is being sent, at least one and up to about `bytes`.
    ///
    /// - Returns: the state's `seq`, once its `mark` is written.
    mutating func write(_ name: String, bytes: Int, resolver: Int64, into output: inout [UInt8]) -> Int64? {
        guard var state = sending else { return nil }
        let start = output.count
        while let change = state.changes.popFirst() {
            if let digest = change.digest {
                held[change.key] = digest
            } else if held.removeValue(forKey: change.key) == nil {
                continue
            }
            output += ServerFrame.preference(change, sub: name, seq: state.seq)
            if output.count - start >= bytes {
                sending = state
                return nil
            }
        }
        sending = nil
        output += ServerFrame.line { frame in
            frame.member("t", "mark")
            frame.member("sub", name)
            frame.member("seq", state.seq)
            frame.member("hash", hash.description)
            frame.member("resolver", resolver)
        }
        return state.seq
    }
}

extension ServerFrame {
    static func preference(_ change: PreferenceChange, sub: String, seq: Int64) -> [UInt8] {
        line(capacity: 96 + (change.record?.count ?? change.key.count)) { frame in
            frame.member("t", "pref")
            frame.member("sub", sub)
            frame.member("seq", seq)
            if let record = change.record {
                frame.member("set", json: record)
            } else {
                frame.member("removed", String(decoding: change.key, as: UTF8.self))
            }
        }
    }
}
