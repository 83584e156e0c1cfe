/// The tamper evidence of one user's log: every event's digest covers its header, its body's digest and the digest
/// before it.
///
/// The chain goes over *digests* of salted bodies, so a body can be blanked and the chain still verifies, while nobody
/// can guess a short body from what is left.
public enum DigestChain {
    /// SHA-256(salt ‖ body).
    public static func bodyDigest(salt: [UInt8], body: [UInt8]) -> Digest { .sha256(salt, body) }

    /// SHA-256(0x01 ‖ previous ‖ header ‖ body digest).
    public static func link(previous: Digest, header: [UInt8], bodyDigest: Digest) -> Digest {
        .sha256([0x01], previous.bytes, header, bodyDigest.bytes)
    }

    /// The link of `event` after `previous`, from its own columns.
    public static func link(previous: Digest, event: StoredEvent, user: String) -> Digest {
        link(previous: previous, header: header(of: event, user: user), bodyDigest: event.bodyDigest)
    }

    /// What the digest covers besides the body: canonical JSON (RFC 8785), so the keys stand in order.
    static func header(of event: StoredEvent, user: String) -> [UInt8] {
        var writer = JSONWriter(capacity: 320)
        writer.beginObject()
        writer.member("at", event.at)
        writer.member("author", event.author.rawValue)
        if let cause = event.cause { writer.member("cause", json: quoted(cause)) }
        writer.member("conversation", event.conversation)
        writer.member("device", event.device)
        writer.member("id", json: quoted(event.id))
        writer.member("intent", event.intent)
        writer.member("kind", event.kind)
        writer.member("n", event.n)
        writer.member("recorded_at", event.recordedAt)
        writer.member("seen", event.seen)
        writer.member("seq", event.seq)
        writer.member("user", user)
        writer.endObject()
        return writer.bytes
    }

    /// What is wrong with an event's place in the chain.
    public enum Fault: Sendable, Equatable, CustomStringConvertible {
        /// Its `seq` is not the one after the event before it.
        case gap(expected: Int64)
        /// Its body and salt do not give its body digest.
        case body
        /// Its columns, its body digest and the digest before it do not give its digest.
        case link

        public var description: String {
            switch self {
            case .gap(let expected): "event \(expected) is missing"
            case .body: "its body does not match its body digest"
            case .link: "its digest does not follow from the event before it and its own columns"
            }
        }
    }

    /// Checks that `event` follows `previous`, whose `seq` was `after`. A redacted event is checked by what is left.
    public static func check(
        _ event: StoredEvent,
        user: String,
        after seq: Int64,
        previous: Digest
    ) -> Fault? {
        if event.seq != seq + 1 { return .gap(expected: seq + 1) }
        if let body = event.body {
            guard let salt = event.salt, bodyDigest(salt: salt, body: body) == event.bodyDigest else { return .body }
        }
        return link(previous: previous, event: event, user: user) == event.digest ? nil : .link
    }
}
