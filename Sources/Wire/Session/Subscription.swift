internal import DequeModule
internal import Events

/// One subscription of a connection.
struct Subscription: Sendable {
    /// Where it is.
    enum Phase: Sendable, Equatable {
        /// It has everything the log is known to hold. Can transition to: `hungry` (a commit came that could not be sent
        /// at once).
        case live
        /// It waits for a page of the log. Can transition to: `reading`.
        case hungry
        /// A page is being read. Can transition to: `hungry`, `live`.
        case reading
    }

    /// What a subscription knows of who is there.
    enum Presence: Sendable, Equatable {
        case stale, told
    }

    let id: Session.SubscriptionID
    let name: String
    /// Whose log it follows.
    let user: String
    let filter: EventFilter
    /// Bytes that were sent of answers that grow, and of which beginning.
    var growing: [EventID: (bytes: Int, beginning: Int)] = [:]
    /// Whether it wants to hear which devices are there, and whether it has heard what is.
    var presence: Presence?
    /// Of a preferences subscription, what it has sent; nil for one to events.
    var preferences: PreferenceFollowing?
    /// Everything of an `ev` frame up to `prev`.
    let prefix: [UInt8]
    /// Up to where the log was gone through for it.
    var cursor: Int64
    /// The last `seq` that it was sent: the next frame's `prev`.
    var previous: Int64
    /// The greatest `seq` that the user's log is known to hold.
    var known: Int64
    var phase = Phase.hungry
    /// Whether `live` was sent.
    var isAnnounced = false
    /// The last `seq` that a frame told of; 0 before the first.
    private(set) var told: Int64 = 0

    init(
        id: Session.SubscriptionID,
        name: String,
        user: String,
        filter: EventFilter,
        after seq: Int64,
        known: Int64,
        presence: Bool = false
    ) {
        self.presence = presence ? .stale : nil
        self.id = id
        self.name = name
        self.user = user
        self.filter = filter
        cursor = seq
        previous = seq
        self.known = known
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("t", "ev")
        writer.member("sub", name)
        prefix = writer.bytes + Array(",\"prev\":".utf8)
    }

    /// A subscription to the user's preferences. It begins before everything: even of a log without an event there is a
    /// state to send.
    init(preferencesOf user: String, id: Session.SubscriptionID, name: String, known: Int64) {
        self.init(id: id, name: name, user: user, filter: EventFilter(), after: -1, known: known)
        preferences = PreferenceFollowing()
    }

    /// Writes more of the state that is being sent; at its end the subscription stands where that state is of.
    mutating func writePreferences(bytes: Int, resolver: Int64, into output: inout [UInt8]) {
        guard let seq = preferences?.write(name, bytes: bytes, resolver: resolver, into: &output) else { return }
        cursor = max(cursor, seq)
        previous = cursor
        told = max(told, seq)
        known = max(known, cursor)
        isAnnounced = true
    }

    /// Moves past `event`, and writes its frame if the filter admits it.
    mutating func pass(_ event: EventFrame, into output: inout [UInt8]) {
        if filter.admits(kind: event.kind, conversation: event.conversation) {
            output += prefix
            output += Array(String(previous).utf8)
            output += Array(",\"seq\":".utf8)
            output += Array(String(event.seq).utf8)
            output += Array(",\"event\":".utf8)
            output += event.json
            output += Array("}\n".utf8)
            previous = event.seq
            told = event.seq
        }
        cursor = event.seq
    }

    /// Says that all there is has been sent; afterwards `previous` stands at the cursor.
    mutating func position(_ type: String) -> [UInt8] {
        previous = cursor
        told = cursor
        return ServerFrame.line { frame in
            frame.member("t", type)
            frame.member("sub", name)
            frame.member("seq", cursor)
        }
    }
}

/// The subscriptions of a connection, and which of them wait for a page of the log.
struct Subscriptions: Sendable {
    private var byID: [Session.SubscriptionID: Subscription] = [:]
    private var byName: [String: Session.SubscriptionID] = [:]
    private var users: [String: Followed] = [:]
    /// Those that are `hungry`, the longest waiting first.
    private var queue: Deque<Session.SubscriptionID> = []
    /// Pages that are being read.
    private(set) var reading = 0

    /// What the connection knows of a user that it follows, or did.
    private struct Followed {
        var subscriptions: Set<Session.SubscriptionID> = []
        /// The last `seq` that the client was sent without a filter, by whichever subscription.
        var sent: Int64 = 0
        /// The greatest head that a commit has told of.
        var told: Int64 = 0
    }

    /// Users that may be remembered with no subscription left; a service could bring any number of them.
    private static let rememberedUsers = 1024

    /// Whether every subscription has all that the log is known to hold.
    var areLive: Bool { byID.values.allSatisfy { $0.phase == .live } }
    var count: Int { byID.count }
    var ids: [Session.SubscriptionID] { Array(byID.keys) }

    func contains(_ name: String) -> Bool { byName[name] != nil }
    func user(of name: String) -> String? { byName[name].flatMap { byID[$0]?.user } }
    func user(of id: Session.SubscriptionID) -> String? { byID[id]?.user }
    func ids(of user: String) -> [Session.SubscriptionID] { users[user].map { Array($0.subscriptions) } ?? [] }
    func follows(_ user: String) -> Bool { users[user]?.subscriptions.isEmpty == false }
    func sent(of user: String) -> Int64 { users[user]?.sent ?? 0 }
    func told(of user: String) -> Int64 { users[user]?.told ?? 0 }

    mutating func note(head: Int64, of user: String) {
        users[user, default: Followed()].told = max(told(of: user), head)
    }

    mutating func add(_ subscription: Subscription) {
        byID[subscription.id] = subscription
        byName[subscription.name] = subscription.id
        users[subscription.user, default: Followed()].subscriptions.insert(subscription.id)
    }

    /// Ends a subscription and gives the user that it followed; nil if there was none of that name.
    mutating func remove(_ name: String) -> String? {
        guard let id = byName.removeValue(forKey: name), let subscription = byID.removeValue(forKey: id) else {
            return nil
        }
        if subscription.phase == .hungry { queue.removeAll { $0 == id } }
        if subscription.phase == .reading { reading -= 1 }
        users[subscription.user]?.subscriptions.remove(id)
        if users.count > byID.count + Self.rememberedUsers { users = users.filter { !$0.value.subscriptions.isEmpty } }
        return subscription.user
    }

    /// Ends them all and gives the users that they followed.
    mutating func removeAll() -> [String] {
        defer { self = Subscriptions() }
        return users.filter { !$0.value.subscriptions.isEmpty }.map(\.key)
    }

    /// Changes one subscription and keeps the queue in step with its phase; nil if it is gone.
    mutating func update<Result>(
        _ id: Session.SubscriptionID,
        _ change: (inout Subscription) -> Result
    ) -> Result? {
        guard var subscription = byID.removeValue(forKey: id) else { return nil }
        let before = subscription.phase
        let result = change(&subscription)
        if before == .reading && subscription.phase != .reading { reading -= 1 }
        if before != .reading && subscription.phase == .reading { reading += 1 }
        if before != .hungry && subscription.phase == .hungry { queue.append(id) }
        if subscription.filter.isOpen, subscription.told > sent(of: subscription.user) {
            users[subscription.user, default: Followed()].sent = subscription.told
        }
        byID[id] = subscription
        return result
    }

    /// Puts a new subscription in the queue.
    mutating func enqueue(_ id: Session.SubscriptionID) { queue.append(id) }

    /// The longest waiting subscription.
    mutating func dequeue() -> Session.SubscriptionID? { queue.popFirst() }
}
