internal import NIOCore
internal import NIOPosix
internal import NIOSSL

/// Where a server is.
public enum ServerLocation: Sendable, CustomStringConvertible {
    /// A name or an address, and a port.
    case tcp(host: String, port: Int)
    /// A socket in this machine's file system.
    case unix(path: String)

    public var description: String {
        switch self {
        case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): path
        }
    }
}

/// TLS as a client speaks it: version 1.2 at least, the server's certificate and its name verified.
public struct ClientTLS: Sendable {
    private let context: NIOSSLContext

    /// TLS that trusts what the system trusts, or what the PEM file `authorities` holds.
    ///
    /// - Throws: ``ConnectionError/unreachable(_:)`` if there are no such authorities.
    public init(authorities: String? = nil) throws {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["attune"]
        if let authorities {
            guard let found = try? NIOSSLCertificate.fromPEMFile(authorities), !found.isEmpty else {
                throw ConnectionError.unreachable("\(authorities) holds no certificate in PEM")
            }
            configuration.trustRoots = .certificates(found)
        }
        do {
            context = try NIOSSLContext(configuration: configuration)
        } catch {
            throw ConnectionError.unreachable("the system's trusted certificates cannot be read")
        }
    }

    /// What speaks it on one connection.
    func handler(for location: ServerLocation) throws -> NIOSSLClientHandler {
        guard case .tcp(let host, _) = location else {
            return try NIOSSLClientHandler(context: context, serverHostname: nil)
        }
        // An address is not sent as a name (RFC 6066, section 3), and is verified all the same.
        let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        return try NIOSSLClientHandler(context: context, serverHostname: isAddress ? nil : host)
    }
}

extension ServerLocation {
    /// Connects a channel that reads what it is asked to.
    func connect<Output: Sendable>(
        _ initializer: @escaping @Sendable (any Channel) -> EventLoopFuture<Output>
    ) async throws -> Output {
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(5))
            .channelOption(.autoRead, value: false)
        switch self {
        case .tcp(let host, let port):
            return
                try await bootstrap
                .channelOption(.tcpOption(.tcp_nodelay), value: 1)
                .channelOption(.socketOption(.so_keepalive), value: 1)
                .connect(host: host, port: port, channelInitializer: initializer)
        case .unix(let path):
            return try await bootstrap.connect(unixDomainSocketPath: path, channelInitializer: initializer)
        }
    }
}
