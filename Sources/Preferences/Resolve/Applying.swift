internal import Events

extension PreferenceState {
    /// Takes one more event and says what it changed, in key order.
    ///
    /// Only the keys that the event touches are resolved again; an event that comes last in its key's fold extends it.
    /// Events come in `seq` order: one that was applied before changes nothing.
    public mutating func apply(_ event: PreferenceEvent) -> [Change] {
        if event.stamp.seq <= seq && !ledger.events.isEmpty { return [] }
        let position = ledger.append(event)
        guard event.counts else { return [] }
        var work = Work()
        switch event.body {
        case .asserted: return applyAssertion(position)
        case .confirmed, .pinned: return applyRepetition(position)
        case .retracted: return applyRetraction(position)
        case .unpinned(let ids): refresh(Set(ids.compactMap { ledger.position($0) }), &work)
        case .rejected(let ids):
            if ledger.isWithdrawn(position) { ledger.withdrawn.insert(position) }
            judge(ledger.concerned(by: ids), &work)
        case .merged(let from, let into): applyMerge(position, from, into, &work)
        case .forgotten(let forget): redact(forget.redacts, &work)
        case nil: break
        }
        return settle(work)
    }

    private mutating func applyAssertion(_ position: Int) -> [Change] {
        guard ledger.isUntouched(position) else { return applyNamed(position) }
        return place(position)
    }

    private mutating func applyRepetition(_ position: Int) -> [Change] {
        guard ledger.isUntouched(position) else { return applyNamed(position) }
        return place(position)
    }

    /// Events that arrived earlier name this one, or may concern it: what they say is worked out anew.
    private mutating func applyNamed(_ position: Int) -> [Change] {
        var work = Work()
        let id = ledger.stamp(position).id
        refresh(ledger.repetitions(of: [id]).union([position]), &work)
        return settle(work)
    }

    /// The common way: a claim that no event concerns yet.
    private mutating func place(_ position: Int) -> [Change] {
        guard let claim = ledger.makeClaim(position) else { return [] }
        ledger.claims[position] = claim
        if ledger.events[position].repeats { ledger.list(position, under: claim.assertion.topic) }
        var work = Work()
        extend(claim.key, with: position, &work)
        return settle(work)
    }

    private mutating func applyRetraction(_ position: Int) -> [Change] {
        var work = Work()
        if ledger.isWithdrawn(position) { ledger.withdrawn.insert(position) }
        for key in ledger.keys(ofRetraction: position) { extend(key, with: position, &work) }
        reconsider(ledger.events[position].named, &work)
        return settle(work)
    }

    private mutating func applyMerge(_ position: Int, _ from: UTF8Text, _ into: UTF8Text, _ work: inout Work) {
        if ledger.isWithdrawn(position) {
            ledger.withdrawn.insert(position)
            return
        }
        if ledger.merges.contains(where: { ledger.precedes(position, $0) }) {
            rename(to: ledger.standingAliases(), &work)
        } else {
            var aliases = ledger.aliases
            let moved = aliases.unite(from, into)
            rename(to: aliases, moved: Set(moved), &work)
        }
    }

    /// Adds an event to a key: at the end of its fold if it comes last there, else the key is to be resolved anew.
    private mutating func extend(_ key: PreferenceKey, with position: Int, _ work: inout Work) {
        guard work.keys[key] == nil, groups[key]?.isLast(position, in: ledger) ?? true else {
            groups[key, default: KeyGroup(key)].insert(position, in: ledger)
            work.touch(key, from: position, in: ledger)
            return
        }
        let before = groups[key]?.record
        let closed = groups[key]?.fold.history.count ?? 0
        groups[key, default: KeyGroup(key)].extend(with: position, in: ledger)
        note(key, before: before, closedChanged: groups[key]?.fold.history.count != closed, &work)
    }

    // MARK: Settling

    /// Keys to resolve anew, and what has been changed already.
    struct Work {
        /// From which event on, in the order of the fold; nil for the first.
        private(set) var keys: [PreferenceKey: Int?] = [:]
        private var changes: [PreferenceKey: Change] = [:]

        /// One a key, in key order.
        var sortedChanges: [Change] { changes.values.sorted { $0.key < $1.key } }

        /// Notes what became of a key; of what was noted before, only that the record changed still counts.
        mutating func note(_ change: Change) {
            if case .closed = change, changes[change.key] != nil { return }
            changes[change.key] = change
        }

        /// Marks a key to be resolved anew from the event at `position` on, from the first if that is nil.
        mutating func touch(_ key: PreferenceKey, from position: Int?, in ledger: borrowing Ledger) {
            guard let known = keys[key] else { return keys[key] = .some(position) }
            guard let first = known, let position, ledger.precedes(first, position) else {
                return keys[key] = known == nil ? .some(nil) : .some(position)
            }
        }
    }

    private mutating func settle(_ work: consuming Work) -> [Change] {
        for (key, first) in work.keys {
            let before = groups[key]?.record
            let closedChanged = groups[key]?.resolve(from: first, in: ledger) ?? false
            note(key, before: before, closedChanged: closedChanged, &work)
            if groups[key]?.members.isEmpty == true { groups[key] = nil }
        }
        return work.sortedChanges
    }

    private mutating func note(
        _ key: PreferenceKey,
        before: PreferenceRecord?,
        closedChanged: Bool,
        _ work: inout Work
    ) {
        let after = groups[key]?.record
        if before == after {
            if closedChanged { work.note(.closed(key)) }
            return
        }
        noteChange(of: key, hadRecord: before != nil, hasRecord: after != nil)
        work.note(after.map { .set($0) } ?? .removed(key))
    }
}
