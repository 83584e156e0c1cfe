import AttuneTestKit
import Postgres
import Synchronization

/// While it stands, transactions commit and then wait, before they answer, for a standby that does not exist.
final class CommitHold: Sendable {
    /// The daemon's backends that wait so.
    static let heldAppends = "select from pg_stat_activity where usename = 'attune_daemon' and wait_event = 'SyncRep'"

    private let admin: PostgresConnection
    private let isEffective = Atomic<Bool>(false)

    /// Returns once it is in effect.
    init(on daemon: DaemonProcess) async throws {
        admin = try await daemon.administer()
        try await admin.run(script: "alter system set synchronous_standby_names = 'nobody'")
        try await admin.run(script: "select pg_reload_conf()")
        // The server reloads its settings some time later: it has once a commit of our own is held.
        let probe = try await daemon.administer()
        let commit = Statement(name: "commit", sql: "select pg_logical_emit_message(true, 'hold', '')::text")
        Task {
            while !isEffective.load(ordering: .acquiring) { _ = try await probe.execute(commit) }
            await probe.close()
        }
        try await admin.wait(
            until: """
                exists (select from pg_stat_activity where pid = \(probe.backendPID) and wait_event = 'SyncRep')
                """
        )
        isEffective.store(true, ordering: .releasing)
    }

    /// Lets go who waits.
    func end() async throws {
        try await admin.run(script: "alter system reset synchronous_standby_names")
        try await admin.run(script: "select pg_reload_conf()")
        await admin.close()
    }
}
