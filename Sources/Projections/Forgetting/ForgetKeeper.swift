public import EventLog
public import Events
internal import Preferences

/// What one user's forgets make of the events that are appended: rule `forgotten` of the preferences page.
public struct ForgetKeeper: ForgetKeeping {
    private var fold: PreferenceFold
    private let secret: UserSecret

    /// A keeper that starts where `fold` is.
    public init(_ fold: PreferenceFold, secret: UserSecret) {
        self.fold = fold
        self.secret = secret
    }

    public func verdict(on event: StoredEvent, derived: [StoredEvent]) -> ForgetVerdict {
        if event.kind == EventKind.forgotten { return effect(of: event) }
        // A turn goes with what was found in it, where a forget took the turns too.
        let isGone =
            EventKind.isPreference(event.kind)
            ? isCovered(event, by: fold.forgets)
            : derived.contains { isCovered($0, by: fold.forgets.filter { $0.forget.turns }) }
        return isGone ? .withoutBody : .stored
    }

    public mutating func take(_ event: StoredEvent) {
        // One that cannot be read names nothing that could be covered.
        if EventKind.isPreference(event.kind) { _ = try? fold.take(event) }
    }

    private func isCovered(_ event: StoredEvent, by forgets: [(stamp: Stamp, forget: StoredForget)]) -> Bool {
        if forgets.isEmpty { return false }
        guard let read = try? PreferenceEvent(event) else { return false }
        return forgets.contains { stamp, forget in
            forget.covers(read, forgottenAt: stamp, secret: secret.digest)
        }
    }

    private func effect(of event: StoredEvent) -> ForgetVerdict {
        // Its content was checked when it was pushed.
        guard let body = event.body, let wish = ForgetWish(body) else { return .withoutBody }
        let stamp = Stamp(
            seq: event.seq,
            seen: event.seen,
            at: event.at,
            device: UTF8Text(event.device),
            id: event.id
        )
        let coverage = fold.state.coverage(of: wish.target, at: stamp)
        let secret = secret
        return .forget(
            ForgetEffect(redacts: coverage.redacts, turns: wish.turns ? coverage.turns : []) { seqs in
                var coverage = coverage
                coverage.redacts = seqs
                return coverage.stored(turns: wish.turns, secret: secret.digest).canonicalJSON
            }
        )
    }
}

/// A forget as it was pushed.
private struct ForgetWish {
    var target: ForgetTarget
    var turns: Bool

    init?(_ body: [UInt8]) {
        guard let root = try? JSONDocument(body).root else { return nil }
        if let key = root["preference"]?.string {
            target = .preference(PreferenceKey(UTF8Text(key)))
        } else if let topic = root["topic"]?.string {
            target = .topic(UTF8Text(CanonicalTopic.of(topic)))
        } else {
            return nil
        }
        turns = root["turns"]?.bool ?? false
    }
}
