/// One element of a push, read: an event in order, or one whose content was refused already.
public enum Proposal: Sendable, Equatable {
    /// An event to store.
    case event(ProposedEvent)
    /// An event refused for its content. It keeps its place in the batch, and uses up its `n`.
    case refused(id: String?, n: Int64?, Refusal)
}

/// Why an event was not stored, while others of its batch may have been.
public struct Refusal: Error, Sendable, Equatable {
    /// The codes of protocol section 7 that a single event can get.
    public enum Code: String, Sendable, CaseIterable {
        case badEvent = "bad_event"
        case eventConflict = "event_conflict"
        case forbidden
        case outOfOrder = "out_of_order"

        /// Whether the verdict will be the same on every retry: then the event uses up its `n`.
        public var isFinal: Bool { self != .outOfOrder }
    }

    /// What the client's program goes by.
    public var code: Code
    /// What is wrong and what to do, for the app's developer.
    public var message: String

    /// A refusal.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

/// What became of one event of a push.
public enum EventResult: Sendable, Equatable {
    /// It lies in the log now.
    case stored(Placement)
    /// It lay there before, with the same content.
    case duplicate(Placement)
    /// It does not lie in the log.
    case refused(id: String?, Refusal)

    /// Where an event lies.
    public struct Placement: Sendable, Equatable {
        /// The event.
        public var id: EventID
        /// Its place in the user's log.
        public var seq: Int64
        /// Its clamped time.
        public var at: Int64
        /// What the recogniser took a user's turn for.
        public var intent: String?
        /// What was found in the turn, in order.
        public var derived: [Derived]
        /// Whether it lies there without its body: it is about something that was forgotten.
        public var isRedacted: Bool

        /// A place.
        public init(
            id: EventID,
            seq: Int64,
            at: Int64,
            intent: String? = nil,
            derived: [Derived] = [],
            isRedacted: Bool = false
        ) {
            self.isRedacted = isRedacted
            self.id = id
            self.seq = seq
            self.at = at
            self.intent = intent
            self.derived = derived
        }
    }

    /// An event that was found in a turn, and where it lies.
    public struct Derived: Sendable, Equatable {
        /// The event.
        public var id: EventID
        /// Its place in the user's log.
        public var seq: Int64
        /// Its kind.
        public var kind: String

        /// A derived event.
        public init(id: EventID, seq: Int64, kind: String) {
            self.id = id
            self.seq = seq
            self.kind = kind
        }
    }
}

/// The answer to one push.
public struct PushResult: Sendable, Equatable {
    /// The user's last `seq`.
    public var head: Int64
    /// The device's last `n`.
    public var deviceHead: Int64
    /// One for each event, in the order of the batch.
    public var results: [EventResult]

    /// An answer.
    public init(head: Int64, deviceHead: Int64, results: [EventResult]) {
        self.head = head
        self.deviceHead = deviceHead
        self.results = results
    }
}
