internal import Events

extension PreferenceState {
    /// The answer to `prefs`, protocol section 6, as a JSON object.
    ///
    /// - Parameters:
    ///   - seq: the event that the state is as of, which may be later than the last that changed it.
    ///   - after: a key; the answer begins behind it.
    ///   - withHistory: whether closed intervals are wanted.
    ///   - bytes: of records and intervals that the answer may hold; it holds at least one if there is one.
    public mutating func answer(
        seq: Int64,
        after: String? = nil,
        withHistory: Bool = false,
        bytes: Int = .max
    ) -> [UInt8] {
        var page = PreferencePage(self, after: after, withHistory: withHistory)
        page.fill(bytes: bytes)
        var writer = JSONWriter(capacity: page.bytes + 256)
        writer.beginObject()
        writer.member("seq", seq)
        writer.beginArray("preferences")
        for record in page.records { writer.element(json: record) }
        writer.endArray()
        if withHistory { writer.member("closed", json: page.closed) }
        writer.member("hash", stateHash().description)
        writer.member("next", page.next)
        writer.endObject()
        return writer.bytes
    }
}

/// A page of a state: keys in order, as many as a line holds.
private struct PreferencePage {
    private let state: PreferenceState
    private let withHistory: Bool
    private var keys: ArraySlice<PreferenceKey>
    /// Records as JSON, with their closed intervals if those are wanted.
    private(set) var records: [[UInt8]] = []
    private var closedMembers: [[UInt8]] = []
    private(set) var bytes = 0
    /// The last key of this page; nil if there are no more.
    private(set) var next: String?

    init(_ state: PreferenceState, after: String?, withHistory: Bool) {
        self.state = state
        self.withHistory = withHistory
        var keys = Set(state.records.map(\.key))
        if withHistory { keys.formUnion(state.keysWithHistory) }
        let first = after.map { PreferenceKey(UTF8Text($0)) }
        self.keys = keys.filter { key in first.map { $0 < key } ?? true }.sorted()[...]
    }

    mutating func fill(bytes limit: Int) {
        var last: PreferenceKey?
        while let key = keys.first {
            let entry = self.entry(key)
            if let last, bytes + entry.count > limit {
                next = last.description
                return
            }
            bytes += entry.count + 1
            if state.record(key) != nil { records.append(entry) } else { closedMembers.append(entry) }
            last = key
            keys = keys.dropFirst()
        }
    }

    /// Closed intervals of keys without a record, as a JSON object.
    var closed: [UInt8] {
        [UInt8(ascii: "{")] + Array(closedMembers.joined(separator: [UInt8(ascii: ",")])) + [UInt8(ascii: "}")]
    }

    private func entry(_ key: PreferenceKey) -> [UInt8] {
        guard let record = state.record(key) else {
            var name: [UInt8] = []
            JSONText.write(key.text.bytes, into: &name)
            return name + [UInt8(ascii: ":")] + intervals(of: key)
        }
        guard withHistory else { return record.canonicalJSON }
        return Array(record.canonicalJSON.dropLast()) + Array(#","history":"#.utf8) + intervals(of: key)
            + [UInt8(ascii: "}")]
    }

    private func intervals(of key: PreferenceKey) -> [UInt8] {
        let intervals = state.closed(key).map(\.canonicalJSON)
        return [UInt8(ascii: "[")] + Array(intervals.joined(separator: [UInt8(ascii: ",")])) + [UInt8(ascii: "]")]
    }
}
