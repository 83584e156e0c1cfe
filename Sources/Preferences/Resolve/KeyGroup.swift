/// The events of one key and what they resolve to.
struct KeyGroup: Sendable {
    /// Positions of claims and retractions in the order of the fold.
    private(set) var members: [Int] = []
    private(set) var fold: KeyFold
    private(set) var record: PreferenceRecord?
    /// How many rejected inferences a side has: with one, no inference of that side shows any more (rule `rejected`).
    private var rejectedInferences: [Side: Int] = [:]
    /// Points of the fold to go back to, by the number of members folded: where an event changes what a recent one said,
    /// the key need not be folded from its first.
    private var checkpoints: [(members: Int, fold: KeyFold.Checkpoint)] = []
    let key: PreferenceKey

    init(_ key: PreferenceKey) {
        self.key = key
        fold = KeyFold(key)
    }

    /// A group with all its members, in the order of the fold.
    init(_ key: PreferenceKey, members: [Int], in ledger: borrowing Ledger) {
        self.init(key)
        self.members = members
        for position in members where ledger.rejected.contains(position) {
            if let claim = ledger.claims[position] { _ = countRejected(claim, 1) }
        }
    }

    /// Counts a claim as rejected (1) or as rejected no more (-1).
    ///
    /// - Returns: whether inferences of its side show now and did not before, or the other way round.
    mutating func countRejected(_ claim: Claim, _ difference: Int) -> Bool {
        guard claim.wordsClass == .inferred, claim.side.sign != .none else { return false }
        let before = rejectedInferences[claim.side, default: 0]
        rejectedInferences[claim.side] = before + difference
        return before == 0 || before + difference == 0
    }

    /// Resolves the key: a pure function of its events.
    ///
    /// - Parameter position: the first event in the order of the fold that changed, came or went; nil for all.
    /// - Returns: whether other intervals are closed now.
    @discardableResult
    mutating func resolve(from position: Int?, in ledger: borrowing Ledger) -> Bool {
        let first = position.map { place(of: $0, in: ledger) } ?? 0
        checkpoints.removeAll { $0.members > first }
        let kept = checkpoints.last?.fold.intervals ?? 0
        // A copy: a slice would keep the whole history from being changed in place.
        let closedBefore = Array(fold.history[kept...])
        if let last = checkpoints.last { fold.restore(last.fold) } else { fold = KeyFold(key) }
        for index in (checkpoints.last?.members ?? 0)..<members.count { take(index, in: ledger) }
        record = fold.record(key)
        return fold.history[kept...] != closedBefore[...]
    }

    /// Takes one more event that comes after all others of the key.
    mutating func extend(with position: Int, in ledger: borrowing Ledger) {
        members.append(position)
        take(members.count - 1, in: ledger)
        record = fold.record(key)
    }

    private mutating func take(_ index: Int, in ledger: borrowing Ledger) {
        let position = members[index]
        if let claim = ledger.claims[position] {
            let isMuted = claim.wordsClass == .inferred && rejectedInferences[claim.side, default: 0] > 0
            if !isMuted && !ledger.rejected.contains(position) { fold.add(claim) }
        } else if !ledger.withdrawn.contains(position), let retraction = ledger.foldedRetraction(position) {
            fold.add(retraction)
        }
        if (index + 1) % Self.spacing == 0 { noteCheckpoint(at: index + 1) }
    }

    private static let spacing = 32

    /// Keeps the latest multiple of 32, of 256, of 2,048 and so on: near the end, where events are undone, they are
    /// dense, and all together they are few.
    private mutating func noteCheckpoint(at count: Int) {
        checkpoints.removeAll { other in
            var step = Self.spacing
            while other.members % (step * 8) == 0 { step *= 8 }
            return other.members + step * 8 < count
        }
        checkpoints.append((count, fold.checkpoint))
    }

    /// Whether `position` comes after all members.
    func isLast(_ position: Int, in ledger: borrowing Ledger) -> Bool {
        guard let last = members.last else { return true }
        return ledger.precedes(last, position)
    }

    /// Puts an event in its place, or leaves it there.
    mutating func insert(_ position: Int, in ledger: borrowing Ledger) {
        let index = place(of: position, in: ledger)
        if index < members.count && members[index] == position { return }
        members.insert(position, at: index)
    }

    mutating func remove(_ position: Int, in ledger: borrowing Ledger) {
        let index = place(of: position, in: ledger)
        if index < members.count && members[index] == position { members.remove(at: index) }
    }

    private func place(of position: Int, in ledger: borrowing Ledger) -> Int {
        var range = 0..<members.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range =
                ledger.precedes(members[middle], position) ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}
