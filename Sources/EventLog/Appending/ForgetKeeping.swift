public import Events

/// What one user's forgets make of the events that are stored after them.
///
/// The log does not know what preferences are: whoever does answers here. It is asked for every event of the batch, in
/// order, before the event is chained, and told of it afterwards.
public protocol ForgetKeeping: Sendable {
    /// What becomes of an event.
    ///
    /// - Parameter derived: of a turn, what was found in it.
    func verdict(on event: StoredEvent, derived: [StoredEvent]) -> ForgetVerdict

    /// Takes note of an event that was placed.
    mutating func take(_ event: StoredEvent)
}

/// What forgets make of one event.
public enum ForgetVerdict: Sendable {
    /// It is stored as it is.
    case stored
    /// It is about something that was forgotten, and not after that: only its digests are stored.
    case withoutBody
    /// It is itself a forget.
    case forget(ForgetEffect)
}

/// What a forget does to the log.
public struct ForgetEffect: Sendable {
    /// The events whose bodies it takes.
    public var redacts: [Int64]
    /// The turns that it takes too.
    public var turns: Set<EventID>
    /// The body under which the forget itself is stored, given the places of all that it takes.
    public var body: @Sendable (_ redacts: [Int64]) -> [UInt8]

    /// An effect.
    public init(redacts: [Int64], turns: Set<EventID>, body: @escaping @Sendable (_ redacts: [Int64]) -> [UInt8]) {
        self.redacts = redacts
        self.turns = turns
        self.body = body
    }
}
