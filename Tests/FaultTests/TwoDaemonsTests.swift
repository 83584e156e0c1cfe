import AttuneTestKit
import Postgres
import Testing

extension FaultTests {
    /// Two daemons append to the log of one database at once, each without knowing of the other.
    struct TwoDaemonsTests {
        @Test(arguments: [["alice"], ["alice", "bob"]])
        func pushesOfOneUserOnBothStayGapless(users: [String]) async throws {
            let seed = Knob.seed()
            let first = try await DaemonProcess.start()
            let second = try await DaemonProcess.start(["--database-url", first.cluster.connectionString()])
            // It came with a cluster of its own, which it does not use.
            try await second.cluster.stop(.immediate)
            let fleet = try await Fleet.make(of: users, on: [first, second], seed: seed, follows: false)
            try await fleet.start()
            for _ in 1...5 { await fleet.expectProgress("while the other daemon pushes too") }
            try await fleet.expectEverythingKept("two daemons, \(users.count) users", follows: false)
            #expect(await second.stop() == 0)
            #expect(await first.cluster.isRunning, "the guest leaves its host's cluster alone")
            await second.remove()
            await first.remove()
        }
    }
}
