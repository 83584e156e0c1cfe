internal import DequeModule
public import Events

/// One device's side of the protocol over all its connections, as a value: bytes, local events and times go in, bytes
/// and actions come out. It knows no socket, no clock and no disk.
///
/// Whoever drives it executes the actions of a call in order and then sends what is in ``takeOutput()``. What must be
/// durable before anything else happens comes first, as one ``Action/store(_:)``: an event is on disk before it is sent,
/// and a cursor moves in the same transaction as the rows that it stands for.
///
/// `now` is a monotonic clock in microseconds, `deviceTime` the device's own clock in microseconds since 1970, however
/// wrong that is.
public struct ClientSession: Sendable {
    /// How a client behaves.
    public struct Options: Sendable {
        /// The device's token.
        public var token: String
        /// Name and version of the program, for the server's log.
        public var client: String
        /// The version of the preference rules that the app has: the protocol's `resolver`.
        public var resolver: Int64
        /// Pushes that wait for their answer at once.
        public var pushesInFlight = 4
        /// Events in one push.
        public var batch = 100
        /// Bytes of events in one push, unless a single one has more.
        public var batchBytes = 262_144
        /// Entries of the outbox, refused ones included.
        public var outboxEntries = 10_000
        /// Bytes of bodies in the outbox.
        public var outboxBytes = 67_108_864
        /// Microseconds for each step of making a connection.
        public var stepWithin: Int64 = 15_000_000

        /// The usual behaviour.
        public init(token: String, client: String, resolver: Int64) {
            self.token = token
            self.client = client
            self.resolver = resolver
        }
    }

    /// What a device keeps from one run to the next, besides the events themselves.
    public struct Memory: Sendable, Equatable {
        /// Whose log it holds; nil before the first connection.
        public var user: String?
        /// The device's name; nil before the first connection.
        public var device: String?
        /// The UUID of the log that the rows are of.
        public var epoch: String?
        /// The last `seq` whose event is held; all before it are too.
        public var cursor: Int64 = 0
        /// The server's clock less the device's own, as of the last `hello`; nil before the first.
        public var correction: Int64?
        /// The greatest `at` of an event that is held.
        public var latestAt: Int64 = 0
        /// The outbox in the order in which it was made.
        public var outbox: [OutboxEntry] = []

        /// Nothing.
        public init() {}
    }

    /// A change to what is kept.
    public enum Change: Sendable, Equatable {
        /// The log is another one: everything that is held of the old one goes, and the cursor is 0.
        case reset
        /// The server's side of things.
        case opened(user: String, device: String, epoch: String)
        /// The server's clock less the device's.
        case correction(Int64)
        /// A further event; the cursor is its `seq` from now on.
        case event(ClientEvent)
        /// These events lose their bodies.
        case redact([Int64])
        /// An entry of the outbox, new at its end or changed in its place.
        case put(OutboxEntry)
        /// This entry is gone.
        case remove(EventID)
    }

    /// What the driver must do.
    public enum Action: Sendable, Equatable {
        /// Write all of these in one durable transaction, before anything else. If that fails, this value knows more
        /// than the disk: make a new one from what is there.
        case store([Change])
        /// Connect; then call ``connected(_:now:)``, or ``disconnected(_:now:)`` if that fails.
        case connect(Connection)
        /// Drop this connection. What is in ``takeOutput()`` is not for it.
        case disconnect(Connection)
        /// The server said what the preferences are. Compare, and call ``compared(_:)``.
        case preferences(ServerPreferences)
    }

    /// Names a connection: what still arrives of an earlier one is of no account.
    public struct Connection: Sendable, Hashable {
        let number: Int64
    }

