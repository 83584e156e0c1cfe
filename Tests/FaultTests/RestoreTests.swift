import AttuneTestKit
import Events
import Foundation
import Testing

extension FaultTests {
    /// The database goes back to an older backup while clients hold what came after it.
    struct RestoreTests {
        private func event(_ number: Int) -> String {
            let id = "01980000-0000-7000-8000-00000000000\(number)"
            return #"{"id":"\#(id)","kind":"x.note","body":{"number":\#(number)}}"#
        }

        private func push(_ client: LineClient, _ numbers: ClosedRange<Int>) async throws -> [String] {
            let events = numbers.map(event).joined(separator: ",")
            try await client.send(#"{"t":"push","id":1,"events":[\#(events)]}"#)
            let results = try await client.next()["results"]?.array ?? []
            return results.map { "\($0["status"]?.string ?? "") \($0["seq"]?.integer ?? 0)" }
        }

        /// What the server says of the log in `hello`.
        private func epoch(of daemon: DaemonProcess) async throws -> String {
            let client = try await LineClient.connect(port: daemon.port)
            return try #require(try await client.next()["epoch"]?.string)
        }

        /// The database's files belong to a user of its own, and must go on to.
        private func copyWithOwners(_ directory: String, to copy: String) throws {
            let process = try Process.run(URL(fileURLWithPath: "/bin/cp"), arguments: ["-a", directory, copy])
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }

        @Test func clientsThatAreAheadStartOverAndOfferTheirOutbox() async throws {
            let daemon = try await DaemonProcess.start()
            let token = try await daemon.addDevice("phone", of: "alice")
            let before = try await epoch(of: daemon)
            #expect(try await push(try await daemon.open(token: token), 1...3) == ["stored 1", "stored 2", "stored 3"])
            await daemon.stop()

            let (cluster, backup) = (daemon.state + "/postgres", daemon.state + "/backup")
            try copyWithOwners(cluster, to: backup)
            try await daemon.start()
            #expect(try await push(try await daemon.open(token: token), 4...5) == ["stored 4", "stored 5"])
            await daemon.stop()

            try FileManager.default.removeItem(atPath: cluster)
            try FileManager.default.moveItem(atPath: backup, toPath: cluster)
            let restored = try await daemon.attune(["restored"])
            #expect(restored.status == 0, "\(restored.errors)")
            try await daemon.start()

            #expect(try await epoch(of: daemon) != before)
            let phone = try await daemon.open(token: token)
            for (id, line) in [#""from":5"#, #""from":0,"epoch":"\#(before)""#].enumerated() {
                try await phone.send(#"{"t":"sub","id":\#(id),"sub":"a",\#(line)}"#)
                let answer = try await phone.next()
                #expect(answer["code"]?.string == "resync" && answer["action"]?.string == "resync")
            }
            // What was acked since the backup comes back from the outbox, and what the backup holds is known.
            #expect(try await push(phone, 3...5) == ["duplicate 3", "stored 4", "stored 5"])
            let verified = try await daemon.attune(["verify", "--user", "alice"])
            #expect(verified.status == 0 && verified.output.contains("5 events"))
            await daemon.stop()
        }
    }
}
