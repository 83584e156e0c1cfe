extension KeyFold {
    /// The record of what lives; nil if nothing does.
    func record(_ key: PreferenceKey) -> PreferenceRecord? {
        guard let shown = shownSide, let lead = shown.lead, let champion = shown.champion else { return nil }
        var isUndecided = false
        var other: [SideRecord] = []
        for side in sides where side.side != shown.side {
            guard let rival = side.champion, var record = side.record else { continue }
            if rival.rank == champion.rank {
                isUndecided = true
                record.status = champion.wordsClass == .inferred ? .suggested : .contested
                record.rule = .undecided
            }
            other.append(record)
        }
        guard var record = shown.record else { return nil }
        record.status = champion.wordsClass == .inferred ? .suggested : isUndecided ? .contested : .current
        record.rule = isUndecided ? .undecided : shown.rule(inSlot: key.isSlot)
        return PreferenceRecord(
            key: key,
            slot: lead.assertion.slot,
            qualifiers: lead.assertion.allQualifiers,
            shown: record,
            isPinned: lead.isPinned,
            other: other
        )
    }

    /// The strongest side, among equals the later.
    var shownSide: LiveSide? {
        var best: LiveSide?
        for side in sides {
            guard let rival = side.champion else { continue }
            guard let champion = best?.champion else {
                best = side
                continue
            }
            let isStronger =
                rival.rank == champion.rank
                ? Stamp.precedes(champion.stamp, rival.stamp) : rival.rank > champion.rank
            if isStronger { best = side }
        }
        return best
    }
}

extension LiveSide {
    /// At most this many ids of evidence stand in a record; `why` lists more.
    private static let evidenceLimit = 64

    /// This side as it stands in `other`, outranked.
    fileprivate var record: SideRecord? {
        guard let lead, let first = claims.first else { return nil }
        return SideRecord(
            text: lead.assertion.text,
            canonical: side.value,
            polarity: lead.assertion.polarity,
            strength: lead.assertion.strength ?? 3,
            isHard: isHard,
            wordsClass: lead.wordsClass,
            status: .suggested,
            rule: .outranked,
            since: first.stamp.at,
            until: lead.assertion.until,
            over: lead.assertion.over,
            evidence: claims.suffix(Self.evidenceLimit).map(\.stamp.id),
            evidenceCount: claims.count
        )
    }

    /// The first that applies.
    fileprivate func rule(inSlot isSlot: Bool) -> Rule {
        guard let lead else { return .stated }
        if lead.isPinned { return .pinned }
        if lead.isConfirmation { return .confirmed }
        if hasClosedSomething { return isSlot ? .slot : .reversed }
        return claims.count > 1 ? .repeated : .stated
    }
}