    /// The user's preferences as the server has them, up to a `mark`.
    public struct ServerPreferences: Sendable, Equatable {
        /// As of which event.
        public var seq: Int64
        /// The hash of the whole state, 64 hexadecimal digits.
        public var hash: String
        /// Whether `set` is everything there is; else it is what changed since the one before.
        public var isWhole: Bool
        /// Records as JSON, by key.
        public var set: [(key: String, record: [UInt8])]
        /// Keys that have no record any more.
        public var removed: [String]

        public static func == (a: ServerPreferences, b: ServerPreferences) -> Bool {
            a.seq == b.seq && a.hash == b.hash && a.isWhole == b.isWhole && a.removed == b.removed
                && a.set.elementsEqual(b.set) { $0 == $1 }
        }
    }

    enum State: Sendable {
        /// Not started. Can transition to: `dialing`.
        case stopped
        /// Between attempts. Can transition to: `dialing`, `stopped`.
        case waiting(until: Int64)
        /// Can transition to: `greeting`, `waiting`, `stopped`.
        case dialing
        /// The server has not said `hello` yet. Can transition to: `opening`, `waiting`, `refused`, `stopped`.
        case greeting
        /// Can transition to: `open`, `waiting`, `refused`, `stopped`.
        case opening
        /// Can transition to: `waiting`, `refused`, `stopped`.
        case open
        /// No further attempt is made. Can transition to: `dialing` (the app asks for it), `stopped`.
        case refused(ClientRefusal)
    }

    /// Answers that are due, by the request's `id`.
    enum Asked: Sendable, Equatable {
        case open, events, preferences, unsubscribe, push
    }

    /// How far the comparison with the server's preferences is on this connection.
    enum Comparing: Sendable {
        case notBegun, following, settled
    }

    var options: Options
    var memory: Memory
    var clock = HybridClock()
    var generator: any RandomNumberGenerator & Sendable
    var state = State.stopped
    var connection = Connection(number: 0)
    var backoff = ClientBackoff()

    // MARK: Of the present connection

    var framer = LineFramer()
    var output: [UInt8] = []
    var hello = Hello()
    var asked: [Int64: Asked] = [:]
    var nextID: Int64 = 1
    var heard: Int64 = 0
    var stepBy: Int64?
    var leaveAt: Int64?
    var subscribeAgainAt: Int64?
    var isFollowing = false
    var isLive = false
    var head: Int64 = 0
    var comparing = Comparing.notBegun
    var gathered = ServerPreferences(seq: 0, hash: "", isWhole: true, set: [], removed: [])
    /// Whether the server's records are what is shown: its rules are others than ours, or came to something else.
    public internal(set) var showsServerPreferences = false

    var outbox = Outbox()
    var pushing = Pushing()
    /// Whether pushes carry one event each, until the one that the server cannot read is found.
    var isIsolating = false

    /// What is to be stored by the call that is under way.
    var changes: [Change] = []

    /// What the server said first: protocol section 2.
    struct Hello: Sendable {
        var epoch = ""
        var line = Limits().line
        var batch = Limits().batch
        var pingSeconds = Limits().pingSeconds
    }

    /// A client that goes on from what was kept.
    ///
    /// - Parameter generator: for the waits between attempts.
    public init(options: Options, memory: Memory, generator: any RandomNumberGenerator & Sendable) {
        self.options = options
        self.memory = memory
        self.generator = generator
        outbox = Outbox(memory.outbox)
        self.memory.outbox = []
        setClock()
    }

    /// The clock as what is held and made leaves it.
    mutating func setClock() {
        clock = HybridClock()
        clock.synchronise(serverTime: memory.correction ?? 0, deviceTime: 0)
        clock.observe(memory.latestAt)
        for entry in outbox.entries { clock.observe(entry.at) }
    }

    /// The same client, offline, with what is on the disk instead of what it knows itself.
    public func reloaded(_ memory: Memory) -> ClientSession {
        var session = ClientSession(options: options, memory: memory, generator: generator)
        // So that nothing of an earlier connection is taken for one to come.
        session.connection = connection
        return session
    }

