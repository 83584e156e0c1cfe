import Memory
import Monitoring
import ServiceLifecycle
import SyncServer

/// What the daemon says of its own health.
struct DaemonHealth: Sendable {
    let memory: UserMemory
    /// The log's epoch when the daemon started, which every client was told.
    let epoch: String

    /// Looks are due every second and every half; after this long something stands still.
    private static let oldestLook = Duration.seconds(10)

    /// `/healthz`: the database answers and is the one that the daemon knows, and whatever should go round does.
    func report() async -> HealthReport {
        let health = await memory.examine()
        return HealthReport(
            [database(health), log(health), heads(health)]
                + [look("followed_heads", health.headsAge), look("ended_tokens", health.tokensAge)].compactMap { $0 }
        )
    }

    /// `/readyz`: connections are let in, and the database answers.
    func readiness(of server: SyncServer) async -> HealthReport {
        let isServing = server.isServing
        return HealthReport([
            .init("serving", isGood: isServing, isServing ? "connections are let in" : "it starts or stops"),
            database(await memory.examine()),
        ])
    }

    private func database(_ health: MemoryHealth) -> HealthReport.Check {
        health.epoch == nil
            ? .init("database", isGood: false, "it does not answer")
            : .init("database", isGood: true, "it answers")
    }

    private func log(_ health: MemoryHealth) -> HealthReport.Check {
        guard let found = health.epoch else { return .init("log", isGood: false, "its epoch could not be read") }
        return found == epoch
            ? .init("log", isGood: true, "it has the epoch that the daemon began with")
            : .init("log", isGood: false, "it has another epoch than the daemon began with: restart the daemon")
    }

    private func heads(_ health: MemoryHealth) -> HealthReport.Check {
        if health.epoch == nil { return .init("heads", isGood: false, "they could not be compared") }
        return health.ahead == 0
            ? .init("heads", isGood: true, "\(health.compared) compared with the database's")
            : .init(
                "heads",
                isGood: false,
                "\(health.ahead) of \(health.compared) logs end before what was acked: was the database restored under the "
                    + "daemon? Stop it, run `attune restored`, start it"
            )
    }

    private func look(_ name: String, _ age: Duration?) -> HealthReport.Check? {
        guard let age else { return nil }
        return .init(name, isGood: age < Self.oldestLook, "last looked at \(age.components.seconds) s ago")
    }
}
