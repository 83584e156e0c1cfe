internal import Events

extension PreferenceState {
    /// The state that these events give, in `seq` order, resolved key by key from nothing.
    public init(resolving events: [PreferenceEvent]) {
        self.init()
        for event in Self.redacted(events) { _ = ledger.append(event) }
        ledger.withdraw()
        ledger.aliases = ledger.standingAliases()
        ledger.claim()
        for (key, members) in ledger.membersByKey() {
            var group = KeyGroup(key, members: members, in: ledger)
            group.resolve(from: nil, in: ledger)
            groups[key] = group
        }
        forgetOrder()
    }

    /// Forgets take the bodies that they name, wherever they stand.
    private static func redacted(_ events: [PreferenceEvent]) -> [PreferenceEvent] {
        var gone: Set<Int64> = []
        for event in events where event.counts {
            if case .forgotten(let forget) = event.body { gone.formUnion(forget.redacts) }
        }
        if gone.isEmpty { return events }
        return events.map { event in
            var event = event
            if gone.contains(event.stamp.seq) { event.body = nil }
            return event
        }
    }
}

extension Ledger {
    fileprivate var inFoldOrder: [Int] { events.indices.sorted(by: precedes) }

    /// What withdraws comes after what it withdraws, so the last event is judged first.
    fileprivate mutating func withdraw() {
        for position in inFoldOrder.reversed() where events[position].counts {
            switch events[position].kind {
            case .rejected, .retracted, .merged:
                if isWithdrawn(position) { withdrawn.insert(position) }
            default: break
            }
        }
    }

    /// Assertions first: a confirmation may name one that the fold puts after it.
    fileprivate mutating func claim() {
        let order = inFoldOrder
        for position in order where events[position].kind == .asserted { claims[position] = makeClaim(position) }
        for position in order where events[position].repeats {
            claims[position] = makeClaim(position)
            if let claim = claims[position] { list(position, under: claim.assertion.topic) }
        }
        for position in order where events[position].kind == .rejected && events[position].counts {
            if withdrawn.contains(position) { continue }
            let ids = events[position].named
            rejected.formUnion(ids.compactMap { self.position($0) }.filter { claims[$0] != nil })
            rejected.formUnion(repetitions(of: ids).filter { stamp($0).isBefore(stamp(position)) && claims[$0] != nil })
        }
    }

    fileprivate func membersByKey() -> [PreferenceKey: [Int]] {
        var members: [PreferenceKey: [Int]] = [:]
        for position in inFoldOrder {
            if let claim = claims[position] { members[claim.key, default: []].append(position) }
            if events[position].kind == .retracted {
                for key in keys(ofRetraction: position) { members[key, default: []].append(position) }
            }
        }
        return members
    }
}
