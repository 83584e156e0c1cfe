internal import EventLog
internal import Logging
internal import Preferences
internal import Projections
internal import Synchronization

/// The views of the users whose preferences were asked for or changed last.
///
/// A view is never behind the log: it counts only as far as it belongs to a head, and is brought forward where it lacks
/// something.
final class PreferenceViews: Sendable {
    /// Users whose view is kept, and the preference events that one may have to be kept.
    private static let capacity = 1000
    private static let largestKept = 20_000

    private struct Kept: Sendable {
        var views: [String: (view: UserView, used: UInt64)] = [:]
        var clock: UInt64 = 0
    }

    private let log: EventLog
    private let logger: Logger
    private let kept = Mutex(Kept())

    init(log: EventLog, logger: Logger) {
        self.log = log
        self.logger = logger
    }

    // MARK: Questions

    /// Whether a view of the user is kept, so that a question costs little.
    func keeps(_ user: String) -> Bool { kept.withLock { $0.views[user] != nil } }

    /// A user's view as of the head, and the head; nil if there is no such user.
    func view(of user: String) async throws -> (view: UserView, seq: Int64)? {
        guard let head = try await log.states(of: [user], devices: [])[user]?.head else { return nil }
        let known = kept.withLock { $0.views[user]?.view }
        if let known, known.belongs(to: head) { return (known, head.seq) }
        let brought = try await log.views(of: [user], known: known.map { [user: $0] } ?? [:], logger: logger)
        guard var view = brought[user] else { return nil }
        // The digests of its records are kept along with it, so that the next hash costs what changed since.
        _ = view.fold.hash()
        keep([user: view])
        // What came in between is in it: it is the view of a later head, whose number the last event tells.
        return (view, max(head.seq, view.fold.seq))
    }

    /// A user's preferences as of an event; nil if there is no such user.
    ///
    /// - Parameter seq: at most the head.
    func fold(of user: String, asOf seq: Int64) async throws -> (fold: PreferenceFold, seq: Int64)? {
        guard let head = try await log.head(of: user) else { return nil }
        let end = min(seq, head)
        var fold = PreferenceFold()
        var isDone = false
        while !isDone {
            let events = try await log.preferenceEvents(of: user, after: fold.seq, through: end, limit: Self.page)
            for event in events { fold.take(event, logger) }
            isDone = events.count < Self.page
        }
        return (fold, end)
    }

    private static let page = 1000

    // MARK: Appends

    /// Hands out the views of users to whose logs is appended. They are the appender's to change, and to give back once
    /// that is done: if it fails, what was changed is worth nothing.
    ///
    /// - Parameters:
    ///   - heads: where the appender takes the users' logs to end.
    ///   - forgetting: those who forget something.
    ///   - log: the log as the append's transaction sees it.
    func take(
        of users: Set<String>,
        at heads: [String: UserHead],
        forgetting: Set<String>,
        from log: EventLog
    ) async throws -> [String: UserView] {
        var views: [String: UserView] = [:]
        kept.withLock { kept in
            for user in users { views[user] = kept.views.removeValue(forKey: user)?.view }
        }
        let lacking = users.filter { user in
            guard let view = views[user], let head = heads[user], view.belongs(to: head) else { return true }
            return view.secret == nil && forgetting.contains(user)
        }
        if lacking.isEmpty { return views }
        let known = views.filter { lacking.contains($0.key) }
        let brought = try await log.views(of: lacking, known: known, forgetting: forgetting, logger: logger)
        return views.filter { !lacking.contains($0.key) }.merging(brought) { $1 }
    }

    /// Takes views that belong to the heads of their users' logs.
    func keep(_ views: [String: UserView]) {
        kept.withLock { kept in
            for (user, view) in views where view.fold.state.eventCount <= Self.largestKept {
                // Two who brought it forward at once: the one that came further counts.
                if let other = kept.views[user]?.view, other.fold.seq > view.fold.seq { continue }
                kept.clock += 1
                kept.views[user] = (view, kept.clock)
            }
            guard kept.views.count > Self.capacity else { return }
            // Half at once, so that a full house does not cost every question a search.
            let latest = kept.views.sorted { $0.value.used > $1.value.used }.prefix(Self.capacity / 2)
            kept.views = Dictionary(uniqueKeysWithValues: latest.map { ($0.key, $0.value) })
        }
    }
}
