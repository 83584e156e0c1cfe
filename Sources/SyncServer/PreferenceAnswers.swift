internal import Events
internal import Foundation
internal import Memory
internal import Preferences
internal import Projections
internal import Wire

extension UserMemory {
    /// Answers `prefs`: protocol section 6.
    func preferences(
        of user: String,
        _ query: PreferenceQuery,
        bytes: Int
    ) async throws(MemoryError) -> Result<Answer, ProtocolError> {
        let moment: Moment = query.seq.map(Moment.seq) ?? query.at.map(Moment.time) ?? .head
        if moment == .head {
            let stored = try await storedPreferences(of: user, after: query.after, withClosed: query.history)
            if let stored { return .success(.object(PreferencePage(stored, query, bytes: bytes).json)) }
        }
        guard var (state, seq) = try await preferences(of: user, asOf: moment) else {
            return .failure(ProtocolError(.badRequest, "prefs: \"seq\" is beyond the head"))
        }
        return .success(.object(PreferencePage(&state, as: seq, query, bytes: bytes).json))
    }

    /// Answers `why`: protocol section 6.
    func why(_ key: String, of user: String) async throws(MemoryError) -> Result<Answer, ProtocolError> {
        guard let state = try await preferences(of: user)?.state,
            let explanation = state.why(PreferenceKey(UTF8Text(key)))
        else {
            return .failure(ProtocolError(.notFound, "this user has no preference of that key"))
        }
        return .success(.object(explanation.json))
    }

    /// Answers `context`: protocol section 6.
    func context(of user: String, _ query: ContextQuery) async throws(MemoryError) -> Result<Answer, ProtocolError> {
        guard let language = ContextLanguage(tag: query.language) else {
            return .failure(ProtocolError(.badRequest, "context: \"lang\" must be \"zh\" or \"en\""))
        }
        guard let (state, seq) = try await preferences(of: user) else { throw .unknownUser }
        let block = state.context(
            ContextRequest(
                language: language,
                budget: query.budget,
                about: query.about,
                includesSuggested: query.suggested,
                time: Int64(Date().timeIntervalSince1970 * 1_000_000)
            )
        )
        var writer = JSONWriter(capacity: block.text.utf8.count + 256)
        writer.beginObject()
        writer.member("text", block.text)
        writer.beginArray("preferences")
        for key in block.keys { writer.element(key.description) }
        writer.endArray()
        writer.member("seq", seq)
        writer.endObject()
        return .success(.object(writer.bytes))
    }
}

/// The answer to `prefs`: keys in order, as many as a line holds, one at least.
private struct PreferencePage {
    private let seq: Int64
    private let hash: Digest
    private let withHistory: Bool
    private let limit: Int
    private var records: [[UInt8]] = []
    /// Closed intervals of keys without a record, as members of an object.
    private var closed: [[UInt8]] = []
    private var bytes = 0
    private var last: [UInt8]?
    /// The last key of the page; nil if there are no more.
    private var next: [UInt8]?

    /// A page of what is stored.
    init(_ stored: StoredPreferences, _ query: PreferenceQuery, bytes limit: Int) {
        (seq, hash, withHistory, self.limit) = (stored.seq, stored.hash, query.history, limit)
        for entry in stored.entries where !add(entry.key, entry.record, history: entry.history) { return }
        if stored.isCut { next = last }
    }

    /// A page of a state.
    init(_ state: inout PreferenceState, as seq: Int64, _ query: PreferenceQuery, bytes limit: Int) {
        (self.seq, hash, withHistory, self.limit) = (seq, state.stateHash(), query.history, limit)
        let first = query.after.map { PreferenceKey(UTF8Text($0)) }
        var keys = state.records.map(\.key)
        if withHistory { keys = Set(keys).union(state.keysWithHistory).sorted() }
        for key in keys where first.map({ $0 < key }) ?? true {
            let history = withHistory ? state.historyJSON(key) : []
            if !add(key.text.bytes, state.record(key)?.canonicalJSON, history: history) { return }
        }
    }

    /// Adds a key, or says that the page is full.
    private mutating func add(_ key: [UInt8], _ record: [UInt8]?, history: [UInt8]) -> Bool {
        let entry = Self.entry(key, record, history: withHistory ? history : nil)
        if let last, bytes + entry.count > limit {
            next = last
            return false
        }
        bytes += entry.count + 1
        last = key
        if record != nil { records.append(entry) } else { closed.append(entry) }
        return true
    }

    private static func entry(_ key: [UInt8], _ record: [UInt8]?, history: [UInt8]?) -> [UInt8] {
        guard let record else {
            var name: [UInt8] = []
            JSONText.write(key, into: &name)
            return name + [UInt8(ascii: ":")] + (history ?? [])
        }
        guard let history else { return record }
        return Array(record.dropLast()) + Array(#","history":"#.utf8) + history + [UInt8(ascii: "}")]
    }

    var json: [UInt8] {
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
        writer.member("next", next.map { String(decoding: $0, as: UTF8.self) })
        writer.endObject()
        return writer.bytes
    }
}
