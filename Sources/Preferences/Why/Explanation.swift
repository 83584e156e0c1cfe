public import Events

/// Why a record says what it says: protocol section 6, `why`.
public struct Explanation: Sendable, Hashable {
    /// The rule by which the shown side stands.
    public var rule: Rule
    /// The claim that leads it.
    public var winner: Witness
    /// The claims that lost: those that the shown side's live claims ended, and those that stand in `other`; in the order
    /// of the fold, the latest 1,000.
    public var losers: [Witness]
    /// The live events of the shown side in the order of the fold, the latest 1,000.
    public var evidence: [EventID]
}

/// An event that has a part in a record, and the words that it goes back to.
public struct Witness: Sendable, Hashable {
    /// Its number in the log.
    public var seq: Int64
    /// Its id.
    public var event: EventID
    /// The turn that the words stand in; of a confirmation or pin, the turn of what it says again.
    public var turn: EventID?
    /// Where in that turn's text they stand.
    public var span: SourceSpan?

    init(_ claim: Claim) {
        seq = claim.stamp.seq
        event = claim.stamp.id
        turn = claim.origin.turn
        span = claim.assertion.source
    }
}

extension PreferenceState {
    private static let witnessLimit = 1000

    /// Why the record of `key` says what it says; nil if the key has none.
    public func why(_ key: PreferenceKey) -> Explanation? {
        guard let group = groups[key], let record = group.record, let shown = group.fold.shownSide,
            let lead = shown.lead
        else { return nil }
        let live = Set(shown.claims.map(\.stamp.id))
        let ended = group.fold.history.filter { live.contains($0.closedBy) }.flatMap(\.events)
        var losers = ended.compactMap { ledger.position($0) }.compactMap { ledger.claims[$0] }
        for side in group.fold.sides where side.side != shown.side { losers += side.claims }
        losers.sort { Stamp.precedes($0.stamp, $1.stamp) }
        return Explanation(
            rule: record.shown.rule,
            winner: Witness(lead),
            losers: losers.suffix(Self.witnessLimit).map(Witness.init),
            evidence: shown.claims.suffix(Self.witnessLimit).map(\.stamp.id)
        )
    }
}

extension Explanation {
    /// The answer's members as a JSON object, protocol section 6.
    public var json: [UInt8] {
        var writer = JSONWriter(capacity: 400)
        writer.beginObject()
        writer.member("evidence", ids: evidence)
        writer.beginArray("losers")
        for loser in losers { writer.element(json: loser.json) }
        writer.endArray()
        writer.member("rule", rule.rawValue)
        writer.member("winner", json: winner.json)
        writer.endObject()
        return writer.bytes
    }
}

extension Witness {
    fileprivate var json: [UInt8] {
        var writer = JSONWriter(capacity: 160)
        writer.beginObject()
        writer.member("end", span?.end)
        writer.member("event", json: quoted(event))
        writer.member("seq", seq)
        writer.member("start", span?.start)
        if let turn { writer.member("turn", json: quoted(turn)) }
        writer.endObject()
        return writer.bytes
    }
}
