internal import Events

// What an event claims, and under which keys a retraction counts.
extension Ledger {
    /// The claim of the event at `position`, from what has arrived; nil if it makes none.
    ///
    /// A confirmation or pin says again the latest of the events it names. Of other confirmations and pins it takes
    /// those that come before it in the fold: so a ring of them says nothing rather than never ending.
    func makeClaim(_ position: Int) -> Claim? {
        let event = events[position]
        guard event.counts else { return nil }
        if case .asserted(let assertion) = event.body {
            let origin = Claim.Origin(event: event.stamp.id, turn: event.cause)
            return makeClaim(event, assertion, origin)
        }
        guard event.repeats, let latest = latestNamed(by: position) else { return nil }
        if let claim = claims[latest] { return makeClaim(event, claim.assertion, claim.origin) }
        return nil
    }

    private func makeClaim(_ event: PreferenceEvent, _ assertion: Assertion, _ origin: Claim.Origin) -> Claim {
        let unpins =
            event.kind == .pinned
            ? namers(of: event.stamp.id).filter { events[$0].kind == .unpinned }.map(stamp) : []
        return Claim(
            stamp: event.stamp,
            kind: event.kind,
            wordsClass: event.wordsClass,
            unpins: unpins,
            assertion: assertion,
            origin: origin,
            value: aliases.name(assertion.topic)
        )
    }

    private func latestNamed(by position: Int) -> Int? {
        var latest: Int?
        for id in events[position].named {
            guard let named = self.position(id), claims[named] != nil else { continue }
            if events[named].repeats && !precedes(named, position) { continue }
            if let best = latest, !precedes(best, named) { continue }
            latest = named
        }
        return latest
    }

    /// These events in an order in which their claims can be made: the fold's, but assertions first, since a
    /// confirmation may name one that the fold puts after it.
    func claimingOrder(_ positions: Set<Int>) -> [Int] {
        if positions.count < 2 { return Array(positions) }
        let order = positions.sorted(by: precedes)
        return order.filter { !events[$0].repeats } + order.filter { events[$0].repeats }
    }

    /// The keys in which a retraction counts.
    func keys(ofRetraction position: Int) -> Set<PreferenceKey> {
        switch events[position].body {
        case .retracted(.topic(let topic, let qualifiers, let slot, _)):
            if let slot { return [PreferenceKey(slot: slot), PreferenceKey(slot: slot, passing: true)] }
            let name = aliases.name(topic)
            // Without qualifiers it speaks of the topic, and so of a wish for today too.
            let passing = qualifiers.isEmpty ? [PreferenceKey(topic: name, qualifiers: [PreferenceKey.passing])] : []
            return Set([PreferenceKey(topic: name, qualifiers: qualifiers)] + passing)
        case .retracted(.events(let ids)):
            return Set(concerned(by: ids).compactMap { claims[$0]?.key })
        default: return []
        }
    }

    /// A retraction as the fold takes it.
    func foldedRetraction(_ position: Int) -> FoldedRetraction? {
        let event = events[position]
        let target: FoldedRetraction.Target
        switch event.body {
        case .retracted(.topic(let topic, _, _, let sign)): target = .value(aliases.name(topic), sign: sign)
        case .retracted(.events(let ids)): target = .events(Set(concerned(by: ids).map { stamp($0).seq }))
        default: return nil
        }
        return FoldedRetraction(stamp: event.stamp, wordsClass: event.wordsClass, turn: event.cause, target: target)
    }

    /// The aliases by the merges that stand.
    func standingAliases() -> TopicAliases {
        var aliases = TopicAliases()
        for position in merges.filter({ !withdrawn.contains($0) }).sorted(by: precedes) {
            if case .merged(let from, let into) = events[position].body { aliases.unite(from, into) }
        }
        return aliases
    }
}
