public import Events

/// A frame as far as it could be read.
public struct DecodedFrame: Sendable {
    /// What the answer goes under; nil where none is due or the `id` is missing or bad.
    public var id: RequestID?
    /// Its type, if it has one.
    public var type: String?
    /// The user that it names.
    public var user: String?
    /// The request, or what was wrong.
    public var request: Result<Request, ProtocolError>
}

extension DecodedFrame {
    /// Reads one line. Nothing is done yet, so whatever is refused here has had no effect.
    public init(line: [UInt8], limits: Limits) {
        do throws(ProtocolError) {
            let root = try Self.scan(line)
            type = root["t"]?.string
            user = root["user"]?.string
            do throws(ProtocolError) {
                id = try Self.id(of: root, limits)
            } catch {
                request = .failure(error)
                return
            }
            do throws(ProtocolError) {
                request = .success(try Self.request(root, id, limits))
            } catch {
                // bad_frame answers whatever stood on that line, by the line's number.
                if error.code == .badFrame { id = nil }
                request = .failure(error)
            }
        } catch {
            request = .failure(error)
        }
    }

    private static func scan(_ line: [UInt8]) throws(ProtocolError) -> JSONValue {
        let root: JSONValue
        do {
            root = try JSONDocument(line).root
        } catch {
            throw ProtocolError(.badFrame, "the line is no JSON that this protocol allows: \(error)")
        }
        guard root.isObject else { throw ProtocolError(.badFrame, "a frame must be a JSON object") }
        return root
    }

    private static func id(of root: JSONValue, _ limits: Limits) throws(ProtocolError) -> RequestID? {
        guard let value = root["id"] else { return nil }
        if let integer = value.integer { return .integer(integer) }
        if value.isNonInteger {
            throw ProtocolError(.badFrame, "\"id\" must be an integer, without a point or an exponent, or a string")
        }
        guard let string = value.string, string.utf8.count <= limits.nameBytes else {
            throw ProtocolError(
                .badRequest,
                "\"id\" must be an integer or a string of at most \(limits.nameBytes) bytes"
            )
        }
        return .string(string)
    }

    private static func request(
        _ root: JSONValue,
        _ id: RequestID?,
        _ limits: Limits
    ) throws(ProtocolError) -> Request {
        let reader = RequestReader(root, limits)
        guard let type = root["t"]?.string else {
            throw ProtocolError(.badRequest, "\"t\", the frame's type, must be there and a string")
        }
        if let user = root["user"], user.string == nil {
            throw ProtocolError(.badRequest, "\"user\" must be a string")
        }
        switch type {
        case "ack": return try reader.ack()
        case "delta": return try reader.delta()
        case "typing": return try reader.typing()
        case "pong": return .pong
        case _ where !RequestReader.types.contains(type):
            throw ProtocolError(.unknownType, "this server knows no frame of type \"\(type.prefix(64))\"")
        case _ where id == nil:
            throw ProtocolError(.badRequest, "\"id\" is missing: it is what the answer will carry")
        case "open": return try reader.open()
        case "push": return try reader.push()
        case "sub": return try reader.subscribe()
        case "unsub": return .unsubscribe(name: try reader.name())
        case "read": return .question(.read(try reader.read()))
        case "verify": return .question(try reader.verify())
        case "prefs": return .question(.preferences(try reader.preferences()))
        case "why": return .question(.why(key: try reader.key()))
        case "context": return .question(.context(try reader.context()))
        case "recognize": return .question(.recognize(text: try reader.text()))
        case "enroll": return .question(.enroll(device: try reader.deviceName()))
        case "bye": return .bye
        default: return .ping
        }
    }
}

/// Reads the fields of one frame.
private struct RequestReader {
    static let types: Set<String> = [
        "open", "push", "sub", "unsub", "read", "verify", "prefs", "why", "context", "recognize", "enroll", "ping",
        "bye", "ack", "pong", "delta", "typing",
    ]

    let root: JSONValue
    let fields: Fields
    let limits: Limits

    init(_ root: JSONValue, _ limits: Limits) {
        self.root = root
        self.limits = limits
        fields = Fields(root, in: root["t"]?.string.map { String($0.prefix(64)) } ?? "frame")
    }

