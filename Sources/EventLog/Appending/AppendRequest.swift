public import Events

/// What one device asks to append to its user's log, in one go.
public struct AppendRequest: Sendable {
    /// The user whose log it is.
    public var user: String
    /// The device that the events are of.
    public var device: String
    /// Whose statements the events are.
    public var author: StoredEvent.Author
    /// The events, in order; those refused for their content among them.
    public var proposals: [Proposal]
    /// The last `seq` that the device was sent on this connection without a filter: what it has seen at least.
    public var sent: Int64

    /// A request.
    public init(user: String, device: String, author: StoredEvent.Author, proposals: [Proposal], sent: Int64) {
        self.user = user
        self.device = device
        self.author = author
        self.proposals = proposals
        self.sent = sent
    }
}

/// Something of one user.
public struct UserKey<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The user.
    public var user: String
    /// What of it.
    public var value: Value

    /// A key.
    public init(_ user: String, _ value: Value) {
        self.user = user
        self.value = value
    }
}

/// Where a user's log ends.
public struct UserHead: Sendable, Equatable {
    /// The last event's `seq`; 0 before the first.
    public var seq: Int64 = 0
    /// The last event's digest.
    public var digest = Digest.zero
    /// The greatest `at` in the log.
    public var atMax: Int64?
    /// The last event's `recorded_at`.
    public var recordedAt: Int64 = 0
    /// The last event that a user's preferences are made of; 0 before the first.
    public var preferenceSeq: Int64 = 0
    /// How often bodies of the log were taken out.
    public var redactions: Int64 = 0

    /// An empty log.
    public init() {}
}

/// Where a device is in its user's log.
public struct DeviceState: Sendable, Equatable {
    /// Its counter.
    public var n: Int64 = 0
    /// The greatest `seen` of its events.
    public var seen: Int64 = 0
    /// The greatest `at` up to `seen`: what the clamp asks most often.
    public var seenAtMax: Int64?
    /// The greatest `at` of its own events.
    public var atMax: Int64?

    /// A device that has made nothing.
    public init() {}
}

/// What appends to a user's log start from. A daemon may keep it between appends: if a rival appended since, the next
/// append fails, and it is read anew.
public struct UserState: Sendable, Equatable {
    /// The end of the log.
    public var head = UserHead()
    /// The devices that have been asked for.
    public var devices: [String: DeviceState] = [:]
    /// (`seq`, greatest `at` up to it) of the last few events: a device is seldom further behind than that.
    var recent: [RecentEvent] = []

    struct RecentEvent: Sendable, Equatable {
        var seq: Int64
        var atMax: Int64
    }

    static let recentEvents = 64

    /// An empty log.
    public init() {}

    mutating func remember(seq: Int64, atMax: Int64) {
        if recent.count == 2 * Self.recentEvents { recent.removeFirst(Self.recentEvents) }
        recent.append(RecentEvent(seq: seq, atMax: atMax))
    }
}
