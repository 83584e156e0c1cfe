internal import Events

// What an arriving event changes in what others say. Each marks the keys that it touches; `settle` resolves them.
extension PreferenceState {
    /// Works out anew what these events claim, and under which key.
    mutating func refresh(_ positions: Set<Int>, _ work: inout Work) {
        for position in ledger.claimingOrder(positions) {
            let old = ledger.claims[position]
            let new = ledger.makeClaim(position)
            unmark(position, &work)
            ledger.claims[position] = new
            if let old, old.key != new?.key { detach(position, from: old.key, &work) }
            guard let new else { continue }
            if ledger.events[position].repeats && old?.assertion.topic != new.assertion.topic {
                ledger.list(position, under: new.assertion.topic)
            }
            attach(position, to: new.key, &work)
            for retraction in ledger.retractions(of: position) { attach(retraction, to: new.key, &work) }
            if ledger.isRejected(position) { mark(position, &work) }
        }
    }

    /// Counts a claim as rejected.
    private mutating func mark(_ position: Int, _ work: inout Work) {
        guard let claim = ledger.claims[position], ledger.rejected.insert(position).inserted else { return }
        count(claim, position, 1, &work)
    }

    private mutating func unmark(_ position: Int, _ work: inout Work) {
        guard ledger.rejected.remove(position) != nil, let claim = ledger.claims[position] else { return }
        count(claim, position, -1, &work)
    }

    private mutating func count(_ claim: Claim, _ position: Int, _ difference: Int, _ work: inout Work) {
        let isSideTouched = groups[claim.key, default: KeyGroup(claim.key)].countRejected(claim, difference)
        work.touch(claim.key, from: isSideTouched ? nil : position, in: ledger)
    }

    private mutating func attach(_ position: Int, to key: PreferenceKey, _ work: inout Work) {
        groups[key, default: KeyGroup(key)].insert(position, in: ledger)
        work.touch(key, from: position, in: ledger)
    }

    private mutating func detach(_ position: Int, from key: PreferenceKey, _ work: inout Work) {
        groups[key]?.remove(position, in: ledger)
        work.touch(key, from: position, in: ledger)
    }

    /// Finds out anew which of these claims are rejected.
    mutating func judge(_ positions: Set<Int>, _ work: inout Work) {
        for position in positions where ledger.claims[position] != nil {
            if ledger.isRejected(position) { mark(position, &work) } else { unmark(position, &work) }
        }
    }

    /// Finds out anew which of these rejections, retractions and merges are withdrawn, and of those that they in turn
    /// withdraw.
    mutating func reconsider(_ ids: [EventID], _ work: inout Work) {
        var open = ids
        var mergesChanged = false
        while let id = open.popLast() {
            guard let position = ledger.position(id), ledger.events[position].counts else { continue }
            let kind = ledger.events[position].kind
            guard kind == .rejected || kind == .retracted || kind == .merged else { continue }
            let isWithdrawn = ledger.isWithdrawn(position)
            if isWithdrawn == ledger.withdrawn.contains(position) { continue }
            if isWithdrawn { ledger.withdrawn.insert(position) } else { ledger.withdrawn.remove(position) }
            switch kind {
            case .merged: mergesChanged = true
            case .rejected: judge(ledger.concerned(by: ledger.events[position].named), &work)
            default:
                for key in ledger.keys(ofRetraction: position) { work.touch(key, from: position, in: ledger) }
                open += ledger.events[position].named
            }
        }
        if mergesChanged { rename(to: ledger.standingAliases(), &work) }
    }

    /// Takes over other aliases: every key of the topics that have another name now is touched, old and new, and slots
    /// whose value is one of them.
    mutating func rename(to aliases: TopicAliases, moved: Set<UTF8Text>? = nil, _ work: inout Work) {
        let moved = moved ?? aliases.differences(from: ledger.aliases)
        var claims: Set<Int> = []
        var retractions: Set<Int> = []
        for topic in moved {
            for position in ledger.byTopic[topic] ?? [] {
                if ledger.claims[position] != nil { claims.insert(position) } else { retractions.insert(position) }
            }
        }
        for position in retractions {
            for key in ledger.keys(ofRetraction: position) { detach(position, from: key, &work) }
        }
        ledger.aliases = aliases
        for position in retractions {
            for key in ledger.keys(ofRetraction: position) { attach(position, to: key, &work) }
        }
        refresh(claims, &work)
    }

    /// Takes the bodies of these events: the keys of what they said are touched, and a redacted merge counts as
    /// withdrawn.
    mutating func redact(_ seqs: [Int64], _ work: inout Work) {
        var mergesChanged = false
        var claims: Set<Int> = []
        for seq in seqs {
            guard let position = ledger.position(seq: seq), ledger.events[position].counts else { continue }
            let event = ledger.events[position]
            let concerned = ledger.concerned(by: event.named)
            switch event.kind {
            case .retracted: for key in ledger.keys(ofRetraction: position) { detach(position, from: key, &work) }
            case .merged: mergesChanged = true
            default: claims.formUnion(ledger.repetitions(of: [event.stamp.id]).union([position]))
            }
            ledger.redact(position)
            if event.kind == .rejected || event.kind == .unpinned { claims.formUnion(concerned) }
            if event.kind == .retracted { reconsider(event.named, &work) }
        }
        refresh(claims, &work)
        if mergesChanged { rename(to: ledger.standingAliases(), &work) }
    }
}
