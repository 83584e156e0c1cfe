/// An event that was pushed and whose content is in order: what is left is to give it its place in the log.
public struct ProposedEvent: Sendable, Equatable {
    /// What its maker called it.
    public var id: EventID
    /// One of protocol section 4.
    public var kind: String
    /// When it happened by the device's hybrid clock; nil means the server's time.
    public var at: Int64?
    /// Up to where the device had applied everything; nil means what the server knows of that.
    public var seen: Int64?
    /// The device's own counter.
    public var n: Int64?
    /// The conversation that its body names.
    public var conversation: String?
    /// Of a `turn.unfinished`, the turn: it belongs to that turn's conversation.
    public var unfinishedTurn: EventID?
    /// Of a person's turn, the beginning of its text, for the recogniser; nil for any other event.
    public var words: [UInt8]?
    /// What the recogniser took the turn for; nil where it has not read it.
    public var intent: String?
    /// What the recogniser found in the turn: events that are stored directly after it. Their `at` counts from the turn's.
    public var derived: [ProposedEvent] = []
    /// The body as it will be stored: canonical JSON, with the server's `canonical` where its kind gets one.
    public var body: [UInt8]

    /// An event as proposed.
    public init(
        id: EventID,
        kind: String,
        at: Int64? = nil,
        seen: Int64? = nil,
        n: Int64? = nil,
        conversation: String? = nil,
        unfinishedTurn: EventID? = nil,
        body: [UInt8]
    ) {
        self.id = id
        self.kind = kind
        self.at = at
        self.seen = seen
        self.n = n
        self.conversation = conversation
        self.unfinishedTurn = unfinishedTurn
        self.body = body
    }
}

extension ProposedEvent {
    /// Whether it changes what the user's preferences are made of.
    public var hasPreferences: Bool { EventKind.isPreference(kind) || !derived.isEmpty }

    /// Whether a stored body holds what this event's does: all that was sent, whatever `canonical` says.
    ///
    /// The server adds `canonical` by the tables it has at the time; a retry may come after an upgrade.
    /// A forget is stored as something else than was sent: of two forgets nobody can tell any more what they named.
    public func hasContent(of stored: [UInt8]) -> Bool {
        if stored == body || kind == EventKind.forgotten { return true }
        if kind == "turn" { return continuesOwnCut(stored) && Self.without("continues", stored) == body }
        guard EventKind.isPreference(kind) else { return false }
        return Self.without(CanonicalMember.name, stored) == Self.without(CanonicalMember.name, body)
    }

    private static func without(_ member: StaticString, _ body: [UInt8]) -> [UInt8]? {
        (try? JSONDocument(body))?.root.canonical(omitting: member)
    }

    /// What names, in the name space of a turn's id, the turn that was stored when the answer broke off.
    public static let cutName = "cut"

    /// Whether a stored turn is the late end of an answer that had been given up: the server adds that to it.
    private func continuesOwnCut(_ stored: [UInt8]) -> Bool {
        guard let root = (try? JSONDocument(stored))?.root, let continues = root["continues"]?.utf8 else {
            return false
        }
        return EventID(continues) == id.named(Self.cutName)
    }

    /// This turn as it is stored if its answer had been given up before: a turn of its own that continues what is there.
    ///
    /// A turn that says itself what it continues stays as it is.
    public func continuingCut() -> ProposedEvent {
        guard kind == "turn", let root = (try? JSONDocument(body))?.root, root["continues"] == nil else { return self }
        var event = self
        event.body = root.canonical(replacing: "continues", by: quoted(id.named(Self.cutName)))
        return event
    }
}

/// Why an event's content was refused.
public enum ContentFault: Error, Equatable {
    /// The event alone is at fault (`bad_event`).
    case event(String)
    /// The whole frame is (`bad_frame`): a field that must be an integer is another number.
    case frame(String)

    /// What is wrong, in words for the app's developer.
    public var message: String {
        switch self {
        case .event(let message), .frame(let message): message
        }
    }
}
