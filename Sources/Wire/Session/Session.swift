public import Events

/// The server's side of one connection, as a value: bytes and answers go in, bytes and actions come out. It knows no
/// socket, no clock and no database, so every rule of the protocol is tested in microseconds.
///
/// Bytes to send collect in ``output``; whoever drives the session sends them after each call and executes the actions in
/// order. `now` is a monotonic clock in microseconds; `serverTime` the wall clock in microseconds since 1970.
public struct Session: Sendable {
    /// The protocol version this session speaks.
    public static let protocolVersion: Int64 = 1

    /// What the driver must do.
    public enum Action: Sendable {
        /// Look the token up, then call ``authenticated(_:now:)``.
        case authenticate(token: String)
        /// Append to the log of `user`, then call ``pushed(_:_:)``. `sent` is the last `seq` that the client was sent
        /// without a filter.
        case append(Ticket, user: String, [Proposal], sent: Int64)
        /// Find the user's head, then call ``headFound(_:_:serverTime:)``. With `following`, first see to it that commits
        /// of the user reach ``committed(_:_:head:)``.
        case findHead(Ticket, user: String, following: Bool)
        /// Say what the time is: call ``timeFound(_:now:serverTime:)``.
        case findTime(Ticket)
        /// Find the answer, then call ``answered(_:_:now:)``.
        case ask(Ticket, user: String, Question)
        /// Read a page for a subscription, then call ``page(_:_:)``.
        case readPage(SubscriptionID, user: String, after: Int64, EventFilter)
        /// Read a user's preferences for a subscription, then call ``preferences(_:_:)``. `after` is the last preference
        /// event that it has.
        case readPreferences(SubscriptionID, user: String, after: Int64?)
        /// Call ``goOn(_:)`` once what was written so far is on its way.
        case goOn(SubscriptionID)
        /// No subscription to this user is left: its commits need not be reported any more.
        case unfollow(user: String)
        /// An answer to the user grows: see whether the piece joins on, and if not call ``refused(_:line:)``.
        case grow(AnswerDelta, user: String, line: Int64)
        /// Say which of the user's devices are connected: call ``present(_:of:)``.
        case findPresence(user: String)
        /// Tell the user's other connections that somebody writes.
        case type(user: String, conversation: String, isOn: Bool)
        /// The device has everything of this user up to here.
        case acknowledge(user: String, seq: Int64)
        /// Send what is in ``output``, then close.
        case close
    }

    /// Names a request until its answer is in.
    public struct Ticket: Sendable, Hashable {
        /// Unique within the session.
        public let number: Int64

        /// The ticket of this number.
        public init(number: Int64) { self.number = number }
    }

    /// Names a subscription for as long as it is open.
    public struct SubscriptionID: Sendable, Hashable {
        let number: Int64
    }

    /// What a token allows: protocol section 2.
    public enum Role: String, Sendable {
        /// One user's device.
        case person
        /// An app backend or a model, which acts for any user.
        case service
        /// Somebody who reads any user's log and writes none.
        case auditor

        /// Whether requests act for the token's own user, and need not name it.
        var isOfOneUser: Bool { self == .person }
    }

    /// Whom a token stands for, and where the device is in its user's log.
    public struct Device: Sendable, Equatable {
        /// Whose device it is; of a service or auditor a mere label.
        public var user: String
        /// Its name.
        public var device: String
        /// What it may do.
        public var role: Role
        /// The user's last `seq`.
        public var head: Int64
        /// The device's last `n`.
        public var deviceHead: Int64
        /// The greatest `seen` that the device has stored.
        public var seen: Int64
        /// Microseconds until the token expires; nil if it does not.
        public var lifetime: Int64?

        /// A device.
        public init(
            user: String,
            device: String,
            role: Role,
            head: Int64,
            deviceHead: Int64,
            seen: Int64,
            lifetime: Int64? = nil
        ) {
            self.user = user
            self.device = device
            self.role = role
            self.head = head
            self.deviceHead = deviceHead
            self.seen = seen
            self.lifetime = lifetime
        }
    }

    /// How far the connection is.
    enum State: Sendable {
        /// `hello` is sent, no good `open` has come. Can transition to: `authenticating`, `closed`.
        case greeted
        /// A token is being looked up; lines wait. Can transition to: `open`, `greeted` (the log is away), `closed`.
        case authenticating(RequestID)
        /// Requests are served. Can transition to: `leaving`, `closed`.
        case open(Device)
        /// No further line is read; what was asked is answered first. Can transition to: `closed`.
        case leaving(Device, Farewell)
        /// Nothing is read or sent any more.
        case closed
    }

    /// Why a session ends once all is answered.
    enum Farewell: Sendable, Equatable {
        /// The client said `bye`.
        case bye(RequestID)
        /// The server stops.
        case shutdown
        /// The client has said all it will say. What its subscriptions lack is still sent.
        case inputEnd
    }

