import AttuneTestKit
import Events
import Foundation
import Testing

/// TLS: protocol section 1.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct TLSTests {
    private func daemon(_ pair: TestCertificate, _ arguments: [String] = []) async throws -> DaemonProcess {
        try await DaemonProcess.start(["--tls-certificate", pair.certificate, "--tls-key", pair.key] + arguments)
    }

    private func opened(_ client: LineClient, _ token: String) async throws -> LineClient {
        #expect(try await client.next(within: patience)["t"]?.string == "hello")
        #expect(try await client.ask(openLine(token))["t"]?.string == "ok")
        return client
    }

    private func wait(_ what: String, until isSo: () async throws -> Bool) async throws {
        let deadline = ContinuousClock.now + patience
        while try await !isSo() {
            try #require(ContinuousClock.now < deadline, "\(what) did not come")
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    private func connects(_ port: Int, trusting file: String) async throws -> Bool {
        let client = try await LineClient.connect(port: port, trusting: file)
        defer { Task { await client.close() } }
        return (try? await client.next(within: patience)["t"]?.string) == "hello"
    }

    @Test func aNewCertificateWhileAConnectionStays() async throws {
        let pair = try await TestCertificate()
        let daemon = try await daemon(pair)
        let token = try await daemon.addDevice("phone", of: "alice")
        let phone = try await opened(try await LineClient.connect(port: daemon.port, trusting: pair.certificate), token)
        try await phone.store(1...3)
        let old = pair.certificate + ".old"
        try FileManager.default.copyItem(atPath: pair.certificate, toPath: old)

        // The files changed: no signal is needed.
        try await pair.renew()
        try await wait("the new certificate") { try await connects(daemon.port, trusting: pair.certificate) }
        #expect(try await !connects(daemon.port, trusting: old))
        try await phone.store(4...5, after: 3)

        // One that is no good is refused and said; the one before stays.
        let good = pair.certificate + ".good"
        try FileManager.default.copyItem(atPath: pair.certificate, toPath: good)
        try pair.spoil()
        daemon.signal(SIGHUP)
        try await wait("the refusal") { daemon.log.contains("the old one stays") }
        #expect(try await connects(daemon.port, trusting: good))
        try await phone.store(6...6, after: 5)

        // Renewed again, on a signal.
        try await pair.renew()
        daemon.signal(SIGHUP)
        try await wait("the third certificate") { try await connects(daemon.port, trusting: pair.certificate) }
        try await phone.expectAlive(head: 6)
        #expect(await daemon.stop() == 0)
        await daemon.remove()
        pair.remove()
    }

    @Test func whatSpeaksNoGoodTLSIsClosed() async throws {
        let pair = try await TestCertificate()
        let daemon = try await daemon(pair, ["--open-seconds", "3"])
        let old = try await LineClient.connect(port: daemon.port, trusting: pair.certificate, isOld: true)
        await #expect(throws: LineClientError.closed) { try await old.nextLine(within: patience) }
        let start = ContinuousClock.now
        let plain = try await LineClient.connect(port: daemon.port)
        try await plain.send(openLine("attune_x"))
        try await plain.waitForClose()
        #expect(ContinuousClock.now - start < .seconds(3), "not only once the deadline is over")
        // One that says nothing is closed by the deadline, handshake or not.
        let silent = try await LineClient.connect(port: daemon.port)
        try await silent.waitForClose(within: .seconds(10))
        await daemon.remove()
        pair.remove()
    }

    @Test func theToolSpeaksTLS() async throws {
        let pair = try await TestCertificate()
        let daemon = try await daemon(pair)
        let token = try await daemon.addDevice("phone", of: "alice")
        let environment = ["ATTUNE_TOKEN": token]
        let pushed = try await daemon.attune(
            ["push", "--tls-ca", pair.certificate],
            input: "我喜欢下雨天\n",
            environment: environment
        )
        #expect(pushed.status == 0 && pushed.output.contains("stored 1"), "\(pushed)")
        // Nobody of the system's signed it.
        let stranger = try await daemon.attune(["push", "--tls"], input: "a\n", environment: environment)
        #expect(stranger.status == 69 && stranger.errors.contains("no TLS"), "\(stranger)")
        // Nor is it a certificate of that name.
        let misnamed = try await daemon.attune(
            ["push", "--tls-ca", pair.certificate, "--connect", "127.0.0.2:\(daemon.port)"],
            input: "a\n",
            environment: environment
        )
        #expect(misnamed.status == 69, "\(misnamed)")
        await daemon.remove()
        pair.remove()
    }

    @Test func filesThatAreNoGood() async throws {
        let pair = try await TestCertificate()
        let other = try await TestCertificate()
        let expectations: [([String], String)] = [
            (["--tls-certificate", pair.certificate], "go together"),
            (["--tls-certificate", "/nowhere.crt", "--tls-key", pair.key], "/nowhere.crt"),
            (["--tls-certificate", pair.certificate, "--tls-key", other.key], "does not fit"),
            (["--tls-certificate", pair.key, "--tls-key", pair.key], "no certificate"),
        ]
        for (arguments, complaint) in expectations {
            let state = try TemporaryCluster.temporaryDirectory()
            let reaper = try TemporaryCluster.reaper(of: state)
            let finished = try await DaemonProcess.run(
                "attuned",
                ["--state", state, "--listen", "0.0.0.0:0"] + arguments,
                environment: ["ATTUNE_DATABASE_URL": ""]
            )
            #expect(finished.status != 0 && finished.output.isEmpty)
            #expect(finished.errors.contains(complaint), "\(finished.errors)")
            reaper.release()
        }
        pair.remove()
        other.remove()
    }
}
