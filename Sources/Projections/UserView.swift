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
    /// How what is stored of it stands to ``fold``.
    public var storing: Storing
    /// The user's secret; nil while nothing needs it.
    public var secret: UserSecret?

    /// How what is stored of a user's preferences stands to what they are.
    public enum Storing: Sendable {
        /// It is the same: what changes is written.
        case whole
        /// It is not: all has to be written anew.
        case behind
        /// The live version is of other rules, and another program's to write.
        case foreign
    }

    /// Whether it is what `head` is the end of.
    public func belongs(to head: UserHead) -> Bool {
        fold.seq == head.preferenceSeq && redactions == head.redactions
    }
}

/// What is kept of preferences beside the log.
public enum ProjectionFiles {
    /// Reads the statements' files, if nobody has yet: better at the start than when descriptors run out.
    public static func load() { Statement.load() }
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
        var (views, ends) = try await fences(of: users, known: known)
        let folds = try await bringForward(views.mapValues(\.fold), through: ends, logger: logger)
        for (user, fold) in folds { views[user]?.fold = fold }
        let secretive = views.filter { user, view in
            view.secret == nil && (forgetting.contains(user) || !view.fold.forgets.isEmpty)
        }
        for (user, secret) in try await secrets(of: secretive.keys.sorted()) { views[user]?.secret = secret }
        return views
    }

    /// The views as far as they are known, and the event through which each has to go.
    private func fences(
        of users: Set<String>,
        known: [String: UserView]
    ) async throws -> (views: [String: UserView], ends: [String: Int64]) {
        var arguments = Arguments()
        arguments.append(.texts(users.sorted()))
        let rows = try await runner.execute(.fences, arguments)
        var views: [String: UserView] = [:]
        var ends: [String: Int64] = [:]
        for index in 0..<rows.count {
            let row = rows[index]
            let user = row.string(0)
            let redactions = row.int64(4)
            // Without the bodies that were taken out since: whether by a forget or by hand cannot be told.
            var view =
                known[user].flatMap { $0.redactions == redactions ? $0 : nil }
                ?? UserView(fold: .init(), redactions: redactions, storing: .foreign)
            let isOurs = row.int64OrNil(1) == Int64(Preferences.resolverVersion)
            view.storing = !isOurs ? .foreign : row.bool(2) ? .whole : .behind
            views[user] = view
            ends[user] = row.int64(3)
        }
        return (views, ends)
    }

    /// Users' secrets, made where there is none.
    private func secrets(of users: [String]) async throws -> [String: UserSecret] {
        if users.isEmpty { return [:] }
        var arguments = Arguments()
        arguments.append(.texts(users))
        var fresh = ArrayArgument.bytea(capacity: users.count)
        for _ in users { fresh.append(bytes: UserSecret.random().bytes) }
        arguments.append(fresh)
        var found: [String: UserSecret] = [:]
        // A rival's secret that was committed while this statement waited for it shows to the next one alone.
        for _ in 0..<2 where found.count < users.count {
            let rows = try await runner.execute(.forgetSecrets, arguments)
            for index in 0..<rows.count { found[rows[index].string(0)] = UserSecret(bytes: rows[index].bytes(1)) }
        }
        guard found.count == users.count else {
            throw PostgresError(
                code: .serializationFailure,
                message: "a user's secret was made by a rival and is not there yet"
            )
        }
        return found
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
