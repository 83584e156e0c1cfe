internal import Events
internal import Foundation
internal import Memory
internal import Preferences
internal import Wire

extension UserMemory {
    /// Answers `prefs`: protocol section 6.
    func preferences(
        of user: String,
        _ query: PreferenceQuery,
        bytes: Int
    ) async throws(MemoryError) -> Result<Answer, ProtocolError> {
        let moment: Moment = query.seq.map(Moment.seq) ?? query.at.map(Moment.time) ?? .head
        guard var (state, seq) = try await preferences(of: user, asOf: moment) else {
            return .failure(ProtocolError(.badRequest, "prefs: \"seq\" is beyond the head"))
        }
        var page = PreferencePage(state, after: query.after, withHistory: query.history)
        page.fill(bytes: bytes)
        var writer = JSONWriter(capacity: page.bytes + 256)
        writer.beginObject()
        writer.member("seq", seq)
        writer.beginArray("preferences")
        for record in page.records { writer.element(json: record) }
        writer.endArray()
        if query.history {
            writer.member("closed", json: page.closed)
        }
        writer.member("hash", state.stateHash().description)
        writer.member("next", page.next)
        writer.endObject()
        return .success(.object(writer.bytes))
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
