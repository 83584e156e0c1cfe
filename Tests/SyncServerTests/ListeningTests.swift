import AttuneTestKit
import Events
import Testing

/// Where the daemon serves: protocol section 1.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct ListeningTests {
    @Test(arguments: ["0.0.0.0:0", "[::]:0", "192.0.2.1:0"]) func anAddressOthersCanReachIsRefused(_ address: String)
        async throws
    {
        let state = try TemporaryCluster.temporaryDirectory()
        let reaper = try TemporaryCluster.reaper(of: state)
        let finished = try await DaemonProcess.run(
            "attuned",
            ["--state", state, "--listen", address],
            environment: ["ATTUNE_DATABASE_URL": ""]
        )
        #expect(finished.status != 0 && finished.output.isEmpty)
        #expect(finished.errors.contains("--plaintext-on-network"))
        reaper.release()
    }

    @Test func plaintextOnTheNetworkIsServedAndSaidInTheLog() async throws {
        let daemon = try await DaemonProcess.start(["--listen", "0.0.0.0:0", "--plaintext-on-network"])
        try await Person(on: daemon).open().expectAlive(head: 0)
        #expect(daemon.log.contains("without TLS"))
        #expect(await daemon.stop() == 0)
        await daemon.remove()
    }

    @Test func oneDaemonAStateDirectory() async throws {
        let daemon = try await attuned()
        let second = try await DaemonProcess.run(
            "attuned",
            ["--state", daemon.state, "--listen", "127.0.0.1:0"],
            environment: ["ATTUNE_DATABASE_URL": ""]
        )
        #expect(second.status != 0 && second.output.isEmpty)
        #expect(second.errors.contains(daemon.state))
        try await Person().open().expectAlive(head: 0)
    }
}
