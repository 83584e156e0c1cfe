internal import EventLog
internal import Events
internal import Logging
internal import Postgres
internal import Preferences
internal import Projections

/// What a batch of appends does to users' preferences: written in the transaction of the append, and told to those who
/// follow the users.
struct BatchProjection: Sendable {
    private(set) var views: [String: UserView]
    private(set) var moves: [String: PreferenceMove] = [:]
    private var write = ProjectionWrite()

    /// - Parameter views: of all users in whose events of the batch there may be preferences.
    init(views: [String: UserView]) { self.views = views }

    /// What forgets make of the batch's events, of those users who forgot something or do so now.
    func keepers(forgetting users: Set<String>) -> [String: any ForgetKeeping] {
        var keepers: [String: any ForgetKeeping] = [:]
        for (user, view) in views where users.contains(user) || !view.fold.forgets.isEmpty {
            if let secret = view.secret { keepers[user] = ForgetKeeper(view.fold, secret: secret) }
        }
        return keepers
    }

    /// Folds what was numbered.
    mutating func take(_ numbering: Numbering, _ logger: Logger) {
        var changes: [String: [PreferenceKey: PreferenceState.Change]] = [:]
        var before: [String: Int64] = [:]
        for row in numbering.rows where EventKind.isPreference(row.event.kind) {
            guard let seq = views[row.user]?.fold.seq else { continue }
            if before[row.user] == nil { before[row.user] = seq }
            for change in views[row.user]?.fold.take(row.event, logger) ?? [] {
                // A record that changed and then only closed something is still one that changed.
                if case .closed = change, changes[row.user]?[change.key] != nil { continue }
                changes[row.user, default: [:]][change.key] = change
            }
        }
        for (user, base) in before.sorted(by: { $0.key < $1.key }) {
            // Taken out, not copied: what it holds is changed in place.
            guard var view = views.removeValue(forKey: user) else { continue }
            project(user, &view, changes[user] ?? [:], since: base, forgets: numbering.redactions[user] != nil)
            views[user] = view
        }
    }

    private mutating func project(
        _ user: String,
        _ view: inout UserView,
        _ changes: [PreferenceKey: PreferenceState.Change],
        since base: Int64,
        forgets: Bool
    ) {
        let keys = changes.keys.sorted()
        var records: [PreferenceKey: PreferenceState.EncodedRecord] = [:]
        for key in keys { records[key] = view.fold.encoded(key) }
        if view.storing == .behind || forgets {
            write.add(all: &view.fold, of: user)
        } else {
            // Of a version of other rules nothing is written, unless it was swapped for one of these since.
            write.add(&view.fold, changed: keys, of: user, since: base, records: records.mapValues(\.json))
        }
        moves[user] = PreferenceMove(
            base: base,
            seq: view.fold.seq,
            changes: keys.compactMap { key in
                if case .closed = changes[key] { return nil }
                return .init(key: key.text.bytes, record: records[key]?.json, digest: records[key]?.digest)
            },
            hash: view.fold.hash()
        )
    }

    /// What belongs into the append's transaction.
    var statements: [(Statement, Arguments)] { write.statements }

    /// The views that count now, given what the statements gave.
    ///
    /// Those of users who forgot something are read anew, since how often bodies were taken out is the database's to count.
    /// What was written is whole now. What was not, of a version of these rules, has to be looked at once more.
    func kept(after results: [Rows], of numbering: Numbering) -> [String: UserView] {
        var written: Set<String> = []
        if let users = results.last { written.formUnion((0..<users.count).map { users[$0].string(0) }) }
        var kept = views.filter { user, view in
            numbering.redactions[user] == nil
                && (moves[user] == nil || written.contains(user) || view.storing == .foreign)
        }
        for user in written { kept[user]?.storing = .whole }
        return kept
    }
}

extension AppendQueue.Job {
    /// Whether there may be preferences in what it appends.
    var hasPreferences: Bool {
        request.proposals.contains { if case .event(let event) = $0 { event.hasPreferences } else { false } }
    }

    /// Whether it forgets something.
    var forgets: Bool {
        request.proposals.contains {
            if case .event(let event) = $0 { event.kind == EventKind.forgotten } else { false }
        }
    }
}