    // MARK: Questions

    /// Whether this connection is the one that is waited for.
    public func isDialing(_ connection: Connection) -> Bool {
        if case .dialing = state { connection == self.connection } else { false }
    }

    /// How it stands to the server.
    public var status: ClientStatus {
        switch state {
        case .stopped, .waiting: .offline
        case .dialing, .greeting, .opening: .connecting
        case .open: isLive ? .live : .catchingUp(seq: memory.cursor, head: max(head, memory.cursor))
        case .refused(let refusal): .refused(refusal)
        }
    }

    /// What was made here and has not come back from the server, in order; refused events included.
    public var pending: [OutboxEntry] { outbox.entries }

    /// Whether everything that was made lies in the log, as far as it ever will.
    public var isSettled: Bool { !outbox.hasPending }

    /// The last `seq` that is held.
    public var cursor: Int64 { memory.cursor }

    /// The device's name; empty before the first connection.
    public var device: String { memory.device ?? "" }

    /// The user's name; empty before the first connection.
    public var user: String { memory.user ?? "" }

    /// When ``tick(now:)`` must be called at the latest; nil if nothing is due ever.
    public var deadline: Int64? {
        switch state {
        case .stopped, .refused: nil
        case .waiting(let until): until
        case .dialing, .greeting, .opening: stepBy
        case .open:
            [silentAt, leaveAt, subscribeAgainAt, pushing.holdUntil(outbox)].compactMap { $0 }.min()
        }
    }

    /// When the connection has been silent for so long that nobody can be there.
    var silentAt: Int64? { hello.pingSeconds > 0 ? heard + 2 * hello.pingSeconds * 1_000_000 : nil }

    /// The bytes to send now over the present connection.
    public mutating func takeOutput() -> [UInt8] {
        defer { output = [] }
        return output
    }
}

// MARK: - Connecting

extension ClientSession {
    /// Connects, and goes on doing so whenever the connection is lost. After a refusal it tries again.
    public mutating func start(now: Int64) -> [Action] {
        switch state {
        case .stopped, .refused, .waiting:
            backoff.reset()
            return dial(now: now)
        case .dialing, .greeting, .opening, .open: return []
        }
    }

    /// Stays offline until ``start(now:)``.
    public mutating func stop() -> [Action] {
        let wasConnected = isConnected
        forgetConnection()
        state = .stopped
        return wasConnected ? [.disconnect(connection)] : []
    }

    /// Uses another token from the next connection on.
    public mutating func use(token: String) { options.token = token }

    private var isConnected: Bool {
        switch state {
        case .dialing, .greeting, .opening, .open: true
        case .stopped, .waiting, .refused: false
        }
    }

    private mutating func dial(now: Int64) -> [Action] {
        forgetConnection()
        connection = Connection(number: connection.number + 1)
        state = .dialing
        stepBy = now + options.stepWithin
        return [.connect(connection)]
    }

    /// The connection is there.
    public mutating func connected(_ connection: Connection, now: Int64) {
        guard connection == self.connection, case .dialing = state else { return }
        state = .greeting
        stepBy = now + options.stepWithin
        heard = now
    }

    /// The connection is gone, or could not be made.
    public mutating func disconnected(_ connection: Connection, now: Int64) -> [Action] {
        guard connection == self.connection, isConnected else { return [] }
        retreat(asked: nil, now: now)
        return []
    }

    /// Does what is due.
    public mutating func tick(now: Int64) -> [Action] {
        switch state {
        case .stopped, .refused: return []
        case .waiting(let until): return now >= until ? dial(now: now) : []
        case .dialing, .greeting, .opening:
            guard let stepBy, now >= stepBy else { return [] }
            return abandon(now: now)
        case .open:
            if let silentAt, now >= silentAt { return abandon(now: now) }
            if let leaveAt, now >= leaveAt { return abandon(now: now) }
            if let again = subscribeAgainAt, now >= again {
                subscribeAgainAt = nil
                subscribe()
            }
            push(now: now)
            return stored()
        }
    }

