/// An event as it lies in a user's log.
public struct StoredEvent: PlacedEvent, Equatable {
    /// Its place in the user's log: 1, 2, 3, ... without holes.
    public var seq: Int64
    /// What its maker called it.
    public var id: EventID
    /// What happened, such as `turn`: protocol section 4.
    public var kind: String
    /// Whose statement it is.
    public var author: Author
    /// The device that it came from.
    public var device: String
    /// The device's own counter, if it keeps one.
    public var n: Int64?
    /// When it happened by the hybrid clock, clamped: microseconds since 1970.
    public var at: Int64
    /// The greatest `seq` up to which its device had applied everything when it made this.
    public var seen: Int64
    /// When the log took it in by the server's clock: microseconds since 1970; never falls within a user.
    public var recordedAt: Int64
    /// The turn that a derived event was found in.
    public var cause: EventID?
    /// The conversation that it belongs to.
    public var conversation: String?
    /// What the recogniser took a user's turn for.
    public var intent: String?
    /// Canonical JSON; nil once redacted.
    public var body: [UInt8]?
    /// The 16 random bytes under ``bodyDigest``; nil once redacted.
    public var salt: [UInt8]?
    /// SHA-256(salt ‖ body). It stays when the body goes.
    public var bodyDigest: Digest
    /// The link of the user's digest chain at this event.
    public var digest: Digest

    /// An event with all its columns.
    public init(
        seq: Int64,
        id: EventID,
        kind: String,
        author: Author,
        device: String,
        n: Int64?,
        at: Int64,
        seen: Int64,
        recordedAt: Int64,
        cause: EventID?,
        conversation: String?,
        intent: String?,
        body: [UInt8]?,
        salt: [UInt8]?,
        bodyDigest: Digest,
        digest: Digest
    ) {
        self.seq = seq
        self.id = id
        self.kind = kind
        self.author = author
        self.device = device
        self.n = n
        self.at = at
        self.seen = seen
        self.recordedAt = recordedAt
        self.cause = cause
        self.conversation = conversation
        self.intent = intent
        self.body = body
        self.salt = salt
        self.bodyDigest = bodyDigest
        self.digest = digest
    }

    /// Whose statement an event is. It is the server's to say: no body can claim it.
    public enum Author: String, Sendable, CaseIterable {
        /// A person's device.
        case person
        /// An app backend or a model.
        case service
        /// Attune's recogniser, reading a person's turn.
        case recognizer
    }
}

extension StoredEvent {
    /// The event as `read` and `ev` send it, protocol section 5: everything but `seq`, the body as it is stored.
    public var frame: [UInt8] {
        var writer = JSONWriter(capacity: 320 + (body?.count ?? 0))
        writer.beginObject()
        writer.member("id", json: quoted(id))
        writer.member("kind", kind)
        writer.member("device", device)
        writer.member("author", author.rawValue)
        writer.member("at", at)
        writer.member("seen", seen)
        writer.member("n", n)
        writer.member("recorded_at", recordedAt)
        if let cause { writer.member("cause", json: quoted(cause)) }
        writer.member("conversation", conversation)
        writer.member("intent", intent)
        if let body { writer.member("body", json: body) } else { writer.member("redacted", true) }
        writer.endObject()
        return writer.bytes
    }
}

/// A UUID in quotes: its characters need no escaping.
func quoted(_ id: EventID) -> [UInt8] {
    [UInt8(ascii: "\"")] + id.utf8 + [UInt8(ascii: "\"")]
}
