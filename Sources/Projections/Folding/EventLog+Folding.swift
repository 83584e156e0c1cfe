public import EventLog
internal import Events
public import Logging

extension EventLog {
    /// Brings users' folds forward, each through an event of its own: a round trip for 64 users of whom nobody lacks more
    /// than 1,000 preference events.
    ///
    /// - Parameters:
    ///   - folds: what is folded already; a fold of nothing begins at the first event.
    ///   - ends: the event through which each user is folded; a user without one is left as it is.
    ///   - logger: is told of events that cannot be read, never of what they hold.
    public func bringForward(
        _ folds: [String: PreferenceFold],
        through ends: [String: Int64],
        logger: Logger
    ) async throws -> [String: PreferenceFold] {
        var folds = folds
        var open = ends.compactMap { user, end in
            folds[user].flatMap { $0.seq < end ? Stretch(of: user, after: $0.seq, through: end) : nil }
        }
        while !open.isEmpty {
            let some = open.prefix(64)
            open.removeFirst(some.count)
            let pages = try await preferenceEvents(in: Array(some), limit: Self.pageEvents)
            for (stretch, page) in zip(some, pages) {
                for event in page { folds[stretch.user]?.take(event, logger) }
                if page.count == Self.pageEvents, let last = page.last {
                    open.append(Stretch(of: stretch.user, after: last.seq, through: stretch.through))
                }
            }
        }
        return folds
    }

    private static let pageEvents = 1000
}
