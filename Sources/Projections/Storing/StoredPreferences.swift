public import EventLog
public import Events
internal import Postgres
internal import Preferences

/// A page of a user's preferences as they are stored.
public struct StoredPreferences: Sendable {
    /// The user's last `seq`, which they are of.
    public var seq: Int64
    /// The hash of the whole state.
    public var hash: Digest
    /// The keys of the page, in order.
    public var entries: [Entry]
    /// Whether there may be more.
    public var isCut: Bool

    /// What is stored of a key.
    public struct Entry: Sendable {
        /// The key, as UTF-8.
        public var key: [UInt8]
        /// The record as JSON; nil for a key that has closed intervals alone.
        public var record: [UInt8]?
        /// The closed intervals as a JSON array.
        public var history: [UInt8]
    }
}

extension StoredPreferences {
    /// The answer to `prefs`, protocol section 6, as a JSON object.
    ///
    /// - Parameter bytes: of records and intervals that the answer may hold; it holds at least one if there is one.
    public func answer(withHistory: Bool, bytes: Int) -> [UInt8] {
        var page = PreferencePage(seq: seq, hash: hash, withHistory: withHistory, bytes: bytes)
        for entry in entries where !page.add(entry.key, entry.record, history: entry.history) { return page.json }
        if isCut { page.noteCut() }
        return page.json
    }
}

extension EventLog {
    /// Reads what is stored of a user's preferences: one round trip, whatever their history.
    ///
    /// - Parameters:
    ///   - key: the page begins after this one; nil for the first.
    ///   - withClosed: whether keys without a record are wanted too.
    /// - Returns: nil if what is stored does not count: it is behind the head, or of other rules. The log counts always.
    public func storedPreferences(
        of user: String,
        after key: String?,
        withClosed: Bool,
        limit: Int = 1000
    ) async throws -> StoredPreferences? {
        var arguments = Arguments()
        arguments.append(user)
        arguments.append(Int32(Preferences.resolverVersion))
        arguments.append(key ?? "")
        arguments.append(withClosed)
        arguments.append(Int64(limit))
        let rows = try await runner.execute(.storedPage, arguments)
        guard let first = rows.first else { return nil }
        let entries = (0..<rows.count).compactMap { index -> StoredPreferences.Entry? in
            let row = rows[index]
            guard let key = row.bytesOrNil(2) else { return nil }
            return .init(key: key, record: row.bytesOrNil(3), history: row.bytes(4))
        }
        return StoredPreferences(
            seq: first.int64(0),
            hash: first.withBytes(1) { Digest($0) ?? .zero },
            entries: entries,
            isCut: entries.count == limit
        )
    }
}
