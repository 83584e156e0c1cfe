public import Events

/// The kinds of event that preferences are made of: protocol section 4.
public enum PreferenceKind: String, Sendable, CaseIterable {
    case asserted = "preference.asserted"
    case retracted = "preference.retracted"
    case confirmed = "preference.confirmed"
    case rejected = "preference.rejected"
    case pinned = "preference.pinned"
    case unpinned = "preference.unpinned"
    case forgotten = "preference.forgotten"
    case merged = "topic.merged"
}

/// What a preference event says.
public enum PreferenceBody: Sendable, Hashable {
    case asserted(Assertion)
    case retracted(Retraction)
    /// The ids that were shown to the person.
    case confirmed([EventID])
    /// The ids that were shown to the person.
    case rejected([EventID])
    /// The ids that were shown to the person.
    case pinned([EventID])
    /// The ids of the pins.
    case unpinned([EventID])
    case forgotten(StoredForget)
    /// Two canonical topics are one.
    case merged(from: UTF8Text, into: UTF8Text)
}

/// A claim about a topic.
public struct Assertion: Sendable, Hashable {
    /// The topic in the words it was given in.
    public var text: String
    /// The canonical topic, without aliases.
    public var topic: UTF8Text
    /// The canonical qualifiers, sorted by bytes and distinct, without `~until`.
    public var qualifiers: [UTF8Text] = []
    /// The canonical name of the exclusive slot that the topic fills.
    public var slot: UTF8Text?
    /// What the person holds of it.
    public var polarity: Polarity
    /// 1 to 5; nil counts as 3.
    public var strength: Int?
    /// A need that never fades: allergy, religion, fear, cannot.
    public var isHard = false
    /// What it is preferred to.
    public var over: String?
    /// When it ends of itself: microseconds since 1970.
    public var until: Int64?
    /// Where in its turn it was found.
    public var source: SourceSpan?

    /// A claim of `polarity` about a topic.
    public init(text: String, topic: UTF8Text, polarity: Polarity) {
        self.text = text
        self.topic = topic
        self.polarity = polarity
    }
}

/// The place of a finding in its turn's text.
public struct SourceSpan: Sendable, Hashable {
    /// The first UTF-8 byte.
    public var start: Int64
    /// The byte after the last one.
    public var end: Int64

    /// The bytes from `start` up to `end`.
    public init(start: Int64, end: Int64) {
        self.start = start
        self.end = end
    }
}

/// The end of claims, without the opposite.
public enum Retraction: Sendable, Hashable {
    /// These events, by id.
    case events([EventID])
    /// All of a key, or of a slot's value, or of one sign there.
    case topic(UTF8Text, qualifiers: [UTF8Text], slot: UTF8Text?, sign: Sign?)
}

/// A forget as it is stored and relayed: it names nothing that it made forgotten.
public struct StoredForget: Sendable, Hashable {
    /// HMACs of what it covers, in lower-case hexadecimal.
    public var digests: Set<String>
    /// The events whose bodies it took.
    public var redacts: [Int64]
    /// Whether the turns went too.
    public var turns: Bool

    /// A forget with all its parts.
    public init(digests: Set<String>, redacts: [Int64], turns: Bool) {
        self.digests = digests
        self.redacts = redacts
        self.turns = turns
    }
}
