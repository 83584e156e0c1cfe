import ArgumentParser
import Events
import Settings
import SyncClient

/// Reaches the daemon.
struct ServerOptions: ParsableArguments {
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

    @Option(
        name: .customLong("token"),
        help: ArgumentHelp(
            "The device's token.",
            discussion: "ATTUNE_TOKEN, which other users of the machine cannot see."
        )
    )
    var tokenOption: String?

    /// The token that was given.
    var token: String {
        get throws {
            guard let token = tokenOption ?? Environment["ATTUNE_TOKEN"] else {
                throw ValidationError("no token: give --token or set ATTUNE_TOKEN; `attune device add` makes one")
            }
            return token
        }
    }

    private var location: ServerLocation {
        switch connect {
        case .tcp(let name): .tcp(host: name.host, port: name.port)
        case .unix(let path): .unix(path: path)
        }
    }

    private var security: ClientTLS? {
        get throws {
            let authorities = authoritiesOption ?? Environment["ATTUNE_TLS_CA"]
            guard tls || authorities != nil, case .tcp = connect else { return nil }
            return try ClientTLS(authorities: authorities)
        }
    }

    /// Connects and opens.
    func open() async throws -> (connection: ServerConnection, opened: ServerConnection.Opened) {
        let token = try token
        let connection = try await ServerConnection.connect(to: location, tls: try security)
        do {
            return (connection, try await connection.open(token: token, client: "attune/\(Version.number)"))
        } catch {
            await connection.close()
            throw error
        }
    }
}

/// Whether to try again what failed with `error`.
func isPassing(_ error: any Error) -> Bool {
    switch error {
    case ConnectionError.refused(let refusal): refusal.action == "retry"
    case let refusal as ServerRefusal: refusal.action == "retry"
    case is ConnectionError: true
    default: false
    }
}

/// Waits between attempts: longer each time up to 5 s, and never in step with other clients.
struct Backoff {
    private var attempts = 0

    mutating func wait(_ error: any Error) async throws {
        attempts += 1
        let longest = min(5000, 100 << min(attempts, 6))
        var milliseconds = Int.random(in: longest / 2...longest)
        if let asked = (error as? ServerRefusal)?.afterMilliseconds { milliseconds = max(milliseconds, Int(asked)) }
        try await Task.sleep(for: .milliseconds(milliseconds))
    }

    mutating func reset() { attempts = 0 }
}
