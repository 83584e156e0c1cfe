import AttuneTestKit
import Generators
import Glibc
import Postgres
import Testing

extension FaultTests {
    /// Eight devices push while the daemon, its database or both are killed at random moments, again and again.
    struct KillRoundsTests {
        enum Fault: CaseIterable {
            /// `kill -9` of the daemon; its cluster runs on, and the next daemon adopts it.
            case daemon
            /// Immediate stop of the cluster; the daemon brings it back by itself.
            case cluster
            /// Both at once, as when the machine goes down.
            case machine
        }

        @Test(arguments: [["alice"], ["alice", "bob", "carol", "dave"]])
        func nothingAckedIsLostDoubledOrMoved(users: [String]) async throws {
            let seed = Knob.seed()
            var generator = SeededGenerator(seed: seed)
            let daemon = try await DaemonProcess.start()
            let fleet = try await Fleet.make(of: users, on: [daemon], seed: seed)
            try await fleet.start()
            // Each fault comes as often as the others, in any order.
            let faults = (0..<Knob.rounds).map { Fault.allCases[$0 % 3] }.shuffled(using: &generator)
            for fault in faults {
                try await Task.sleep(for: .milliseconds(Int.random(in: 0...700, using: &generator)))
                switch fault {
                case .daemon:
                    await daemon.killNow()
                    try await daemon.start()
                case .cluster:
                    try await daemon.cluster.stop(.immediate)
                case .machine:
                    daemon.signal(SIGKILL)
                    try await daemon.cluster.stop(.immediate)
                    await daemon.waitForExit()
                    try await daemon.start()
                }
                await fleet.expectProgress("after the loss of the \(fault)")
            }
            try await fleet.expectEverythingKept("\(users.count) users, \(faults)")
            await daemon.remove()
        }
    }
}