    /// Turns a field's fault into the frame's error.
    private func checked<Value>(_ read: () throws(ContentFault) -> Value) throws(ProtocolError) -> Value {
        do {
            return try read()
        } catch {
            switch error {
            case .frame(let message): throw ProtocolError(.badFrame, message)
            case .event(let message): throw ProtocolError(.badRequest, message)
            }
        }
    }

    func open() throws(ProtocolError) -> Request {
        try checked { () throws(ContentFault) in
            guard let version = try fields.integer("protocol") else { throw fields.missing("protocol") }
            return .open(
                .init(
                    protocolVersion: version,
                    token: try fields.required("token"),
                    client: try fields.string("client", bytes: 0...256),
                    pingSeconds: try fields.integer("ping_s", 0...limits.longestPingSeconds)
                )
            )
        }
    }

    func push() throws(ProtocolError) -> Request {
        guard let value = root["events"] else { throw ProtocolError(.badRequest, "push: \"events\" is missing") }
        guard let events = value.array else { throw ProtocolError(.badRequest, "push: \"events\" must be an array") }
        if events.count > limits.batch {
            throw ProtocolError(
                .batchTooLarge,
                "a push may hold \(limits.batch) events, not \(events.count); nothing was stored: split it"
            )
        }
        var proposals: [Proposal] = []
        proposals.reserveCapacity(events.count)
        for event in events {
            do throws(ContentFault) {
                proposals.append(.event(try ProposedEvent(event, bodyLimit: limits.line)))
            } catch {
                if case .frame(let message) = error { throw ProtocolError(.badFrame, message) }
                // Its n is used up if it can be read: the verdict will never change.
                proposals.append(
                    .refused(id: event["id"]?.string, n: event["n"]?.integer, Refusal(.badEvent, error.message))
                )
            }
        }
        return .push(proposals)
    }

    func subscribe() throws(ProtocolError) -> Request {
        let name = try name()
        let word = try checked { () throws(ContentFault) in try fields.string("what") }
        guard let what = Request.Subscribe.What(rawValue: word ?? "events") else {
            throw ProtocolError(.badRequest, "sub: \"what\" must be \"events\" or \"preferences\", or left out")
        }
        if what == .preferences { return try subscribeToPreferences(name) }
        guard let from = root["from"] else {
            throw ProtocolError(.badRequest, "sub: \"from\" is missing: the last seq you have, 0 for all, or \"now\"")
        }
        let filter = try filter()
        let isFromHead = from.string == "now"
        return try checked { () throws(ContentFault) in
            .subscribe(
                .init(
                    name: name,
                    from: isFromHead ? nil : try fields.integer("from", 0...Int64.max),
                    filter: filter,
                    presence: try presence(),
                    epoch: try fields.string("epoch")
                )
            )
        }
    }

    private func presence() throws(ContentFault) -> Bool {
        guard let value = root["presence"] else { return false }
        guard let presence = value.bool else { throw fields.fault("presence", "must be true or false") }
        return presence
    }

    func delta() throws(ProtocolError) -> Request {
        try checked { () throws(ContentFault) in
            guard let part = try fields.integer("part", 0...Int64.max) else { throw fields.missing("part") }
            guard let offset = try fields.integer("offset", 0...Int64.max) else {
                throw fields.missing("offset")
            }
            return .delta(
                AnswerDelta(
                    turn: try fields.requiredID("turn"),
                    conversation: try fields.required("conversation", bytes: EventKind.conversationBytes),
                    part: part,
                    offset: offset,
                    text: Array(try fields.required("text").utf8)
                )
            )
        }
    }

    func typing() throws(ProtocolError) -> Request {
        try checked { () throws(ContentFault) in
            var isOn = true
            if let value = root["on"] {
                guard let on = value.bool else { throw fields.fault("on", "must be true or false") }
                isOn = on
            }
            return .typing(
                conversation: try fields.required("conversation", bytes: EventKind.conversationBytes),
                isOn: isOn
            )
        }
    }

