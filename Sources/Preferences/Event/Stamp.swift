public import Events

/// Where an event stands among a user's events: enough to tell which came before which.
public struct Stamp: Sendable, Hashable {
    /// Its number in the log.
    public let seq: Int64
    /// Up to where its device had applied everything.
    public let seen: Int64
    /// When it happened by the hybrid clock, in microseconds since 1970.
    public let at: Int64
    /// The device that it came from.
    public let device: UTF8Text
    /// Its id.
    public let id: EventID

    /// A place with all its parts.
    public init(seq: Int64, seen: Int64, at: Int64, device: UTF8Text, id: EventID) {
        self.seq = seq
        self.seen = seen
        self.at = at
        self.device = device
        self.id = id
    }

    /// What two clocks may differ by, in microseconds: inside it neither event is before the other.
    public static let tolerance: Int64 = 120_000_000

    /// Whether this is before `other` (preferences page, "Before"): its device had seen this; or both are of one device
    /// and this was stored first; or neither saw the other and the clocks leave no doubt.
    ///
    /// One person speaks from all devices, so real time counts between them.
    public func isBefore(_ other: Stamp) -> Bool {
        if seq == other.seq { return false }
        if seq <= other.seen { return true }
        if device == other.device { return seq < other.seq }
        if other.seq <= seen { return false }
        return at + Self.tolerance < other.at
    }

    /// Whether neither is before the other.
    func isUndecided(with other: Stamp) -> Bool { !isBefore(other) && !other.isBefore(self) }

    /// The order of the fold: (`at`, device, id) as bytes. It does not know the order of arrival.
    ///
    /// Among stored events it extends ``isBefore(_:)``: the server's clamp puts every `at` above all that its device had
    /// seen or made (protocol section 3). Keys are folded on from where they were by that.
    public static func precedes(_ a: Stamp, _ b: Stamp) -> Bool {
        if a.at != b.at { return a.at < b.at }
        if a.device != b.device { return a.device < b.device }
        if a.id.high != b.id.high { return a.id.high < b.id.high }
        return a.id.low < b.id.low
    }
}