    /// Drops the connection and waits before the next attempt.
    mutating func abandon(asked: Int64? = nil, now: Int64) -> [Action] {
        let dropped = connection
        retreat(asked: asked, now: now)
        return stored() + [.disconnect(dropped)]
    }

    private mutating func retreat(asked: Int64?, now: Int64) {
        forgetConnection()
        state = .waiting(until: now + backoff.next(asked: asked, using: &generator))
    }

    /// Drops the connection and does not try again.
    mutating func refuse(_ refusal: ClientRefusal) -> [Action] {
        let dropped = connection
        forgetConnection()
        state = .refused(refusal)
        return stored() + [.disconnect(dropped)]
    }

    private mutating func forgetConnection() {
        framer = LineFramer()
        output = []
        asked = [:]
        nextID = 1
        (stepBy, leaveAt, subscribeAgainAt) = (nil, nil, nil)
        (isFollowing, isLive) = (false, false)
        comparing = .notBegun
        gathered = ServerPreferences(seq: 0, hash: "", isWhole: true, set: [], removed: [])
        pushing = Pushing()
    }

    /// What the call under way has to store, as its first action.
    mutating func stored() -> [Action] {
        defer { changes = [] }
        return changes.isEmpty ? [] : [.store(changes)]
    }
}

// MARK: - Making events

extension ClientSession {
    /// Makes an event: it is stored, shown and sent when there is a connection.
    ///
    /// - Parameters:
    ///   - body: its body as JSON; the server's `canonical` is left out of it.
    ///   - id: a new UUID.
    public mutating func make(
        _ kind: String,
        body: JSONValue,
        id: EventID,
        deviceTime: Int64,
        now: Int64
    ) throws(ClientFault) -> [Action] {
        let sent = body.canonical(omitting: EventKind.isPreference(kind) ? "canonical" : nil)
        guard outbox.count < options.outboxEntries, outbox.bytes + sent.count <= options.outboxBytes else {
            throw .outboxFull
        }
        guard outbox[id] == nil else { throw .sameID }
        var entry = OutboxEntry(
            id: id,
            kind: kind,
            body: sent,
            at: clock.tick(deviceTime: deviceTime),
            seen: memory.cursor,
            isClockKnown: memory.correction != nil
        )
        try entry.check()
        if case .open = state { entry.n = pushing.takeNumber() }
        outbox.append(entry)
        changes.append(.put(entry))
        if case .open = state { push(now: now) }
        return stored()
    }

    /// Takes a refused event out of the outbox.
    ///
    /// - Returns: nothing to do if there is none of that id, or it is not refused.
    public mutating func dismiss(_ id: EventID) -> [Action] {
        guard case .refused = outbox[id]?.state else { return [] }
        outbox.remove(id)
        changes.append(.remove(id))
        return stored()
    }
}

extension OutboxEntry {
    /// Bytes that a push takes besides its events, at most.
    static let pushBytes = 128
    /// The longest `n`: protocol section 1.
    private static let largestNumber: Int64 = 1 << 53 - 1

    /// Whether the server would take it, as far as that can be said here.
    func check() throws(ClientFault) {
        var numbered = self
        numbered.n = Self.largestNumber
        let json = numbered.json
        if json.count + Self.pushBytes > Limits().line { throw .tooLarge(bytes: json.count) }
        do {
            // In a push it lies within the frame and its list.
            let root = try JSONDocument(json, maximumDepth: JSONDocument.maximumDepth - 2).root
            _ = try ProposedEvent(root, bodyLimit: Limits().line)
        } catch let error as ContentFault {
            throw .content(error.message)
        } catch let error as JSONError {
            throw .content(error.description)
        } catch {
            throw .content("it cannot be read")
        }
    }
}