    /// Preferences come as a whole first, and all of them: there is nothing to begin from, and nothing to leave out.
    private func subscribeToPreferences(_ name: String) throws(ProtocolError) -> Request {
        for field: StaticString in ["from", "conversations", "kinds"] where root[field] != nil {
            throw ProtocolError(
                .badRequest,
                "sub: \"\(field)\" has no meaning for preferences, which are sent as a whole; leave it out"
            )
        }
        return try checked { () throws(ContentFault) in
            .subscribe(
                .init(
                    name: name,
                    what: .preferences,
                    filter: EventFilter(),
                    epoch: try fields.string("epoch")
                )
            )
        }
    }

    func read() throws(ProtocolError) -> ReadQuery {
        let filter = try filter()
        return try checked { () throws(ContentFault) in
            if let texts = try fields.strings("ids", atMost: limits.readIDs) {
                var ids: [EventID] = []
                for text in texts {
                    guard let id = EventID(text) else { throw fields.fault("ids", "must be an array of UUIDs") }
                    ids.append(id)
                }
                return .ids(ids)
            }
            let limit = try fields.integer("limit", 1...Int64.max) ?? Int64(limits.readEvents)
            return .range(
                after: try fields.integer("from", 0...Int64.max) ?? 0,
                through: try fields.integer("to", 0...Int64.max),
                limit: Int(min(limit, Int64(limits.readEvents))),
                filter
            )
        }
    }

    func verify() throws(ProtocolError) -> Question {
        try checked { () throws(ContentFault) in
            .verify(
                after: try fields.integer("from", 0...Int64.max) ?? 0,
                through: try fields.integer("to", 0...Int64.max)
            )
        }
    }

    func preferences() throws(ProtocolError) -> PreferenceQuery {
        try checked { () throws(ContentFault) in
            let query = PreferenceQuery(
                seq: try fields.integer("seq", 0...Int64.max),
                at: try fields.integer("at"),
                history: try flag("history"),
                after: try fields.string("after")
            )
            if query.seq != nil && query.at != nil { throw fields.fault("at", "cannot stand beside \"seq\"") }
            return query
        }
    }

    func key() throws(ProtocolError) -> String {
        try checked { () throws(ContentFault) in try fields.required("preference") }
    }

    func context() throws(ProtocolError) -> ContextQuery {
        try checked { () throws(ContentFault) in
            ContextQuery(
                language: try fields.required("lang", bytes: 1...limits.nameBytes),
                budget: Int(try fields.integer("budget", 0...limits.contextBudget) ?? limits.usualContextBudget),
                about: try fields.string("about"),
                suggested: try flag("suggested")
            )
        }
    }

    private func flag(_ key: StaticString) throws(ContentFault) -> Bool {
        guard let value = fields.value(key) else { return false }
        guard let flag = value.bool else { throw fields.fault(key, "must be true or false") }
        return flag
    }

    func text() throws(ProtocolError) -> String {
        try checked { () throws(ContentFault) in try fields.required("text") }
    }

    func deviceName() throws(ProtocolError) -> String {
        try checked { () throws(ContentFault) in
            let name = try fields.required("device")
            guard EventKind.isName(name) else {
                throw fields.fault("device", "must be 1 to 128 of A-Z a-z 0-9 . _ @ : -")
            }
            return name
        }
    }

    func ack() throws(ProtocolError) -> Request {
        let name = try name()
        return try checked { () throws(ContentFault) in
            guard let seq = try fields.integer("seq", 0...Int64.max) else { throw fields.missing("seq") }
            return .ack(name: name, seq: seq)
        }
    }

    func name() throws(ProtocolError) -> String {
        try checked { () throws(ContentFault) in try fields.required("sub", bytes: 1...limits.nameBytes) }
    }

    private func filter() throws(ProtocolError) -> EventFilter {
        try checked { () throws(ContentFault) in
            let filter = EventFilter(
                conversations: try fields.strings("conversations", atMost: limits.filterEntries),
                kinds: try fields.strings("kinds", atMost: limits.filterEntries)
            )
            // Nobody means "nothing"; an app that filled in an empty list would wait for ever.
            if filter.conversations == [] { throw fields.fault("conversations", "is empty; leave it out for all") }
            if filter.kinds == [] { throw fields.fault("kinds", "is empty; leave it out for all") }
            return filter
        }
    }
}
