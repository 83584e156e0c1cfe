/// The kinds of protocol section 4 and what their bodies must hold.
public enum EventKind {
    /// Bytes of a user's or device's name.
    public static let nameBytes = 1...128
    /// Bytes of a conversation's name.
    public static let conversationBytes = 1...128
    /// Bytes of a kind.
    public static let kindBytes = 1...64
    /// Bytes of a title or a note.
    public static let titleBytes = 0...1024

    /// Whether `name` may name a user or a device: 1 to 128 bytes of `[A-Za-z0-9._@:-]`.
    public static func isName(_ name: String) -> Bool {
        nameBytes.contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "@"),
                    UInt8(ascii: ":"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// Whether a device of this name may not be made for a person: it is a service's, or the web page.
    public static func isReserved(device: String) -> Bool { device == "page" || device.hasPrefix(servicePrefix) }

    /// The name under which the events of a service lie in its users' logs.
    public static func serviceDevice(_ name: String) -> String { servicePrefix + name }

    private static let servicePrefix = "service:"

    /// Whether events of this kind are a person's own decisions, which no service may make: protocol section 2.
    public static func isEdit(_ kind: String) -> Bool { edits.contains(kind) }

    private static let edits: Set<String> = [
        "preference.confirmed", "preference.rejected", "preference.pinned", "preference.unpinned", forgotten, merged,
    ]

    /// A person's wish that something be forgotten. What it names never lies in the log.
    public static let forgotten = "preference.forgotten"
    private static let merged = "topic.merged"

    /// A person's word that an answer broke off.
    public static let unfinished = "turn.unfinished"

    /// Whether a user's preferences are made of events of this kind.
    public static func isPreference(_ kind: String) -> Bool { kind.hasPrefix("preference.") || kind == merged }

    /// What the log needs to know of a body besides its text.
    struct Content {
        var conversation: String?
        var unfinishedTurn: EventID?
        /// Of a user's turn, what was said.
        var words: [UInt8]?
    }

    /// Bytes of a turn that are kept for the recogniser, which reads no further.
    static let wordsBytes = 8 * 1024 + 4

    /// Checks the body of an event of `kind`.
    ///
    /// - Throws: ``ContentFault`` for a kind that this server does not know and for a body that its kind does not allow.
    static func check(_ kind: String, _ body: JSONValue) throws(ContentFault) -> Content {
        let fields = Fields(body, in: "body of \(kind)")
        switch kind {
        case "turn": return try checkTurn(fields)
        case unfinished:
            _ = try fields.string("note", bytes: titleBytes)
            return Content(unfinishedTurn: try fields.requiredID("turn"))
        case "conversation.titled":
            let conversation = try fields.required("conversation", bytes: conversationBytes)
            _ = try fields.required("title", bytes: titleBytes)
            return Content(conversation: conversation)
        case "conversation.read":
            let conversation = try fields.required("conversation", bytes: conversationBytes)
            guard try fields.integer("seq", 0...JSONNumber.largestInteger) != nil else { throw fields.missing("seq") }
            return Content(conversation: conversation)
        case _ where isAppKind(kind):
            // Stored unread: a conversation that is named in the usual way counts, anything else there is the app's own.
            let named = body["conversation"]?.string.flatMap { conversationBytes.contains($0.utf8.count) ? $0 : nil }
            return Content(conversation: named)
        case _ where isPreference(kind):
            try PreferenceContent.check(kind, fields)
            return Content()
        default:
            throw .event("kind \"\(kind)\" is unknown; kinds of your own start with \"x.\"")
        }
    }

    private static func checkTurn(_ fields: Fields) throws(ContentFault) -> Content {
        let conversation = try fields.required("conversation", bytes: conversationBytes)
        guard let role = try fields.word("role", of: ["user", "assistant", "system", "tool"]) else {
            throw fields.missing("role")
        }
        try checkSum(of: try fields.required("text"), fields)
        _ = try fields.id("replies_to")
        _ = try fields.id("continues")
        _ = try fields.word("finish", of: ["stop", "length", "cut", "error", "cancelled"])
        _ = try fields.string("model")
        _ = try fields.string("lang")
        let words = role == "user" ? fields.value("text")?.utf8.map { Array($0.prefix(wordsBytes)) } : nil
        return Content(conversation: conversation, words: words)
    }

    /// What a writer that streamed its answer says of the whole: it must be what arrived.
    private static func checkSum(of text: String, _ fields: Fields) throws(ContentFault) {
        if let bytes = try fields.integer("bytes"), bytes != text.utf8.count {
            throw fields.fault("bytes", "is \(bytes), but \"text\" has \(text.utf8.count) bytes of UTF-8")
        }
        guard let sum = try fields.string("sha256") else { return }
        guard sum == Digest.sha256(of: Array(text.utf8)).description else {
            throw fields.fault("sha256", "is not the SHA-256 of \"text\", as 64 lower-case hexadecimal digits")
        }
    }

    /// `x.` and a name without control characters or spaces.
    private static func isAppKind(_ kind: String) -> Bool {
        kind.hasPrefix("x.") && kind.utf8.count > 2 && kind.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }
}

extension ProposedEvent {
    /// Reads one element of a push's `events` and checks its content: protocol sections 3 and 4.
    ///
    /// - Parameter bodyLimit: the largest canonical body in bytes. RFC 8785 can write a number longer than it was sent.
    public init(_ value: JSONValue, bodyLimit: Int) throws(ContentFault) {
        guard value.isObject else { throw .event("an event must be an object") }
        let fields = Fields(value, in: "event")
        id = try fields.requiredID("id")
        kind = try fields.required("kind", bytes: EventKind.kindBytes)
        at = try fields.integer("at")
        seen = try fields.integer("seen", 0...JSONNumber.largestInteger)
        n = try fields.integer("n", 1...JSONNumber.largestInteger)
        guard let body = fields.value("body") else { throw fields.missing("body") }
        guard body.isObject else { throw fields.fault("body", "must be an object") }
        let content = try EventKind.check(kind, body)
        conversation = content.conversation
        unfinishedTurn = content.unfinishedTurn
        words = content.words
        self.body = CanonicalMember.body(of: kind, body)
        if self.body.count > bodyLimit {
            throw fields.fault(
                "body",
                "has \(self.body.count) bytes as canonical JSON, more than the \(bodyLimit) allowed"
            )
        }
    }
}