    let limits: Limits
    let greeting: ServerFrame.Greeting
    var state = State.greeted
    var framer = LineFramer()
    var nextNumber: Int64 = 1

    /// Bytes to send. The driver takes them with ``takeOutput()``.
    var output: [UInt8] = []
    /// Requests whose answer is due.
    var inflight: [Ticket: Inflight] = [:]
    var inflightIDs: Set<RequestID> = []
    /// Pushes in the order they came, which is the order of their answers.
    var pushOrder = PushOrder()
    var subscriptions = Subscriptions()
    /// What is not kept: answers that grow, and which devices are there.
    var ephemera: [String: Ephemera] = [:]
    /// Answers that this connection writes itself: it is told of them by the log alone. Bounded, since a service may write
    /// any number of them: the oldest knowledge costs it no more than its own words.
    var writing: Set<EventID> = []
    /// Subscriptions on their way, by name, whose end was asked for already.
    var endings: [String: Ticket] = [:]
    /// Questions that wait for their turn, and how many are being answered.
    var waitingQuestions: [(ticket: Ticket, user: String, question: Question)] = []
    var questionsUnderWay = 0
    var liveness: Liveness
    /// Whether the client has closed its side.
    var hasInputEnded = false
    /// Whether the client takes what it is sent. While it does not, no request is read and no page sent.
    var isWritable = true

    /// What a request waits for.
    enum Inflight: Sendable {
        case push(RequestID)
        case subscribe(RequestID, user: String, Request.Subscribe)
        case ping(RequestID)
        case question(RequestID)
        /// For the subscription to begin: then it ends.
        case unsubscribe(RequestID)

        var id: RequestID {
            switch self {
            case .push(let id), .subscribe(let id, _, _), .ping(let id), .question(let id), .unsubscribe(let id): id
            }
        }
    }

    /// Greets a client that has just connected.
    public init(greeting: ServerFrame.Greeting, limits: Limits, now: Int64, serverTime: Int64) {
        self.greeting = greeting
        self.limits = limits
        liveness = Liveness(now: now, limits: limits)
        output = ServerFrame.hello(greeting, limits, now: serverTime)
    }

    /// The bytes to send now.
    public mutating func takeOutput() -> [UInt8] {
        defer { output = [] }
        return output
    }

    /// Whether there is something to send.
    public var hasOutput: Bool { !output.isEmpty }

    /// Lines that the client has sent, as far as they were taken.
    public var linesReceived: Int64 { framer.lineNumber }

    /// Whether the driver should read from the socket. While lines wait that may not be served yet, nothing more is read,
    /// so that what a client can make the server hold is bounded.
    public var wantsInput: Bool {
        switch state {
        case .greeted, .open: !hasInputEnded && (acceptsRequests || framer.waiting <= limits.lineBeforeOpen)
        case .authenticating, .leaving, .closed: false
        }
    }

    /// Whether the next line may be taken.
    var acceptsRequests: Bool {
        switch state {
        case .greeted: true
        case .open: isWritable && inflight.count < limits.inflight
        case .authenticating, .leaving, .closed: false
        }
    }

    mutating func takeNumber() -> Int64 {
        defer { nextNumber += 1 }
        return nextNumber
    }
}

// MARK: - Input

extension Session {
    /// Takes bytes from the client.
    public mutating func received(_ bytes: UnsafeRawBufferPointer, now: Int64) -> [Action] {
        liveness.heard(now: now)
        framer.append(bytes)
        return advance(now: now)
    }

    /// Serves lines for as long as they may be served.
    mutating func advance(now: Int64) -> [Action] {
        var actions: [Action] = []
        while acceptsRequests {
            let limit = if case .open = state { limits.line } else { limits.lineBeforeOpen }
            switch framer.next(limit: limit) {
            case .none:
                liveness.lineWaits(framer.hasRest, now: now)
                return hasInputEnded ? actions + inputEnded() : actions
            case .tooLong:
                fail(
                    ProtocolError(.lineTooLong, "a line may have \(limit) bytes; split the push, or shorten the text"),
                    line: framer.lineNumber,
                    &actions
                )
            case .line(let line):
                liveness.lineEnded()
                handle(DecodedFrame(line: line, limits: limits), &actions)
            }
        }
        return actions
    }

    private mutating func handle(_ frame: DecodedFrame, _ actions: inout [Action]) {
        switch (state, frame.request) {
        case (_, .failure(let error)) where error.code == .badFrame: refuse(error, nil)
        case (.greeted, .success(.open(let open))):
            if let id = frame.id { begin(open, id, &actions) }
        case (.greeted, .failure(let error)) where frame.type == nil || frame.type == "open": refuse(error, frame.id)
        case (.greeted, _):
            let error = ProtocolError(.notOpen, "the first request must be \"open\", with a token")
            fail(error, id: frame.id, line: framer.lineNumber, &actions)
        case (.open(let device), _): serve(frame, device, &actions)
        default: break
        }
    }

