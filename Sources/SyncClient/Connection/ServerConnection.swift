public import Events
internal import NIOCore
internal import NIOPosix
internal import Wire

/// One connection to a server of the sync protocol: requests with their answers, and what the server sends unasked.
///
/// It holds no state of the log and does not connect again by itself; it is what clients that do are made of.
public final class ServerConnection: Sendable {
    /// What the server says first: protocol section 2.
    public struct Hello: Sendable {
        /// The server's program and version.
        public var server: String
        /// The UUID of its log.
        public var epoch: String
        /// Bytes of a line at most.
        public var lineLimit: Int
        /// Events in a push at most.
        public var batchLimit: Int
        /// The server's clock, microseconds since 1970.
        public var now: Int64
        /// The version of its preference rules.
        public var resolver: Int64
    }

    /// The answer to `open`.
    public struct Opened: Sendable {
        /// Whose device it is; empty for a service or an auditor, which act for any user.
        public var user: String
        /// Its name.
        public var device: String
        /// What it may do: `person`, `service` or `auditor`.
        public var role: String
        /// The user's last `seq`.
        public var head: Int64
        /// The device's last `n`.
        public var deviceHead: Int64
        /// Up to where the device is known to have seen the user's events.
        public var seen: Int64
    }

    /// What the server said first.
    public let hello: Hello
    /// The last the server had to say is in here, too: `goaway`, and errors that answer no request.
    public let unasked: FrameInbox
    private let handler: NIOLoopBound<ConnectionHandler>
    private let channel: any Channel

    private init(hello: Hello, handler: NIOLoopBound<ConnectionHandler>, unasked: FrameInbox, channel: any Channel) {
        self.hello = hello
        self.handler = handler
        self.unasked = unasked
        self.channel = channel
    }

    /// Connects and reads `hello`.
    ///
    /// - Parameter tls: nil for plain text, which goes over the machine's own loopback and Unix sockets alone.
    /// - Throws: ``ConnectionError/unreachable(_:)``, or ``ConnectionError/refused(_:)`` if the server lets nobody in.
    public static func connect(to location: ServerLocation, tls: ClientTLS? = nil) async throws -> ServerConnection {
        let unasked = FrameInbox()
        let greeted = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: JSONValue.self)
        let channel: any Channel
        let handler: NIOLoopBound<ConnectionHandler>
        do {
            (channel, handler) = try await location.connect { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls { try channel.pipeline.syncOperations.addHandler(tls.handler(for: location)) }
                    let handler = ConnectionHandler(greeted: greeted, unasked: unasked)
                    try channel.pipeline.syncOperations.addHandler(handler)
                    return (channel, NIOLoopBound(handler, eventLoop: channel.eventLoop))
                }
            }
        } catch {
            greeted.fail(error)
            throw ConnectionError.unreachable("nothing answers at \(location): is attuned running there?")
        }
        unasked.onDemand { [weak channel] in channel?.read() }
        channel.read()
        let frame = try await greeted.futureResult.get()
        return ServerConnection(hello: Hello(frame), handler: handler, unasked: unasked, channel: channel)
    }

    /// An answer that is on its way.
    public struct PendingAnswer: Sendable {
        fileprivate let future: EventLoopFuture<JSONValue>

        /// Waits for the answer.
        ///
        /// - Throws: ``ServerRefusal`` if the answer is an error, ``ConnectionError`` if none can come any more.
        public func get() async throws -> JSONValue { try await future.get() }
    }

    /// Sends a request; its `id` is added. Requests go out in the order of the calls of one task.
    ///
    /// - Parameter members: writes the members besides `t` and `id`.
    public func send(_ type: StaticString, _ members: (inout JSONWriter) -> Void = { _ in }) -> PendingAnswer {
        var frame = JSONWriter(capacity: 512)
        frame.beginObject()
        frame.member("t", "\(type)")
        members(&frame)
        let bytes = frame.bytes
        let promise = channel.eventLoop.makePromise(of: JSONValue.self)
        channel.eventLoop.execute { self.handler.value.send(bytes, promise) }
        return PendingAnswer(future: promise.futureResult)
    }

    /// Sends a request and waits for its answer.
    public func request(
        _ type: StaticString,
        _ members: (inout JSONWriter) -> Void = { _ in }
    ) async throws -> JSONValue {
        try await send(type, members).get()
    }

    /// Opens the connection with a token.
    ///
    /// - Parameter client: name and version of the program, for the server's log.
    public func open(token: String, client: String) async throws -> Opened {
        let answer = try await request("open") { frame in
            frame.member("protocol", Session.protocolVersion)
            frame.member("token", token)
            frame.member("client", client)
        }
        return Opened(
            user: answer["user"]?.string ?? "",
            device: answer["device"]?.string ?? "",
            role: answer["role"]?.string ?? "",
            head: answer["head"]?.integer ?? 0,
            deviceHead: answer["device_head"]?.integer ?? 0,
            seen: answer["seen"]?.integer ?? 0
        )
    }

    /// Closes at once.
    public func close() async { try? await channel.close() }
}

extension ServerConnection.Hello {
    init(_ frame: JSONValue) {
        let limits = frame["limits"]
        func limit(_ key: StaticString, _ standard: Int) -> Int { limits?[key]?.integer.map(Int.init) ?? standard }
        self.init(
            server: frame["server"]?.string ?? "",
            epoch: frame["epoch"]?.string ?? "",
            lineLimit: limit("line", Limits().line),
            batchLimit: limit("batch", Limits().batch),
            now: frame["now"]?.integer ?? 0,
            resolver: frame["resolver"]?.integer ?? 0
        )
    }
}

/// An error that the server answered with: protocol section 7.
public struct ServerRefusal: Error, Sendable, CustomStringConvertible {
    /// One of the codes.
    public var code: String
    /// What is wrong, in words.
    public var message: String
    /// What the client must do.
    public var action: String
    /// How long to wait before that.
    public var afterMilliseconds: Int64?
    /// Whether the connection is over.
    public var isFatal: Bool

    init(_ frame: JSONValue) {
        code = frame["code"]?.string ?? "internal"
        message = frame["message"]?.string ?? ""
        action = frame["action"]?.string ?? "fix"
        afterMilliseconds = frame["after_ms"]?.integer
        isFatal = frame["fatal"]?.bool ?? false
    }

    public var description: String { "\(message) (\(code))" }
}

/// Why there is no connection.
public enum ConnectionError: Error, Sendable, CustomStringConvertible {
    /// No server answers.
    case unreachable(String)
    /// The server ended it, and said why.
    case refused(ServerRefusal)
    /// It broke.
    case closed

    public var description: String {
        switch self {
        case .unreachable(let reason): reason
        case .refused(let refusal): refusal.description
        case .closed: "the connection broke"
        }
    }
}
