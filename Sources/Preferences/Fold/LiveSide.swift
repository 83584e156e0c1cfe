/// The live claims of one side, in the order of the fold, with what the rules ask of them kept ready.
struct LiveSide: Sendable {
    let side: Side
    private(set) var claims: [Claim] = []
    /// Claims that have closed something (rules `reversed` and `slot`).
    private var closers: Set<Int64> = []

    private(set) var pins: [Claim] = []
    private var latestPinned: Claim?
    private var latestOwn: Claim?
    private var hardCount = 0
    /// The strongest claim, among equals the latest: it speaks for the side where sides are weighed.
    private(set) var champion: Claim?

    init(_ side: Side) { self.side = side }

    var isEmpty: Bool { claims.isEmpty }
    var hasOwnWords: Bool { latestOwn != nil }
    var isHard: Bool { hardCount > 0 }
    var hasClosedSomething: Bool { !closers.isEmpty }

    /// The claim whose polarity, strength and wording count (rule `repeated`): the latest own words, a pin first;
    /// inferences only where there are none.
    var lead: Claim? { latestPinned ?? latestOwn ?? claims.last }

    mutating func append(_ claim: Claim, hasClosed: Bool) {
        claims.append(claim)
        if hasClosed { closers.insert(claim.stamp.seq) }
        note(claim)
    }

    mutating func noteClosing(by claim: Claim) { closers.insert(claim.stamp.seq) }

    private mutating func note(_ claim: Claim) {
        if claim.isPin { pins.append(claim) }
        if claim.isPinned { latestPinned = claim }
        if claim.wordsClass.isOwn { latestOwn = claim }
        if claim.isHard { hardCount += 1 }
        if claim.rank >= champion?.rank ?? 0 { champion = claim }
    }

    /// Takes out the claims that `isEnded` picks and returns them, in order.
    mutating func remove(where isEnded: (Claim) -> Bool) -> [Claim] {
        var ended: [Claim] = []
        var kept: [Claim] = []
        for claim in claims {
            if isEnded(claim) { ended.append(claim) } else { kept.append(claim) }
        }
        if ended.isEmpty { return [] }
        let closersLeft = closers.isEmpty ? [] : closers.subtracting(ended.map(\.stamp.seq))
        self = LiveSide(side)
        closers = closersLeft
        claims = kept
        for claim in kept { note(claim) }
        return ended
    }

    /// Whether `claim`, of another side, may end nothing here (rules `outranked`, `undecided`, `hard`, `pinned`).
    ///
    /// It is the side that stands, not the single claim: state does not change while one of them stands in the way.
    func stops(_ claim: Claim) -> Bool {
        switch claim.wordsClass {
        case .edit: false
        case .inferred: hasOwnWords
        case .said:
            pins.contains { $0.isPinned(against: claim.stamp) } || isHard && !claim.isHard
                || claims.contains { $0.wordsClass == .edit && $0.stamp.isUndecided(with: claim.stamp) }
        }
    }
}

extension Claim {
    /// Whether this alone would stop `claim`, of another side, from ending anything: ``LiveSide/stops(_:)``.
    func stops(_ claim: Claim) -> Bool {
        switch claim.wordsClass {
        case .edit: false
        case .inferred: wordsClass.isOwn
        case .said:
            isPinned(against: claim.stamp) || isHard && !claim.isHard
                || wordsClass == .edit && stamp.isUndecided(with: claim.stamp)
        }
    }
}
