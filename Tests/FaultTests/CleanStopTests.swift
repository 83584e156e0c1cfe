import AttuneTestKit
import Events
import Foundation
import Generators
import Postgres
import Testing

extension FaultTests {
    /// SIGTERM under load, and what the next daemon finds.
    struct CleanStopTests {
        @Test func sigtermUnderLoad() async throws {
            let seed = Knob.seed()
            var generator = SeededGenerator(seed: seed)
            let daemon = try await DaemonProcess.start()
            let fleet = try await Fleet.make(of: ["alice", "bob", "carol"], on: [daemon], seed: seed)
            try await fleet.start()
            for round in 1...2 {
                try await Task.sleep(for: .milliseconds(Int.random(in: 100...600, using: &generator)))
                try await expectCleanStop(of: daemon)
                try await daemon.start()
                await fleet.expectProgress("after restart \(round)")
            }
            // Right after it has come up, with all devices about to come back.
            try await expectCleanStop(of: daemon)
            try await daemon.start()
            try await expectCleanStop(of: daemon)
            try await daemon.start()
            await fleet.expectProgress("after the last restart")
            let notes = await fleet.notes
            #expect(notes.goaways >= 16, "each of 8 devices was told to go, twice at least")
            try await fleet.expectEverythingKept()
            try await expectCleanStop(of: daemon)
            await daemon.remove()
        }

        private func expectCleanStop(of daemon: DaemonProcess) async throws {
            let start = ContinuousClock.now
            let status = await daemon.stop()
            let time = ContinuousClock.now - start
            print("stopped in \(time)")
            #expect(status == 0, "\(daemon.log.suffix(1000))")
            #expect(time < .seconds(10))
            #expect(await !daemon.cluster.isRunning, "the cluster is stopped with its daemon")
        }

        /// Two signals, one after the other: the second does not make it worse.
        @Test func aSecondSigtermWhileItStops() async throws {
            let daemon = try await DaemonProcess.start()
            let phone = try await daemon.open(token: try await daemon.addDevice("phone", of: "alice"))
            daemon.signal(SIGTERM)
            _ = try await phone.next { $0["t"]?.string == "goaway" }
            let status = await daemon.stop()
            #expect(status == 0, "\(daemon.log.suffix(1000))")
            #expect(await !daemon.cluster.isRunning)
            try await daemon.start()
            #expect(await daemon.stop() == 0)
            await daemon.remove()
        }

        @Test func sigtermWhileTheDatabaseIsDown() async throws {
            let daemon = try await DaemonProcess.start()
            let phone = try await daemon.open(token: try await daemon.addDevice("phone", of: "alice"))
            try await daemon.cluster.stop(.immediate)
            try await phone.send(
                #"{"t":"push","id":1,"events":[{"id":"10000000-0000-7000-8000-000000000001","kind":"x.a","body":{}}]}"#
            )
            try await expectCleanStop(of: daemon)
            await daemon.remove()
        }

        @Test func aNewDaemonAdoptsTheClusterOfAKilledOne() async throws {
            let daemon = try await DaemonProcess.start()
            let token = try await daemon.addDevice("phone", of: "alice")
            let push =
                #"{"t":"push","id":1,"events":[{"id":"10000000-0000-7000-8000-000000000001","kind":"x.a","body":{}}]}"#
            var phone = try await daemon.open(token: token)
            try await phone.send(push)
            #expect(try await phone.next()["results"]?.array?[0]["status"]?.string == "stored")
            let before = try postmaster(of: daemon)
            await daemon.killNow()
            #expect(await daemon.cluster.isRunning)
            try await daemon.start()
            #expect(try postmaster(of: daemon) == before, "the cluster was not started anew")
            phone = try await daemon.open(token: token)
            try await phone.send(push)
            let result = try #require(try await phone.next()["results"]?.array?[0])
            #expect(result["status"]?.string == "duplicate" && result["seq"]?.integer == 1)
            try await expectCleanStop(of: daemon)
            await daemon.remove()
        }

        private func postmaster(of daemon: DaemonProcess) throws -> Substring? {
            try String(contentsOfFile: daemon.state + "/postgres/data/postmaster.pid", encoding: .utf8)
                .split(separator: "\n").first
        }
    }
}
