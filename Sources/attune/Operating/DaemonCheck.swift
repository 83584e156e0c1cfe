import Foundation
import Settings
import SyncClient

/// The daemon: it answers, is of this version, and serves the same log.
struct DaemonCheck {
    let server: ConnectOptions
    /// The log's epoch as the database has it; nil if that could not be read.
    let epoch: String?

    func diagnoses() async -> [Diagnosis] {
        let connection: ServerConnection
        do {
            connection = try await server.connection()
        } catch {
            return [
                Diagnosis(
                    "daemon",
                    .failure,
                    "\(error)",
                    advice: "start attuned, or name its address by --connect or ATTUNE_CONNECT"
                )
            ]
        }
        await connection.close()
        let hello = connection.hello
        var found: [Diagnosis] = []
        let own = "attuned/\(Version.number)"
        found.append(
            hello.server == own
                ? Diagnosis("daemon", .ok, "\(hello.server) answers at \(server.connect)")
                : Diagnosis(
                    "daemon",
                    .warning,
                    "\(hello.server) answers at \(server.connect), and this is attune \(Version.number)",
                    advice: "take both from one release"
                )
        )
        if let epoch {
            found.append(
                hello.epoch == epoch
                    ? Diagnosis("log", .ok, "the daemon serves this database's log")
                    : Diagnosis(
                        "log",
                        .failure,
                        "the daemon at \(server.connect) serves another log than this database holds",
                        advice:
                            "restart it if `attune restored` was run, else check --state, --database-url and --connect"
                    )
            )
        }
        return found
    }
}
