internal import Events

/// One statement about a key, ready to be folded: an assertion, or a confirmation or pin that says one again.
final class Claim: Sendable {
    /// Where the statement stands.
    let stamp: Stamp
    /// The key that it speaks about, after merges.
    let key: PreferenceKey
    /// What it claims: sides of one key contradict each other.
    let side: Side
    let wordsClass: WordsClass
    let isConfirmation: Bool
    let isPin: Bool
    /// A need that never fades. Only own words can say so.
    let isHard: Bool
    /// Of a pin, where it was unpinned.
    let unpins: [Stamp]
    /// The assertion that it makes or says again.
    let assertion: Assertion
    /// Where that assertion was found: the words themselves.
    let origin: Origin

    init(
        stamp: Stamp,
        kind: PreferenceKind,
        wordsClass: WordsClass,
        unpins: [Stamp],
        assertion: Assertion,
        origin: Origin,
        value: UTF8Text
    ) {
        self.stamp = stamp
        self.wordsClass = wordsClass
        self.unpins = unpins
        self.assertion = assertion
        self.origin = origin
        isConfirmation = kind == .confirmed
        isPin = kind == .pinned
        isHard = assertion.isHard && wordsClass.isOwn
        side = Side(value: value, sign: assertion.polarity.sign)
        if let slot = assertion.slot {
            key = PreferenceKey(slot: slot, passing: assertion.until != nil)
        } else {
            key = PreferenceKey(topic: value, qualifiers: assertion.allQualifiers)
        }
    }

    /// The event and the turn in which an assertion was made.
    struct Origin: Sendable {
        var event: EventID
        var turn: EventID?
    }

    /// Whether it is a pin that nobody took out.
    var isPinned: Bool { isPin && unpins.isEmpty }

    /// Whether it is a pin that a statement at `other` meets: words that are not after the unpin still do.
    func isPinned(against other: Stamp) -> Bool {
        isPin && !unpins.contains { $0.isBefore(other) }
    }

    /// How strong it stands beside what is neither before nor after it (rule `undecided`).
    var rank: Int { wordsClass.rawValue * 4 + (isHard ? 2 : 0) + (isPinned ? 1 : 0) }
}

/// One side of a key: a sign, and of a slot a value. Slots have as many sides as values.
struct Side: Hashable {
    /// The canonical topic, after merges.
    var value: UTF8Text
    var sign: Sign

    /// The order of `other`: bytes of the value, + before −.
    static func precedes(_ a: Side, _ b: Side) -> Bool {
        a.value == b.value ? a.sign.rawValue > b.sign.rawValue : a.value < b.value
    }
}

extension Assertion {
    /// The qualifiers of its key, `~until` included, in byte order.
    var allQualifiers: [UTF8Text] {
        guard until != nil else { return slot == nil ? qualifiers : [] }
        return slot == nil ? (qualifiers + [PreferenceKey.passing]).sorted() : [PreferenceKey.passing]
    }
}
