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
    /// Preference events of all views that are kept, of which one user may have half; and views.
    private static let eventsKept = 500_000
    private static let usersKept = 20_000

    private struct Kept: Sendable {
        private(set) var views: [String: (view: UserView, used: UInt64)] = [:]
        private var clock: UInt64 = 0
        private var events = 0

        mutating func take(_ user: String) -> UserView? {
            guard let view = views.removeValue(forKey: user)?.view else { return nil }
            events -= view.fold.state.eventCount
            return view
        }

        mutating func touch(_ user: String) {
            clock += 1
            views[user]?.used = clock
        }

        mutating func keep(_ view: UserView, of user: String) {
            // Two who brought it forward at once: the one that came further counts.
            if let other = views[user]?.view, other.fold.seq > view.fold.seq { return }
            _ = take(user)
            if view.fold.state.eventCount > PreferenceViews.eventsKept / 2 { return }
            clock += 1
            views[user] = (view, clock)
            events += view.fold.state.eventCount
            if events > PreferenceViews.eventsKept || views.count > PreferenceViews.usersKept { dropOldest() }
        }

        /// Half at once, so that a full house does not cost every question a search.
        private mutating func dropOldest() {
            let latest = views.sorted { $0.value.used > $1.value.used }
            (views, events) = ([:], 0)
            for (user, entry) in latest {
                let more = events + entry.view.fold.state.eventCount
                // The latest stays in any case.
                if !views.isEmpty
                    && (more > PreferenceViews.eventsKept / 2 || views.count >= PreferenceViews.usersKept / 2)
                {
                    break
                }
                views[user] = entry
                events = more
            }
        }
    }

    private let log: EventLog
    private let logger: Logger
    private let kept = Mutex(Kept())

    init(log: EventLog, logger: Logger) {
        ProjectionFiles.load()
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
        if let known, known.belongs(to: head) {
            kept.withLock { $0.touch(user) }
            return (known, head.seq)
        }
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
        let folds = try await log.bringForward([user: PreferenceFold()], through: [user: end], logger: logger)
        return (folds[user] ?? PreferenceFold(), end)
    }

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
            for user in users { views[user] = kept.take(user) }
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
        kept.withLock { kept in for (user, view) in views { kept.keep(view, of: user) } }
    }
}
