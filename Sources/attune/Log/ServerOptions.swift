import ArgumentParser
import Events
import Settings
import SyncClient

/// Reaches the daemon as a device.
struct ServerOptions: ParsableArguments {
    @OptionGroup var connecting: ConnectOptions

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

    /// Connects and opens.
    func open() async throws -> (connection: ServerConnection, opened: ServerConnection.Opened) {
        let token = try token
        let connection = try await connecting.connection()
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
