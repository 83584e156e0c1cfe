public import ArgumentParser

/// A host and a port, as in `127.0.0.1:7770` or `[::1]:7770`.
public struct SocketName: ExpressibleByArgument, Sendable, Equatable, CustomStringConvertible {
    /// A name or an address, without brackets.
    public var host: String
    /// 0 to 65535; a listener that is given 0 takes a free one.
    public var port: Int

    /// A host and a port.
    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// Reads `HOST:PORT`; nil if `argument` is anything else.
    public init?(argument: String) {
        guard let colon = argument.lastIndex(of: ":"), let port = Int(argument[argument.index(after: colon)...]),
            (0...65535).contains(port)
        else { return nil }
        var host = argument[..<colon]
        if host.hasPrefix("[") && host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        guard !host.isEmpty else { return nil }
        self.init(host: String(host), port: port)
    }

    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// Whether nobody on another machine can reach it.
    public var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}

/// Where a daemon serves or is found: `HOST:PORT`, or `unix:PATH`.
public enum ServerAddress: ExpressibleByArgument, Sendable, Equatable, CustomStringConvertible {
    case tcp(SocketName)
    /// The path of a Unix socket, as given.
    case unix(String)

    /// Reads an address; nil if `argument` is none.
    public init?(argument: String) {
        if argument.hasPrefix("unix:") {
            let path = String(argument.dropFirst("unix:".count))
            // What the kernel's sockaddr_un holds with its zero at the end.
            guard !path.isEmpty, path.utf8.count < 108 else { return nil }
            self = .unix(path)
        } else if let name = SocketName(argument: argument) {
            self = .tcp(name)
        } else {
            return nil
        }
    }

    public var description: String {
        switch self {
        case .tcp(let name): name.description
        case .unix(let path): "unix:\(path)"
        }
    }

    /// Whether nobody on another machine can reach it.
    public var isLocal: Bool {
        switch self {
        case .tcp(let name): name.isLoopback
        case .unix: true
        }
    }
}
