import ArgumentParser
import Settings
import SyncClient

/// Finds the daemon.
struct ConnectOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where the daemon serves: HOST:PORT or unix:PATH.",
            discussion: "ATTUNE_CONNECT.",
            valueName: "address"
        )
    )
    var connect =
        Environment["ATTUNE_CONNECT"].flatMap(ServerAddress.init(argument:))
        ?? .tcp(SocketName(host: "127.0.0.1", port: 7770))

    @Flag(help: "Speak TLS, and verify the server's certificate and name.")
    var tls = false

    @Option(
        name: .customLong("tls-ca"),
        help: ArgumentHelp(
            "Trust the certificates of this PEM file instead of the system's; means --tls.",
            discussion: "ATTUNE_TLS_CA.",
            valueName: "file"
        )
    )
    var authoritiesOption: String?

    private var location: ServerLocation {
        switch connect {
        case .tcp(let name): .tcp(host: name.host, port: name.port)
        case .unix(let path): .unix(path: path)
        }
    }

    private var authorities: String? { authoritiesOption ?? Environment["ATTUNE_TLS_CA"] }

    /// Whether TLS was asked for.
    var speaksTLS: Bool { tls || authorities != nil }

    private var security: ClientTLS? {
        get throws {
            guard speaksTLS, case .tcp = connect else { return nil }
            return try ClientTLS(authorities: authorities)
        }
    }

    /// A client that keeps what it holds in the file at `path`.
    func client(token: String, path: String) throws -> SyncClient {
        try SyncClient(
            .init(
                location: location,
                tls: try security,
                token: token,
                client: "attune/\(Version.number)",
                path: path
            )
        )
    }

    /// Connects, and reads the server's `hello`.
    func connection() async throws -> ServerConnection {
        try await ServerConnection.connect(to: location, tls: try security)
    }
}
