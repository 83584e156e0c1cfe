public import Events

/// What the events of one key say together (preferences page, "Record").
public struct PreferenceRecord: Sendable, Hashable {
    /// The key.
    public var key: PreferenceKey
    /// The name of the slot that it fills.
    public var slot: UTF8Text?
    /// Its qualifiers in byte order, `~until` included.
    public var qualifiers: [UTF8Text]
    /// The side that is shown.
    public var shown: SideRecord
    /// Whether a pin holds it.
    public var isPinned: Bool
    /// The other sides, by bytes of their value, + before −.
    public var other: [SideRecord]

    /// How sure a side is.
    public enum Status: String, Sendable {
        case current, suggested, contested
    }

    /// Whether it is past its `until` at `time` (microseconds since 1970). The record stays; users of the state skip it
    /// (rule `expired`).
    public func isExpired(at time: Int64) -> Bool { shown.until.map { $0 <= time } ?? false }
}

/// One side of a record.
public struct SideRecord: Sendable, Hashable {
    /// The topic in the words of the claim that leads.
    public var text: String
    /// The canonical topic, after merges.
    public var canonical: UTF8Text
    /// What the person holds of it.
    public var polarity: Polarity
    /// 1 to 5.
    public var strength: Int
    /// A need that never fades.
    public var isHard: Bool
    /// The class of the claim that leads.
    public var wordsClass: WordsClass
    /// How sure it is.
    public var status: PreferenceRecord.Status
    /// The rule that made it so.
    public var rule: Rule
    /// `at` of its first live claim, in microseconds since 1970.
    public var since: Int64
    /// When it ends of itself, in microseconds since 1970.
    public var until: Int64?
    /// What it is preferred to.
    public var over: String?
    /// Its latest live events in the order of the fold, at most 64.
    public var evidence: [EventID]
    /// How many live events it has.
    public var evidenceCount: Int
}

/// A stretch of time in which claims held that were ended since (preferences page, "History").
public struct Interval: Sendable, Hashable {
    /// Polarity of the claim that led them.
    public var polarity: Polarity
    /// The canonical topic, after merges.
    public var value: UTF8Text
    /// `at` of the first of them, in microseconds since 1970.
    public var since: Int64
    /// When they ended, in microseconds since 1970.
    public var until: Int64
    /// The claims, in the order of the fold.
    public var events: [EventID]
    /// The event that ended them.
    public var closedBy: EventID
    /// The rule by which it did.
    public var rule: Rule
    /// The turn of the event that ended them.
    public var turn: EventID?
}
