internal import EventLog
internal import Events
internal import Logging
internal import Preferences
internal import Synchronization

/// Users' preferences, folded from the log when they are asked for.
///
/// A view is never behind the log: it is brought forward to the head before it answers. The views of the users that were
/// asked for last are kept, so that a further question costs the events since.
final class PreferenceViews: Sendable {
    /// A user's preferences as of an event.
    struct View: Sendable {
        var state = PreferenceState()
        /// Up to where the log was gone through.
        var through: Int64 = 0
        /// Events that could not be read and were set aside.
        var unreadable: Int64 = 0
    }

    /// Users whose view is kept, and the preference events that one may have to be kept.
    private static let capacity = 1000
    private static let largestKept = 20_000
    private static let page = 1000

    private struct Kept: Sendable {
        var views: [String: (view: View, used: UInt64)] = [:]
        var clock: UInt64 = 0
    }

    private let log: EventLog
    private let logger: Logger
    private let kept = Mutex(Kept())

    init(log: EventLog, logger: Logger) {
        self.log = log
        self.logger = logger
    }

    /// A user's preferences as of `seq`, or as of the head; nil if there is no such user.
    ///
    /// - Parameter seq: at most the head.
    func view(of user: String, asOf seq: Int64? = nil) async throws -> View? {
        guard let head = try await log.head(of: user) else { return nil }
        guard let seq else {
            // Taken out, so that nobody else changes it meanwhile; who comes too late starts from nothing.
            var view = try await bring(
                kept.withLock { $0.views.removeValue(forKey: user)?.view } ?? View(),
                of: user,
                to: head
            )
            // The digests of its records are kept along with it, so that the next hash costs what changed since.
            _ = view.state.stateHash()
            keep(view, of: user)
            return view
        }
        return try await bring(View(), of: user, to: min(seq, head))
    }

    private func bring(_ view: View, of user: String, to end: Int64) async throws -> View {
        var view = view
        while view.through < end {
            let events = try await log.preferenceEvents(of: user, after: view.through, through: end, limit: Self.page)
            for event in events { take(event, into: &view) }
            view.through = events.count < Self.page ? end : events.last?.seq ?? end
        }
        return view
    }

    /// An event that this version cannot read is set aside, and the rest is served.
    private func take(_ event: StoredEvent, into view: inout View) {
        do {
            _ = view.state.apply(try PreferenceEvent(event))
        } catch {
            view.unreadable += 1
            logger.error("a preference event cannot be read and is set aside", metadata: ["why": "\(error)"])
        }
    }

    private func keep(_ view: View, of user: String) {
        if view.state.eventCount > Self.largestKept { return }
        kept.withLock { kept in
            kept.clock += 1
            kept.views[user] = (view, kept.clock)
            guard kept.views.count > Self.capacity else { return }
            // Half at once, so that a full house does not cost every question a search.
            let latest = kept.views.sorted { $0.value.used > $1.value.used }.prefix(Self.capacity / 2)
            kept.views = Dictionary(uniqueKeysWithValues: latest.map { ($0.key, $0.value) })
        }
    }
}
