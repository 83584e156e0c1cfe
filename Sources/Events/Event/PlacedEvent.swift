/// An event at its place in a user's log, as far as preferences are made of it: as the server stores it, or as a device
/// holds it.
public protocol PlacedEvent: Sendable {
    /// Its place in the user's log.
    var seq: Int64 { get }
    /// What its maker called it.
    var id: EventID { get }
    /// What happened: protocol section 4.
    var kind: String { get }
    /// Whose statement it is.
    var author: StoredEvent.Author { get }
    /// The device that it came from.
    var device: String { get }
    /// When it happened by the hybrid clock, clamped: microseconds since 1970.
    var at: Int64 { get }
    /// The greatest `seq` up to which its device had applied everything when it made this.
    var seen: Int64 { get }
    /// The turn that a derived event was found in.
    var cause: EventID? { get }
    /// Canonical JSON; nil once redacted.
    var body: [UInt8]? { get }
}
