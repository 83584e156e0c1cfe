public import Events

/// An event of the user's log as a device holds it: protocol section 5, `{seq, event}`.
public struct ClientEvent: PlacedEvent, Equatable {
    /// Its place in the user's log: 1, 2, 3, ...
    public var seq: Int64
    /// What its maker called it.
    public var id: EventID
    /// What happened, such as `turn`: protocol section 4.
    public var kind: String
    /// The device that it came from.
    public var device: String
    /// Whose statement it is.
    public var author: StoredEvent.Author
    /// When it happened by the hybrid clock: microseconds since 1970.
    public var at: Int64
    /// The greatest `seq` up to which its device had applied everything when it made this.
    public var seen: Int64
    /// When the log took it in by the server's clock: microseconds since 1970.
    public var recordedAt: Int64
    /// The turn that a derived event was found in.
    public var cause: EventID?
    /// The conversation that it belongs to.
    public var conversation: String?
    /// What the recogniser took a user's turn for: `preference`, `command` or `chat`.
    public var intent: String?
    /// Canonical JSON; nil once redacted.
    public var body: [UInt8]?

    /// An event with all its parts.
    public init(
        seq: Int64,
        id: EventID,
        kind: String,
        device: String,
        author: StoredEvent.Author,
        at: Int64,
        seen: Int64,
        recordedAt: Int64,
        cause: EventID? = nil,
        conversation: String? = nil,
        intent: String? = nil,
        body: [UInt8]?
    ) {
        self.seq = seq
        self.id = id
        self.kind = kind
        self.device = device
        self.author = author
        self.at = at
        self.seen = seen
        self.recordedAt = recordedAt
        self.cause = cause
        self.conversation = conversation
        self.intent = intent
        self.body = body
    }

    /// Reads what an `ev` frame holds; nil if it lacks what every event has.
    init?(_ frame: JSONValue) {
        guard let seq = frame["seq"]?.integer, let event = frame["event"], let id = event["id"]?.utf8,
            let id = EventID(id), let kind = event["kind"]?.string, let device = event["device"]?.string,
            let author = event["author"]?.string.flatMap(StoredEvent.Author.init), let at = event["at"]?.integer,
            let seen = event["seen"]?.integer, let recordedAt = event["recorded_at"]?.integer
        else { return nil }
        self.init(
            seq: seq,
            id: id,
            kind: kind,
            device: device,
            author: author,
            at: at,
            seen: seen,
            recordedAt: recordedAt,
            cause: event["cause"]?.utf8.flatMap { EventID($0) },
            conversation: event["conversation"]?.string,
            intent: event["intent"]?.string,
            body: event["body"]?.canonical()
        )
    }

    /// The bodies that this event takes from the log: of a forget, protocol section 4.
    var redacts: [Int64] {
        guard kind == EventKind.forgotten, let body, let root = try? JSONDocument(body, takesLargeIntegers: true).root
        else { return [] }
        return (root["redacts"]?.array ?? []).compactMap(\.integer)
    }
}
