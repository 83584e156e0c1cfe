internal import Foundation
public import Logging
public import Memory
internal import NIOCore
internal import NIOPosix
public import ServiceLifecycle
internal import Synchronization
public import Wire

/// Serves the sync protocol over TCP, with or without TLS, and Unix sockets: one session a connection, on a few event loops.
public final class SyncServer: Service {
    /// Where and how to serve.
    public struct Configuration: Sendable {
        /// Where to listen.
        public var addresses = [ListenAddress.tcp(host: "127.0.0.1", port: 7770)]
        /// For TLS on every TCP address; nil serves plain text.
        public var certificate: ServerCertificate?
        /// Connections at once. One more waits a while, and is then told to come back later.
        public var connections = 20_000
        /// How fast requests, events and wrong tokens may come.
        public var rates = RateLimits()
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

    let configuration: Configuration
    private let memory: UserMemory
    private let greeting: ServerFrame.Greeting
    private let logger: Logger
    private let onReady: @Sendable (_ addresses: [ListenAddress]) -> Void
    private let listens = Atomic(false)

    /// Whether it lets connections in: it listens, and does not stop.
    public var isServing: Bool { listens.load(ordering: .acquiring) }

    /// A server of `memory`.
    ///
    /// - Parameters:
    ///   - server: what `hello` says of this program, as in `attuned/0.1.0`.
    ///   - epoch: the UUID of the log.
    ///   - onReady: called once, with the addresses that it listens on, free ports filled in.
    public init(
        _ configuration: Configuration,
        memory: UserMemory,
        server: String,
        epoch: String,
        logger: Logger,
        onReady: @escaping @Sendable (_ addresses: [ListenAddress]) -> Void
    ) {
        self.configuration = configuration
        // A scraper finds zeros from the start.
        _ = ServerMetrics.shared
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
        let gate = SharedGate(capacity: configuration.connections)
        var listeners: [(address: ListenAddress, channel: any Channel)] = []
        do {
            for address in configuration.addresses {
                listeners.append((address, try await listen(on: address, group, rooms, gate)))
            }
        } catch {
            for listener in listeners { await close(listener) }
            try? await group.shutdownGracefully()
            throw error
        }
        listens.store(true, ordering: .releasing)
        onReady(listeners.map { $0.address.bound(by: $0.channel) })
        let stopping = AsyncStream<Void>.makeStream()
        await withGracefulShutdownHandler {
            for await _ in stopping.stream {}
        } onGracefulShutdown: {
            stopping.continuation.finish()
        }
        listens.store(false, ordering: .releasing)
        logger.info("stopping: no new connections")
        for listener in listeners { await close(listener) }
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
        let rates = RateKeeper(server.configuration.rates)
        for loop in group.makeIterator() {
            rooms[ObjectIdentifier(loop)] = SessionRoom(
                loop: loop,
                memory: server.memory,
                greeting: server.greeting,
                limits: server.configuration.limits,
                rates: rates,
                logger: server.logger
            )
        }
        return rooms
    }

    private func close(_ listener: (address: ListenAddress, channel: any Channel)) async {
        try? await listener.channel.close()
        if case .unix(let path) = listener.address { unlink(path) }
    }
}
