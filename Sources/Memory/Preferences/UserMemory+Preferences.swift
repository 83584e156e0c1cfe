internal import EventLog
public import Events
public import Preferences

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
        let view: PreferenceViews.View?
        switch moment {
        case .head: view = try await ask { try await views.view(of: user) }
        case .seq(let seq):
            if seq > (try await head(of: user)) { return nil }
            view = try await ask { try await views.view(of: user, asOf: seq) }
        case .time(let time):
            view = try await ask {
                try await views.view(of: user, asOf: try await log.seq(of: user, asOf: time))
            }
        }
        guard let view else { throw .unknownUser }
        return (view.state, view.through)
    }
}
