internal import Events

/// The state of one key while its events are folded, in the order of ``Stamp/precedes(_:_:)``: which claims live, and
/// the intervals of those that were ended.
///
/// It asks no clock and does not know the order of arrival. What never counts (rejected events, inferences of a rejected
/// sign, withdrawn retractions, events without a body) is left out before the fold.
struct KeyFold: Sendable {
    private let isSlot: Bool
    /// Sides with live claims, in the order of `other`.
    private(set) var sides: [LiveSide] = []
    /// Claims that something stopped when they came: once what stopped them is retracted, they do their work after all.
    private var stopped: [Claim] = []
    private(set) var history: [Interval] = []

    init(_ key: PreferenceKey) { isSlot = key.isSlot }

    // MARK: Claims

    /// A claim that comes after all that was folded.
    mutating func add(_ claim: Claim) {
        var ended: [Claim] = []
        for index in sides.indices where opposes(claim, sides[index].side) {
            if sides[index].stops(claim) {
                if stopped.last !== claim { stopped.append(claim) }
            } else {
                ended += sides[index].remove { $0.stamp.isBefore(claim.stamp) }
            }
        }
        if shows(claim) { append(claim, hasClosed: !ended.isEmpty) }
        if !ended.isEmpty {
            close(ended, by: claim.stamp, at: claim.stamp.at, turn: claim.origin.turn, rule(of: claim))
        }
        sides.removeAll(where: \.isEmpty)
    }

    /// A neutral makes no record, and a − in a slot neither: they only end.
    private func shows(_ claim: Claim) -> Bool {
        isSlot ? claim.side.sign == .plus : claim.side.sign != .none
    }

    private mutating func append(_ claim: Claim, hasClosed: Bool) {
        if let index = sides.firstIndex(where: { $0.side == claim.side }) {
            sides[index].append(claim, hasClosed: hasClosed)
        } else {
            let index = sides.firstIndex { Side.precedes(claim.side, $0.side) } ?? sides.endIndex
            sides.insert(LiveSide(claim.side), at: index)
            sides[index].append(claim, hasClosed: hasClosed)
        }
    }

    /// Whether `claim` says the opposite of `side`. A neutral closes a − and leaves a + alone; in a slot it does nothing,
    /// another value closes this one, and a − closes its own value.
    private func opposes(_ claim: Claim, _ side: Side) -> Bool {
        if isSlot {
            switch claim.side.sign {
            case .plus: return side.value != claim.side.value
            case .minus: return side.value == claim.side.value
            case .none: return false
            }
        }
        return side.sign == (claim.side.sign == .minus ? .plus : .minus)
    }

    private func rule(of claim: Claim) -> Rule {
        isSlot ? .slot : claim.side.sign == .none ? .neutral : .reversed
    }

    // MARK: Retractions

    /// A retraction that comes after all that was folded: it ends claims before it without claiming the opposite.
    mutating func add(_ retraction: FoldedRetraction) {
        var ended: [Claim] = []
        for index in sides.indices where retraction.mayConcern(sides[index].side) {
            ended += sides[index].remove(where: retraction.ends)
        }
        stopped.removeAll(where: retraction.ends)
        if ended.isEmpty { return }
        close(ended, by: retraction.stamp, at: retraction.stamp.at, turn: retraction.turn, .retracted)
        release(after: ended, at: retraction.stamp)
        sides.removeAll(where: \.isEmpty)
    }

    /// What a later opposite claim could not end because of a claim that is now retracted, it ends then.
    private mutating func release(after retracted: [Claim], at stamp: Stamp) {
        for claim in stopped where isLive(claim) {
            var ended: [Claim] = []
            for index in sides.indices where opposes(claim, sides[index].side) {
                let side = sides[index].side
                guard retracted.contains(where: { $0.side == side && $0.stops(claim) }), !sides[index].stops(claim)
                else {
                    continue
                }
                ended += sides[index].remove { $0.stamp.isBefore(claim.stamp) }
            }
            if ended.isEmpty { continue }
            if let index = sides.firstIndex(where: { $0.side == claim.side }) { sides[index].noteClosing(by: claim) }
            close(ended, by: claim.stamp, at: stamp.at, turn: claim.origin.turn, rule(of: claim))
        }
    }

    private func isLive(_ claim: Claim) -> Bool {
        !shows(claim) || sides.contains { $0.side == claim.side && $0.claims.contains { $0 === claim } }
    }

    // MARK: History

    /// Writes an interval of just the claims that ended, one a side, in the order of `other`.
    private mutating func close(_ ended: [Claim], by closer: Stamp, at: Int64, turn: EventID?, _ rule: Rule) {
        // `sides` was walked in order, so the claims of a side stand together and the sides in the order of `other`.
        var rest = ended[...]
        while let first = rest.first {
            let claims = rest.prefix { $0.side == first.side }
            rest = rest.dropFirst(claims.count)
            let lead =
                claims.last { $0.isPinned(against: closer) } ?? claims.last { $0.wordsClass.isOwn } ?? claims.last
            history.append(
                Interval(
                    polarity: (lead ?? first).assertion.polarity,
                    value: first.side.value,
                    since: first.stamp.at,
                    until: at,
                    events: claims.map(\.stamp.id),
                    closedBy: closer.id,
                    rule: rule,
                    turn: turn
                )
            )
        }
    }
}

extension KeyFold {
    /// What lives at some point of the fold. History only grows, so its length tells it.
    struct Checkpoint: Sendable {
        fileprivate var sides: [LiveSide]
        fileprivate var stopped: [Claim]
        fileprivate(set) var intervals: Int
    }

    /// Where the fold stands.
    var checkpoint: Checkpoint { Checkpoint(sides: sides, stopped: stopped, intervals: history.count) }

    /// Goes back to a point that this fold was at.
    mutating func restore(_ checkpoint: Checkpoint) {
        sides = checkpoint.sides
        stopped = checkpoint.stopped
        history.removeLast(history.count - checkpoint.intervals)
    }
}

/// A retraction as one key sees it.
struct FoldedRetraction: Sendable {
    let stamp: Stamp
    let wordsClass: WordsClass
    let turn: EventID?
    let target: Target

    enum Target: Sendable {
        /// A topic's claims or a slot's value, of both signs or of one.
        case value(UTF8Text, sign: Sign?)
        /// These events, and confirmations and pins of them, by seq.
        case events(Set<Int64>)
    }

    func mayConcern(_ side: Side) -> Bool {
        guard case .value(let value, let sign) = target else { return true }
        return side.value == value && (sign == nil || sign == side.sign)
    }

    /// Whether it ends `claim`: an inference's retraction inferences alone, own words what is before them, and a pin an
    /// edit alone.
    func ends(_ claim: Claim) -> Bool {
        switch target {
        case .value: guard mayConcern(claim.side) else { return false }
        case .events(let seqs): guard seqs.contains(claim.stamp.seq) else { return false }
        }
        guard claim.stamp.isBefore(stamp) else { return false }
        switch wordsClass {
        case .inferred: return !claim.wordsClass.isOwn
        case .said: return !claim.isPinned(against: stamp)
        case .edit: return true
        }
    }
}
