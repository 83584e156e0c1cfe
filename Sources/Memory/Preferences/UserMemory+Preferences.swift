internal import EventLog
public import Events
public import Preferences
public import Projections

extension UserMemory {
    /// As of when a question is meant.
    public enum Moment: Sendable, Equatable {
        case head
        case seq(Int64)
        /// Microseconds since 1970, by the server's clock.
        case time(Int64)
    }

    /// A user's preferences as of a moment: the fold of the log as it is stored now.
    ///
    /// - Returns: the state, and the `seq` that it is of; nil for a `seq` beyond the head.
    public func preferences(
        of user: String,
        asOf moment: Moment = .head
    ) async throws(MemoryError) -> (state: PreferenceState, seq: Int64)? {
        switch moment {
        case .head:
            guard let (view, seq) = try await ask({ try await views.view(of: user) }) else { throw .unknownUser }
            return (view.fold.state, seq)
        case .seq(let seq):
            if seq > (try await head(of: user)) { return nil }
            return try await fold(of: user, asOf: seq)
        case .time(let time):
            let seq = try await ask { try await log.seq(of: user, asOf: time) }
            return try await fold(of: user, asOf: seq)
        }
    }

    private func fold(
        of user: String,
        asOf seq: Int64
    ) async throws(MemoryError) -> (state: PreferenceState, seq: Int64) {
        guard let (fold, end) = try await ask({ try await views.fold(of: user, asOf: seq) }) else {
            throw .unknownUser
        }
        return (fold.state, end)
    }

    /// A page of a user's preferences as they are stored, where that saves folding the log; nil where it does not, or
    /// where what is stored does not count.
    public func storedPreferences(
        of user: String,
        after key: String?,
        withClosed: Bool
    ) async throws(MemoryError) -> StoredPreferences? {
        if views.keeps(user) { return nil }
        return try await ask { try await log.storedPreferences(of: user, after: key, withClosed: withClosed) }
    }

    /// All of a user's preferences as of the head.
    ///
    /// - Parameter seq: the last preference event that the asker has; if it is still the last one, the records are left out.
    public func preferenceSet(of user: String, after seq: Int64?) async throws(MemoryError) -> PreferenceSet {
        guard var (view, head) = try await ask({ try await views.view(of: user) }) else { throw .unknownUser }
        var records: [PreferenceChange]?
        if view.fold.seq != seq {
            records = view.fold.state.records.map { record in
                // The digest is kept with the state: of many followers the first alone pays for it.
                let encoded = view.fold.encoded(record.key)
                return PreferenceChange(key: record.key.text.bytes, record: encoded?.json, digest: encoded?.digest)
            }
        }
        return PreferenceSet(
            head: head,
            seq: view.fold.seq,
            records: records,
            hash: view.fold.hash()
        )
    }
}
