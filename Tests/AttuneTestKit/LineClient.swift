public import Events
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import Synchronization

/// A client of the protocol that knows nothing of it: sends what it is told, hands out line by line what comes.
///
/// Waits have a deadline, so that a test fails where it would hang.
public final class LineClient: Sendable {
    private let channel: any Channel
    private let lines: LineQueue

    private init(channel: any Channel, lines: LineQueue) {
        self.channel = channel
        self.lines = lines
    }

    /// Connects to a port of 127.0.0.1.
    ///
    /// - Parameter reads: false leaves everything unread in the socket until ``startReading()``.
    public static func connect(port: Int, reads: Bool = true) async throws -> LineClient {
        let lines = LineQueue()
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelOption(.autoRead, value: reads)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(LineQueueHandler(lines: lines))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
        return LineClient(channel: channel, lines: lines)
    }

    /// Connects to a port of 127.0.0.1 by TLS, trusting the certificates of a file.
    ///
    /// - Parameter isOld: speaks TLS 1.1 at most.
    public static func connect(port: Int, trusting file: String, isOld: Bool = false) async throws -> LineClient {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .file(file)
        if isOld {
            configuration.minimumTLSVersion = .tlsv1
            configuration.maximumTLSVersion = .tlsv11
        }
        let context = try NIOSSLContext(configuration: configuration)
        let lines = LineQueue()
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandler(NIOSSLClientHandler(context: context, serverHostname: "localhost"))
                    try pipeline.addHandler(LineQueueHandler(lines: lines))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
        return LineClient(channel: channel, lines: lines)
    }

    /// Connects to a Unix socket.
    public static func connect(path: String) async throws -> LineClient {
        let lines = LineQueue()
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(LineQueueHandler(lines: lines))
                }
            }
            .connect(unixDomainSocketPath: path).get()
        return LineClient(channel: channel, lines: lines)
    }

    /// Sends a line; its end is added.
    public func send(_ line: String) async throws { try await send(bytes: Array(line.utf8) + [UInt8(ascii: "\n")]) }

    /// Sends bytes as they are.
    public func send(bytes: [UInt8]) async throws { try await channel.writeAndFlush(ByteBuffer(bytes: bytes)) }

    /// Reads from now on, if it did not.
    public func startReading() async throws { try await channel.setOption(.autoRead, value: true).get() }

    /// Reads nothing more: what comes stays in the socket.
    public func stopReading() async throws { try await channel.setOption(.autoRead, value: false).get() }

    /// The next line as text, without its end.
    ///
    /// - Throws: ``LineClientError/closed`` once the server has closed and all was handed out, ``LineClientError/timedOut``.
    public func nextLine(within patience: Duration = .seconds(10)) async throws -> String {
        try await lines.next(within: patience)
    }

    /// The next line as JSON.
    public func next(within patience: Duration = .seconds(10)) async throws -> JSONValue {
        let line = try await nextLine(within: patience)
        do {
            return try JSONDocument(Array(line.utf8)).root
        } catch {
            throw LineClientError.noJSON(line)
        }
    }

    /// The next line that `matches`; others are dropped.
    public func next(
        within patience: Duration = .seconds(10),
        where matches: (JSONValue) -> Bool
    ) async throws -> JSONValue {
        let deadline = ContinuousClock.now + patience
        while true {
            let frame = try await next(within: deadline - .now)
            if matches(frame) { return frame }
        }
    }

    /// Waits until the server has closed; what it sent before is dropped.
    public func waitForClose(within patience: Duration = .seconds(10)) async throws {
        let deadline = ContinuousClock.now + patience
        do {
            while true { _ = try await nextLine(within: deadline - .now) }
        } catch LineClientError.closed {
            return
        }
    }

    /// Closes the sending side alone.
    public func closeOutput() async throws { try await channel.close(mode: .output) }

    /// Closes at once.
    public func close() async { try? await channel.close() }
}

/// Why a wait for a line ended without one.
public enum LineClientError: Error, Equatable {
    case closed
    case timedOut
    case noJSON(String)
}

/// Lines that came, for one reader.
private final class LineQueue: Sendable {
    private struct State {
        var lines: [String] = []
        var taken = 0
        var isClosed = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    func put(_ line: String) { wake { $0.lines.append(line) } }
    func close() { wake { $0.isClosed = true } }

    private func wake(_ change: (inout State) -> Void) {
        let waiter = state.withLock { state in
            change(&state)
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume()
    }

    func next(within patience: Duration) async throws -> String {
        let deadline = ContinuousClock.now + patience
        while true {
            let (line, isClosed): (String?, Bool) = state.withLock { state in
                guard state.taken < state.lines.count else { return (nil, state.isClosed) }
                defer {
                    state.taken += 1
                    if state.taken == state.lines.count {
                        state.lines = []
                        state.taken = 0
                    }
                }
                return (state.lines[state.taken], false)
            }
            if let line { return line }
            if isClosed { throw LineClientError.closed }
            if ContinuousClock.now >= deadline { throw LineClientError.timedOut }
            let alarm = Task {
                try await Task.sleep(until: deadline)
                wake { _ in }
            }
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    if state.taken < state.lines.count || state.isClosed { return true }
                    state.waiter = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
            alarm.cancel()
        }
    }
}

/// Cuts what comes into lines.
private final class LineQueueHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let lines: LineQueue
    private var rest = ByteBuffer()

    init(lines: LineQueue) { self.lines = lines }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var incoming = unwrapInboundIn(data)
        rest.writeBuffer(&incoming)
        while let end = rest.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) {
            let line = rest.readString(length: end - rest.readerIndex) ?? ""
            rest.moveReaderIndex(forwardBy: 1)
            lines.put(line)
        }
        rest.discardReadBytes()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed = event { lines.close() }
    }

    func channelInactive(context: ChannelHandlerContext) { lines.close() }
    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
