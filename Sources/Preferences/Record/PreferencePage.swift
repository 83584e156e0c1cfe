public import Events

/// The answer to `prefs`, protocol section 6: keys in order, as many as a line holds, one at least.
public struct PreferencePage: Sendable {
    private let seq: Int64
    private let hash: Digest
    private let withHistory: Bool
    private let limit: Int
    private var records: [[UInt8]] = []
    /// Closed intervals of keys without a record, as members of an object.
    private var closed: [[UInt8]] = []
    private var bytes = 0
    private var last: [UInt8]?
    private var isCut = false

    /// A page without keys.
    ///
    /// - Parameters:
    ///   - seq: the event that the state is as of, which may be later than the last that changed it.
    ///   - hash: the hash of the whole state.
    ///   - withHistory: whether closed intervals are wanted.
    ///   - bytes: of records and intervals that the answer may hold; it holds at least one if there is one.
    public init(seq: Int64, hash: Digest, withHistory: Bool, bytes: Int) {
        self.seq = seq
        self.hash = hash
        self.withHistory = withHistory
        limit = bytes
    }

    /// Adds the next key, or says that the page is full.
    ///
    /// - Parameters:
    ///   - key: the key, as UTF-8.
    ///   - record: its record as JSON; nil for a key that has closed intervals alone.
    ///   - history: its closed intervals as a JSON array.
    public mutating func add(_ key: [UInt8], _ record: [UInt8]?, history: @autoclosure () -> [UInt8]) -> Bool {
        let entry = Self.entry(key, record, history: withHistory ? history() : nil)
        if last != nil, bytes + entry.count > limit {
            isCut = true
            return false
        }
        bytes += entry.count + 1
        last = key
        if record != nil { records.append(entry) } else { closed.append(entry) }
        return true
    }

    /// Notes that more keys may follow the last one.
    public mutating func noteCut() { isCut = true }

    private static func entry(_ key: [UInt8], _ record: [UInt8]?, history: [UInt8]?) -> [UInt8] {
        guard let record else {
            var name: [UInt8] = []
            JSONText.write(key, into: &name)
            return name + [UInt8(ascii: ":")] + (history ?? [])
        }
        guard let history else { return record }
        return Array(record.dropLast()) + Array(#","history":"#.utf8) + history + [UInt8(ascii: "}")]
    }

    /// The answer, as a JSON object.
    public var json: [UInt8] {
        var writer = JSONWriter(capacity: bytes + 256)
        writer.beginObject()
        writer.member("seq", seq)
        writer.beginArray("preferences")
        for record in records { writer.element(json: record) }
        writer.endArray()
        if withHistory {
            let members = Array(closed.joined(separator: [UInt8(ascii: ",")]))
            writer.member("closed", json: [UInt8(ascii: "{")] + members + [UInt8(ascii: "}")])
        }
        writer.member("hash", hash.description)
        if isCut { writer.member("next", last.map { String(decoding: $0, as: UTF8.self) }) }
        writer.endObject()
        return writer.bytes
    }
}

extension PreferenceState {
    /// The answer to `prefs`, protocol section 6, as a JSON object: ``PreferencePage``.
    ///
    /// - Parameter after: a key; the answer begins behind it.
    public mutating func answer(
        seq: Int64,
        after: String? = nil,
        withHistory: Bool = false,
        bytes: Int = .max
    ) -> [UInt8] {
        var page = PreferencePage(seq: seq, hash: stateHash(), withHistory: withHistory, bytes: bytes)
        let first = after.map { PreferenceKey(UTF8Text($0)) }
        var keys = records.map(\.key)
        if withHistory { keys = Set(keys).union(keysWithHistory).sorted() }
        for key in keys where first.map({ $0 < key }) ?? true {
            if !page.add(key.text.bytes, record(key)?.canonicalJSON, history: historyJSON(key)) { break }
        }
        return page.json
    }

    /// The closed intervals of a key as a JSON array, in the order in which they closed.
    public func historyJSON(_ key: PreferenceKey) -> [UInt8] {
        let intervals = closed(key).map(\.canonicalJSON)
        return [UInt8(ascii: "[")] + Array(intervals.joined(separator: [UInt8(ascii: ",")])) + [UInt8(ascii: "]")]
    }
}
