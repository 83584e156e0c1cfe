internal import CoreMetrics
public import EventLog
public import Events
public import Logging
internal import Postgres
public import Preferences

/// A user's preferences as of the head of the log, and how what is stored of them relates to that.
public struct UserView: Sendable {
    /// The preferences.
    public var fold: PreferenceFold
    /// How often bodies of the log had been taken out.
    public var redactions: Int64
    /// Whether what is stored has to be written anew as a whole: it is of this program's rules, and not what ``fold`` holds.
    public var isBehind: Bool
    /// The user's secret; nil while nothing needs it.
    public var secret: UserSecret?

    /// Whether it is what `head` is the end of.
    public func belongs(to head: UserHead) -> Bool {
        fold.seq == head.preferenceSeq && redactions == head.redactions
    }
}

extension EventLog {
    /// Brings users' views to the heads of their logs. Users that do not exist are left out.
    ///
    /// - Parameters:
    ///   - known: views that some of the users had before; what they lack is read, the others are folded from the first
    ///     event on.
    ///   - forgetting: those of the users whose secret is needed in any case.
    ///   - logger: is told of events that cannot be read, never of what they hold.
    public func views(
        of users: Set<String>,
        known: [String: UserView] = [:],
        forgetting: Set<String> = [],
        logger: Logger
    ) async throws -> [String: UserView] {
        var views = try await fences(of: users, known: known)
        var open = views.compactMap { user, view in
            view.view.fold.seq < view.through
                ? Stretch(of: user, after: view.view.fold.seq, through: view.through) : nil
        }
        while !open.isEmpty {
            let some = open.prefix(Self.usersAtOnce)
            open.removeFirst(some.count)
            let pages = try await preferenceEvents(in: Array(some), limit: Self.pageEvents)
            for (stretch, page) in zip(some, pages) {
                for event in page { views[stretch.user]?.view.fold.take(event, logger) }
                if page.count == Self.pageEvents, let last = page.last {
                    open.append(Stretch(of: stretch.user, after: last.seq, through: stretch.through))
                }
            }
        }
        let secretive = views.filter { user, view in
            view.view.secret == nil && (forgetting.contains(user) || !view.view.fold.forgets.isEmpty)
        }
        for (user, secret) in try await secrets(of: secretive.keys.sorted()) { views[user]?.view.secret = secret }
        return views.mapValues(\.view)
    }

    private static let usersAtOnce = 64
    private static let pageEvents = 1000

    /// The views as far as they are known, and up to where each has to go.
    private func fences(
        of users: Set<String>,
        known: [String: UserView]
    ) async throws -> [String: (view: UserView, through: Int64)] {
        var arguments = Arguments()
        arguments.append(.texts(users.sorted()))
        let rows = try await runner.execute(.fences, arguments)
        var views: [String: (view: UserView, through: Int64)] = [:]
        for index in 0..<rows.count {
            let row = rows[index]
            let user = row.string(0)
            let isOurs = row.int64OrNil(1) == Int64(Preferences.resolverVersion)
            let redactions = row.int64(4)
            var view = UserView(fold: .init(), redactions: redactions, isBehind: false)
            // Without the bodies that were taken out since by hand: a forget says itself what it takes.
            if let before = known[user], before.redactions == redactions || before.fold.seq < row.int64(3) {
                view = before
                view.redactions = redactions
            }
            view.isBehind = isOurs && !row.bool(2)
            views[user] = (view, row.int64(3))
        }
        return views
    }

    /// Users' secrets, made where there is none.
    private func secrets(of users: [String]) async throws -> [String: UserSecret] {
        if users.isEmpty { return [:] }
        var arguments = Arguments()
        arguments.append(.texts(users))
        var fresh = ArrayArgument.bytea(capacity: users.count)
        for _ in users { fresh.append(bytes: UserSecret.random().bytes) }
        arguments.append(fresh)
        let rows = try await runner.execute(.forgetSecrets, arguments)
        return Dictionary((0..<rows.count).map { (rows[$0].string(0), UserSecret(bytes: rows[$0].bytes(1))) }) { $1 }
    }
}

extension PreferenceFold {
    private static let setAside = Counter(label: "attune_preference_events_unreadable_total")

    /// Goes on to `event`, and tells the log if it cannot be read.
    @discardableResult
    public mutating func take(_ event: StoredEvent, _ logger: Logger) -> [PreferenceState.Change] {
        do {
            return try take(event)
        } catch {
            Self.setAside.increment()
            logger.error("a preference event cannot be read and is set aside", metadata: ["why": "\(error)"])
            return []
        }
    }
}
