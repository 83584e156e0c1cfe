public import Logging
public import Memory
internal import NIOCore
internal import NIOPosix
public import ServiceLifecycle
internal import Synchronization
public import Wire

/// Serves the sync protocol over TCP: one session a connection, on a few event loops.
public final class SyncServer: Service {
    /// Where and how to serve.
    public struct Configuration: Sendable {
        /// The address to listen on; 127.0.0.1 by default.
        public var host = "127.0.0.1"
        /// The port; 0 takes a free one.
        public var port = 7770
        /// Event loops. One saturates a core with sockets; the database needs the others.
        public var loops = 1
        /// What a connection may ask for.
        public var limits = Limits()
        /// Over how many milliseconds connections are told to leave when the server stops.
        public var goodbyeMilliseconds: Int64 = 2000
        /// Milliseconds from the last of them until whatever is left is cut.
        public var patienceMilliseconds: Int64 = 3000

        /// The defaults.
        public init() {}
    }

    private let configuration: Configuration
    private let memory: UserMemory
    private let greeting: ServerFrame.Greeting
    private let logger: Logger
    private let onReady: @Sendable (_ host: String, _ port: Int) -> Void

    /// A server of `memory`.
    ///
    /// - Parameters:
    ///   - server: what `hello` says of this program, as in `attuned/0.1.0`.
    ///   - epoch: the UUID of the log.
    ///   - onReady: called once, with the address and port that it listens on.
    public init(
        _ configuration: Configuration,
        memory: UserMemory,
        server: String,
        epoch: String,
        logger: Logger,
        onReady: @escaping @Sendable (_ host: String, _ port: Int) -> Void
    ) {
        self.configuration = configuration
        self.memory = memory
        greeting = ServerFrame.Greeting(server: server, epoch: epoch)
        self.logger = logger
        self.onReady = onReady
    }

    /// Listens and serves until a graceful shutdown: then nobody new is let in, everybody is told to go, what was asked is
    /// answered, and what is left is cut.
    public func run() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: configuration.loops)
        let rooms = try await Self.makeRooms(group, self)
        let listener = try await listen(group, rooms)
        onReady(
            listener.localAddress?.ipAddress ?? configuration.host,
            listener.localAddress?.port ?? configuration.port
        )
        let stopping = AsyncStream<Void>.makeStream()
        await withGracefulShutdownHandler {
            for await _ in stopping.stream {}
        } onGracefulShutdown: {
            stopping.continuation.finish()
        }
        logger.info("stopping: no new connections")
        try? await listener.close()
        for room in rooms.values {
            room.goAway(over: configuration.goodbyeMilliseconds, patience: configuration.patienceMilliseconds)
        }
        for room in rooms.values { await room.empty() }
        try await group.shutdownGracefully()
    }

    private static func makeRooms(
        _ group: MultiThreadedEventLoopGroup,
        _ server: SyncServer
    ) async throws -> [ObjectIdentifier: SessionRoom] {
        var rooms: [ObjectIdentifier: SessionRoom] = [:]
        for loop in group.makeIterator() {
            rooms[ObjectIdentifier(loop)] = SessionRoom(
                loop: loop,
                memory: server.memory,
                greeting: server.greeting,
                limits: server.configuration.limits,
                logger: server.logger
            )
        }
        return rooms
    }

    private func listen(
        _ group: MultiThreadedEventLoopGroup,
        _ rooms: [ObjectIdentifier: SessionRoom]
    ) async throws -> any Channel {
        try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.so_keepalive), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.maxMessagesPerRead, value: 4)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.writeBufferWaterMark, value: .init(low: 65_536, high: 262_144))
            .childChannelOption(.autoRead, value: false)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    guard let room = rooms[ObjectIdentifier(channel.eventLoop)] else { return }
                    try channel.pipeline.syncOperations.addHandler(SessionHandler(room: room))
                }
            }
            .bind(host: configuration.host, port: configuration.port)
            .get()
    }
}
