public import Events

/// The frames a server sends, each one line: protocol sections 2 to 7.
public enum ServerFrame {
    /// What `hello` says of the server besides the limits.
    public struct Greeting: Sendable {
        /// Name and version, as in `attuned/0.1.0`.
        public var server: String
        /// The UUID of the log.
        public var epoch: String
        /// The version of the preference rules.
        public var resolver: Int64

        /// A greeting.
        public init(server: String, epoch: String, resolver: Int64 = 1) {
            self.server = server
            self.epoch = epoch
            self.resolver = resolver
        }
    }

    static func hello(_ greeting: Greeting, _ limits: Limits, now: Int64) -> [UInt8] {
        line { frame in
            frame.member("t", "hello")
            frame.member("server", greeting.server)
            frame.beginArray("protocol")
            frame.element(Session.protocolVersion)
            frame.element(Session.protocolVersion)
            frame.endArray()
            frame.member("epoch", greeting.epoch)
            frame.beginObject("limits")
            frame.member("line", Int64(limits.line))
            frame.member("line_before_open", Int64(limits.lineBeforeOpen))
            frame.member("batch", Int64(limits.batch))
            frame.member("inflight", Int64(limits.inflight))
            frame.member("subscriptions", Int64(limits.subscriptions))
            frame.endObject()
            frame.member("ping_s", limits.pingSeconds)
            frame.member("now", now)
            frame.member("resolver", greeting.resolver)
        }
    }

    static func opened(_ id: RequestID, _ device: Session.Device, epoch: String) -> [UInt8] {
        ok(id) { frame in
            if device.role.isOfOneUser { frame.member("user", device.user) }
            frame.member("device", device.device)
            frame.member("role", device.role.rawValue)
            if device.role.isOfOneUser {
                frame.member("head", device.head)
                frame.member("device_head", device.deviceHead)
                frame.member("seen", device.seen)
            }
            frame.member("epoch", epoch)
        }
    }

    static func pushed(_ id: RequestID, _ result: PushResult) -> [UInt8] {
        ok(id) { frame in
            frame.member("head", result.head)
            frame.member("device_head", result.deviceHead)
            frame.beginArray("results")
            for event in result.results { write(event, into: &frame) }
            frame.endArray()
        }
    }

    private static func write(_ result: EventResult, into frame: inout JSONWriter) {
        frame.beginObject()
        switch result {
        case .stored(let placement), .duplicate(let placement):
            frame.member("id", placement.id.description)
            frame.member("seq", placement.seq)
            frame.member("at", placement.at)
            if case .stored = result { frame.member("status", "stored") } else { frame.member("status", "duplicate") }
            frame.member("intent", placement.intent)
            if placement.isRedacted { frame.member("redacted", true) }
            if !placement.derived.isEmpty { write(placement.derived, into: &frame) }
        case .refused(let id, let refusal):
            frame.member("id", id)
            frame.member("status", "refused")
            frame.member("code", refusal.code.rawValue)
            frame.member("message", refusal.message)
        }
        frame.endObject()
    }

    private static func write(_ derived: [EventResult.Derived], into frame: inout JSONWriter) {
        frame.beginArray("derived")
        for event in derived {
            frame.beginObject()
            frame.member("id", event.id.description)
            frame.member("seq", event.seq)
            frame.member("kind", event.kind)
            frame.endObject()
        }
        frame.endArray()
    }

    static func ok(
        _ id: RequestID,
        capacity: Int = 128,
        _ members: (inout JSONWriter) -> Void = { _ in }
    ) -> [UInt8] {
        line(capacity: capacity) { frame in
            frame.member("t", "ok")
            write(id, into: &frame)
            members(&frame)
        }
    }

    static func pong(_ id: RequestID, now: Int64, head: Int64?) -> [UInt8] {
        line { frame in
            frame.member("t", "pong")
            write(id, into: &frame)
            frame.member("now", now)
            frame.member("head", head)
        }
    }

    static func ping() -> [UInt8] { line { $0.member("t", "ping") } }

    static func goaway(afterMilliseconds: Int64) -> [UInt8] {
        line { frame in
            frame.member("t", "goaway")
            frame.member("after_ms", afterMilliseconds)
        }
    }

    /// An error that answers a request, a line, or nothing in particular.
    public static func error(
        _ error: ProtocolError,
        id: RequestID? = nil,
        line number: Int64? = nil,
        isFatal: Bool? = nil
    ) -> [UInt8] {
        line { frame in
            frame.member("t", "error")
            if let id { write(id, into: &frame) } else { frame.member("line", number) }
            frame.member("code", error.code.rawValue)
            frame.member("message", error.message)
            frame.member("action", error.code.action.rawValue)
            frame.member("after_ms", error.afterMilliseconds)
            frame.member("fatal", isFatal ?? error.code.isFatal)
        }
    }

    static func write(_ id: RequestID, into frame: inout JSONWriter) {
        switch id {
        case .integer(let integer): frame.member("id", integer)
        case .string(let string): frame.member("id", string)
        }
    }

    static func line(capacity: Int = 128, _ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var frame = JSONWriter(capacity: capacity)
        frame.beginObject()
        members(&frame)
        frame.endObject()
        frame.endLine()
        return frame.bytes
    }
}

/// An event made ready to send: encoded once, spliced into the frames of every subscription that wants it.
public struct EventFrame: Sendable {
    /// Its place in the user's log.
    public let seq: Int64
    /// What its maker called it.
    public let id: EventID
    /// Its kind, for filters.
    public let kind: String
    /// Its conversation, for filters.
    public let conversation: String?
    /// The value of `event`.
    public let json: [UInt8]

    /// Encodes `event`.
    public init(_ event: StoredEvent) {
        self.init(event, json: event.frame)
    }

    /// Encodes a `turn.unfinished` together with what it is about, for whoever has to go on: protocol section 10.
    public init(_ event: StoredEvent, question: StoredEvent?, partial: StoredEvent) {
        var writer = JSONWriter(capacity: 512)
        writer.beginObject()
        if let question { writer.member("question", json: Self.placed(question)) }
        writer.member("partial", json: Self.placed(partial))
        writer.endObject()
        let about = Array(",\"unfinished\":".utf8) + writer.bytes + [UInt8(ascii: "}")]
        self.init(event, json: Array(event.frame.dropLast()) + about)
    }

    private init(_ event: StoredEvent, json: [UInt8]) {
        seq = event.seq
        id = event.id
        kind = event.kind
        conversation = event.conversation
        self.json = json
    }

    private static func placed(_ event: StoredEvent) -> [UInt8] {
        var writer = JSONWriter(capacity: 512)
        writer.beginObject()
        writer.member("seq", event.seq)
        writer.member("event", json: event.frame)
        writer.endObject()
        return writer.bytes
    }
}