    /// Answers a request, or its line where it has no `id`, with an error that leaves the connection open.
    mutating func refuse(_ error: ProtocolError, _ id: RequestID?) {
        output += ServerFrame.error(error, id: id, line: framer.lineNumber)
    }

    /// Says a fatal error and closes.
    mutating func fail(
        _ error: ProtocolError,
        id: RequestID? = nil,
        line: Int64? = nil,
        _ actions: inout [Action]
    ) {
        output += ServerFrame.error(error, id: id, line: line, isFatal: true)
        close(&actions)
    }

    mutating func close(_ actions: inout [Action]) {
        if case .closed = state { return }
        state = .closed
        for user in subscriptions.removeAll() { actions.append(.unfollow(user: user)) }
        actions.append(.close)
    }
}

// MARK: - Opening

extension Session {
    /// What looking a token up gave.
    public enum Authentication: Sendable {
        case accepted(Device)
        case refused
        /// The log could not be asked.
        case failed(ProtocolError)
    }

    private mutating func begin(_ open: Request.Open, _ id: RequestID, _ actions: inout [Action]) {
        guard open.protocolVersion == Self.protocolVersion else {
            let error = ProtocolError(
                .unsupportedProtocol,
                "this server speaks version \(Self.protocolVersion) of the protocol, not \(open.protocolVersion)"
            )
            return fail(error, id: id, &actions)
        }
        if let seconds = open.pingSeconds { liveness.pingEvery(seconds: seconds) }
        state = .authenticating(id)
        actions.append(.authenticate(token: open.token))
    }

    /// Takes what looking the token up gave.
    public mutating func authenticated(_ outcome: Authentication, now: Int64) -> [Action] {
        guard case .authenticating(let id) = state else { return [] }
        var actions: [Action] = []
        switch outcome {
        case .accepted(let device):
            state = .open(device)
            liveness.opened(now: now, lifetime: device.lifetime)
            output += ServerFrame.opened(id, device, epoch: greeting.epoch)
        case .refused:
            let error = ProtocolError(.authFailed, "this token is not valid: it is wrong, expired or revoked")
            fail(error, id: id, &actions)
        case .failed(let error):
            state = .greeted
            output += ServerFrame.error(error, id: id)
        }
        return actions + advance(now: now)
    }
}

// MARK: - Leaving

extension Session {
    /// Says that the server will stop, and when this connection had better be gone.
    public mutating func goAway(afterMilliseconds: Int64) {
        if case .closed = state { return }
        output += ServerFrame.goaway(afterMilliseconds: afterMilliseconds)
    }

    /// Takes no further request, answers what was asked, then says `shutting_down` and closes.
    public mutating func shutDown() -> [Action] {
        var actions: [Action] = []
        switch state {
        case .open(let device):
            state = .leaving(device, .shutdown)
            leaveIfAnswered(&actions)
        case .leaving, .closed: break
        case .greeted, .authenticating: fail(Self.shuttingDown, &actions)
        }
        return actions
    }

    /// Closes with `error` at once, whatever is unanswered.
    public mutating func abort(_ error: ProtocolError) -> [Action] {
        var actions: [Action] = []
        if case .closed = state { return actions }
        fail(error, &actions)
        return actions
    }

    /// The client is gone.
    public mutating func disconnected() -> [Action] {
        var actions: [Action] = []
        close(&actions)
        return actions
    }

    mutating func leaveIfAnswered(_ actions: inout [Action]) {
        guard case .leaving(_, let farewell) = state, inflight.isEmpty else { return }
        switch farewell {
        case .bye(let id):
            output += ServerFrame.ok(id)
            close(&actions)
        case .shutdown: fail(Self.shuttingDown, &actions)
        case .inputEnd: if subscriptions.areLive { close(&actions) }
        }
    }

    /// The client will send nothing more, but may still read: it is served to the end of what it asked for.
    public mutating func inputEnded() -> [Action] {
        var actions: [Action] = []
        switch state {
        case .open(let device):
            hasInputEnded = true
            // Lines that wait for room come first; the last of their answers leads here again.
            if acceptsRequests || !framer.hasRest { state = .leaving(device, .inputEnd) }
            leaveIfAnswered(&actions)
        case .authenticating: hasInputEnded = true
        case .leaving: break
        case .greeted, .closed: close(&actions)
        }
        return actions
    }

    static let shuttingDown = ProtocolError(
        .shuttingDown,
        "the server stops; connect again and push what was not answered once more"
    )
}
