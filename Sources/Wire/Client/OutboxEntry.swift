public import Events

/// An event that was made on this device and is not yet among the events that came from the server.
public struct OutboxEntry: Sendable, Equatable {
    /// Its name for ever: a retry has the same.
    public let id: EventID
    /// Its kind: protocol section 4.
    public let kind: String
    /// Its body as canonical JSON, as it is sent.
    public let body: [UInt8]
    /// When it was made by the hybrid clock: microseconds since 1970.
    public internal(set) var at: Int64
    /// Up to where this device had applied everything when it was made.
    public internal(set) var seen: Int64
    /// Whether the server's clock was known then. If not, `at` is the device's own time and is corrected by the first
    /// `hello`.
    public internal(set) var isClockKnown: Bool
    /// Its number of the device's own counter; nil until a connection gives one. It stays over connections, so that a push
    /// of an old connection that the server takes late finds its place, and does not overtake.
    public internal(set) var n: Int64?
    /// What became of it.
    public internal(set) var state: State

    /// What became of an entry.
    public enum State: Sendable, Equatable {
        /// It is not known to be stored. Can transition to: `acked`, `refused`; or it comes from the server and is gone.
        case pending
        /// It lies in the log under `seq`, durably, and has not come back from there yet. Can transition to: `pending`
        /// (the log was replaced by an older one); or it comes from the server and is gone.
        case acked(seq: Int64)
        /// The server will not have it, for good. It stays until the app dismisses it.
        case refused(code: String, message: String)
    }

    /// An entry with all its parts, as a store reads it back.
    public init(
        id: EventID,
        kind: String,
        body: [UInt8],
        at: Int64,
        seen: Int64,
        isClockKnown: Bool,
        n: Int64? = nil,
        state: State = .pending
    ) {
        self.id = id
        self.kind = kind
        self.body = body
        self.at = at
        self.seen = seen
        self.isClockKnown = isClockKnown
        self.n = n
        self.state = state
    }

    /// One element of a push's `events`.
    var json: [UInt8] {
        var writer = JSONWriter(capacity: body.count + 160)
        writer.beginObject()
        writer.member("id", id.description)
        writer.member("kind", kind)
        writer.member("at", at)
        writer.member("seen", seen)
        writer.member("n", n)
        writer.member("body", json: body)
        writer.endObject()
        return writer.bytes
    }
}
