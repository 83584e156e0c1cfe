import AttuneTestKit
import Events
import Foundation
import Testing

/// Commands on a state directory whose daemon does not run: they start its cluster for their time.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct WithoutDaemonTests {
    @Test func aStateDirectoryOfADaemonThatWasStopped() async throws {
        let daemon = try await DaemonProcess.start()
        let account = try await Account(on: daemon)
        #expect(try await account.attune("push", input: "a\nb\n").status == 0)
        #expect(await daemon.stop() == 0)
        #expect(await !daemon.isDatabaseRunning)
        let verify = try await daemon.attune(["verify", "--json"])
        #expect(verify.status == 0, "\(verify.errors)")
        #expect(try objects(in: verify.output).map { $0["seq"]?.integer } == [2])
        #expect(await !daemon.isDatabaseRunning, "the command stops what it started")
        let token = try await daemon.addDevice("laptop", of: account.user)
        #expect(await !daemon.isDatabaseRunning)
        // A command that fails stops it as well.
        #expect(try await daemon.attune(["verify", "--user", "nobody"]).status == 65)
        #expect(await !daemon.isDatabaseRunning)
        // The daemon finds what was done.
        try await daemon.start()
        #expect(
            try await daemon.attune(["tail", "--once", "--from", "0", "--token", token]).output.split(separator: "\n")
                .count == 2
        )
        await daemon.remove()
    }

    /// One of them starts the cluster, and must not stop it while the others need it.
    @Test func severalCommandsAtOnce() async throws {
        let daemon = try await DaemonProcess.start()
        #expect(await daemon.stop() == 0)
        let results = try await withThrowingTaskGroup(of: DaemonProcess.Finished.self) { group in
            for number in 1...6 {
                group.addTask { try await daemon.attune(["user", "add", "--user", "user-\(number)"]) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for result in results { #expect(result.status == 0, "\(result.errors)") }
        #expect(await !daemon.isDatabaseRunning)
        let list = try objects(in: try await daemon.attune(["user", "list", "--json"]).output)
        #expect(list.map { $0["user"]?.string } == (1...6).map { "user-\($0)" })
        await daemon.remove()
    }

    /// A command that began before the daemon does not take the cluster away from it.
    @Test func aDaemonStartsMeanwhile() async throws {
        let daemon = try await DaemonProcess.start()
        #expect(await daemon.stop() == 0)
        async let added = daemon.attune(["device", "add", "--user", "alice", "--device", "phone", "--json"])
        try await daemon.start()
        let result = try await added
        #expect(result.status == 0, "\(result.errors)")
        let token = try #require(try objects(in: result.output).first?["token"]?.string)
        let push = try await daemon.attune(["push", "--token", token], input: "a\nb\n")
        #expect(push.status == 0, "\(push.errors)")
        await daemon.remove()
    }

    @Test func anEmptyStateDirectory() async throws {
        let state = try TemporaryCluster.temporaryDirectory()
        let reaper = try TemporaryCluster.reaper(of: state)
        func attune(_ arguments: String...) async throws -> DaemonProcess.Finished {
            try await DaemonProcess.run(
                "attune",
                arguments + ["--state", state],
                environment: ["ATTUNE_DATABASE_URL": ""]
            )
        }
        func isRunning() -> Bool { FileManager.default.fileExists(atPath: state + "/postgres/data/postmaster.pid") }

        let first = try await attune("migrate", "--json")
        #expect(first.status == 0, "\(first.errors)")
        let applied = try objects(in: first.output)
        #expect(!applied.isEmpty && applied.map { $0["number"]?.integer } == (1...applied.count).map { Int64($0) })
        #expect(!isRunning())
        let second = try await attune("migrate", "--json")
        #expect(second.status == 0 && second.output.isEmpty)
        #expect(try await attune("migrate").output.contains("up to date"))
        #expect(try await attune("user", "add", "--user", "alice").status == 0)
        let list = try objects(in: try await attune("user", "list", "--json").output)
        #expect(list.map { $0["user"]?.string } == ["alice"])
        #expect(!isRunning())
        reaper.release()
    }

    @Test func migrateBesideADaemon() async throws {
        let daemon = try await attuned()
        let results = try await withThrowingTaskGroup(of: DaemonProcess.Finished.self) { group in
            for _ in 1...3 { group.addTask { try await daemon.attune(["migrate"]) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for result in results {
            #expect(result.status == 0 && result.output.contains("up to date"), "\(result.errors)")
        }
        #expect(await daemon.isDatabaseRunning)
    }

    @Test(arguments: ["migrate", "verify", "user list", "device list"]) func aDatabaseThatIsAway(_ verb: String)
        async throws
    {
        let finished = try await DaemonProcess.run(
            "attune",
            verb.split(separator: " ").map(String.init) + ["--database-url", "postgres://attune@127.0.0.1:9/attune"]
        )
        #expect(finished.status == 69 && finished.output.isEmpty, "\(finished.errors)")
        #expect(!finished.errors.contains("select"))
    }
}
