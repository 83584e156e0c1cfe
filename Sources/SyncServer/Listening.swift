internal import Foundation
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import Wire

/// Where a server listens.
public enum ListenAddress: Sendable, Equatable {
    /// An address or a name, and a port; 0 takes a free one.
    case tcp(host: String, port: Int)
    /// A socket in the file system, for users and groups of this machine.
    case unix(path: String)
}

extension ListenAddress {
    /// The address with the port that was taken.
    func bound(by channel: any Channel) -> ListenAddress {
        guard case .tcp(let host, let port) = self else { return self }
        return .tcp(host: channel.localAddress?.ipAddress ?? host, port: channel.localAddress?.port ?? port)
    }
}

/// A place that is not free to listen on.
struct SocketInUse: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) is in use by another program" }
}

extension NIOBSDSocket.Option {
    /// Bytes that the kernel takes beyond what the network takes: Linux tcp(7), TCP_NOTSENT_LOWAT.
    fileprivate static let unsentLowWater = NIOBSDSocket.Option(rawValue: CInt(TCP_NOTSENT_LOWAT))
}

extension SyncServer {
    /// Bytes of a connection that the kernel may hold without having sent them. By itself it takes 2.5 MiB for a client
    /// that reads nothing, of memory that no count of ours shows, and the pages to fill it are read for nobody.
    private static let unsentInKernel = 65_536

    /// Listens on one address.
    func listen(
        on address: ListenAddress,
        _ group: MultiThreadedEventLoopGroup,
        _ rooms: [ObjectIdentifier: SessionRoom],
        _ gate: SharedGate
    ) async throws -> any Channel {
        let isTCP = if case .tcp = address { true } else { false }
        let certificate = isTCP ? configuration.certificate : nil
        var bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(AcceptRestHandler())
                    try channel.pipeline.syncOperations.addHandler(GateHandler(gate: gate))
                }
            }
            .childChannelOption(.maxMessagesPerRead, value: 4)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.writeBufferWaterMark, value: .init(low: 16_384, high: 65_536))
            .childChannelOption(.autoRead, value: false)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    let verdict = gate.enter(channel)
                    if let certificate {
                        try pipeline.addHandler(NIOSSLServerHandler(context: certificate.context))
                    }
                    guard verdict == .served, let room = rooms[ObjectIdentifier(channel.eventLoop)] else {
                        return try pipeline.addHandler(RefusalHandler())
                    }
                    try pipeline.addHandler(SessionHandler(room: room))
                }
            }
        switch address {
        case .tcp(let host, let port):
            bootstrap =
                bootstrap
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelOption(.socketOption(.so_keepalive), value: 1)
                .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
                .childChannelOption(.tcpOption(.unsentLowWater), value: Self.unsentInKernel)
            return try await bootstrap.bind(host: host, port: port).get()
        case .unix(let path):
            try await Self.clear(path, group)
            let channel = try await bootstrap.bind(unixDomainSocketPath: path).get()
            // Whoever may not write it may not connect: the daemon's user and group.
            chmod(path, 0o660)
            return channel
        }
    }

    /// Removes the socket of a daemon that is dead. One that answers is somebody's, and any other file is not ours.
    private static func clear(_ path: String, _ group: MultiThreadedEventLoopGroup) async throws {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw SocketInUse(path: path) }
        do {
            let channel = try await ClientBootstrap(group: group).connect(unixDomainSocketPath: path).get()
            try? await channel.close()
        } catch let error as IOError where error.errnoCode == ECONNREFUSED {
            unlink(path)
            return
        }
        throw SocketInUse(path: path)
    }
}
