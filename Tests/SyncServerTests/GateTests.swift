import AttuneTestKit
import Events
import Foundation
import Testing

/// Unix sockets, the cap on connections, and rates, by real sockets.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct GateTests {
    @Test func aUnixSocketBesideTCP() async throws {
        let directory = try TemporaryCluster.temporaryDirectory()
        let reaper = try TemporaryCluster.reaper(of: directory)
        let path = directory + "/attuned.socket"
        let daemon = try await DaemonProcess.start(["--listen", "unix:\(path)"])
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o660)
        let token = try await daemon.addDevice("phone", of: "alice")
        let local = try await LineClient.connect(path: path)
        _ = try await local.next(within: patience)
        #expect(try await local.ask(openLine(token))["t"]?.string == "ok")
        try await local.store(1...2)
        let pushed = try await daemon.attune(
            ["push", "--connect", "unix:\(path)"],
            input: "a\n",
            environment: ["ATTUNE_TOKEN": token]
        )
        #expect(pushed.status == 0, "\(pushed)")
        try await daemon.open(token: token).expectAlive(head: 3)

        // Somebody serves there.
        let state = try TemporaryCluster.temporaryDirectory()
        let second = try await DaemonProcess.run(
            "attuned",
            ["--state", state, "--listen", "unix:\(path)"],
            environment: ["ATTUNE_DATABASE_URL": ""]
        )
        #expect(second.status != 0 && second.errors.contains("in use"), "\(second.errors)")
        try await local.expectAlive(head: 3)

        // The socket of a daemon that died is in nobody's way, and is gone after a clean stop.
        await daemon.killNow()
        #expect(FileManager.default.fileExists(atPath: path))
        try await daemon.start()
        let again = try await LineClient.connect(path: path)
        #expect(try await again.next(within: patience)["t"]?.string == "hello")
        #expect(await daemon.stop() == 0)
        #expect(!FileManager.default.fileExists(atPath: path))
        await daemon.remove()
        try? FileManager.default.removeItem(atPath: state)
        reaper.release()
    }

    @Test func connectionsOverTheCap() async throws {
        let daemon = try await DaemonProcess.start(["--max-connections", "3"])
        let person = try await Person(on: daemon)
        var clients: [LineClient] = []
        for _ in 1...3 { clients.append(try await person.open()) }
        // It waits first, and is then told.
        let start = ContinuousClock.now
        let fourth = try await LineClient.connect(port: daemon.port)
        let answer = try await fourth.next(within: patience)
        #expect(answer["code"]?.string == "overloaded" && answer["fatal"]?.bool == true, "\(answer.text)")
        #expect(answer["after_ms"]?.integer != nil)
        #expect(ContinuousClock.now - start > .milliseconds(300))
        try await fourth.waitForClose()
        for client in clients { try await client.expectAlive(head: 0) }
        // One leaves: there is room again.
        await clients[0].close()
        var isIn = false
        let deadline = ContinuousClock.now + patience
        while !isIn && ContinuousClock.now < deadline { isIn = (try? await person.open()) != nil }
        #expect(isIn)
        await daemon.remove()
    }

    @Test func tooManyRequests() async throws {
        let daemon = try await DaemonProcess.start(["--rate-requests", "5"])
        let person = try await Person(on: daemon)
        let (phone, other) = (try await person.open(), try await Person(on: daemon).open())
        // Without n, so that a push that waits leaves no hole.
        try await phone.send((1...30).map { push($0, note($0)) })
        var refused: [Int64] = []
        var stored = 0
        for _ in 1...30 {
            let answer = try await phone.next(within: patience)
            if answer["t"]?.string == "ok" {
                stored += 1
            } else {
                #expect(answer["code"]?.string == "rate_limited" && answer["action"]?.string == "retry")
                #expect(answer["fatal"]?.bool == false)
                refused.append(try #require(answer["after_ms"]?.integer))
            }
        }
        #expect(stored >= 10 && stored <= 20, "\(stored) of 30")
        #expect(refused.allSatisfy { (1...1000).contains($0) })
        try await other.expectAlive(head: 0)
        // As told, it goes on; and what was refused was not stored.
        try await Task.sleep(for: .milliseconds(refused.max() ?? 0))
        try await phone.expectAlive(head: stored)
        await daemon.remove()
    }

    @Test func bulkLoadingWaitsAsTold() async throws {
        let daemon = try await DaemonProcess.start(["--rate-events", "400"])
        let token = try await daemon.addDevice("phone", of: "alice")
        let lines = (1...1600).map { "line \($0)\n" }.joined()
        let pushed = try await daemon.attune(["push"], input: lines, environment: ["ATTUNE_TOKEN": token])
        #expect(pushed.status == 0 && pushed.output.contains("stored 1600"), "\(pushed.output)\(pushed.errors)")
        await daemon.remove()
    }

    @Test func wrongTokensOfOneAddress() async throws {
        let daemon = try await DaemonProcess.start(["--rate-auth-failures", "1"])
        let person = try await Person(on: daemon)
        let phone = try await person.open()
        var codes: Set<String> = []
        for _ in 1...40 where !codes.contains("rate_limited") {
            let client = try await person.greeted()
            codes.insert(try await client.ask(openLine("attune_wrong"))["code"]?.string ?? "?")
            await client.close()
        }
        #expect(codes == ["auth_failed", "rate_limited"])
        try await phone.expectAlive(head: 0)
        // The connection stays: who has a good token comes in as soon as it may.
        let token = try await person.token()
        let client = try await person.greeted()
        var answer = try await client.ask(openLine(token))
        while answer["code"]?.string == "rate_limited" {
            try await Task.sleep(for: .milliseconds(answer["after_ms"]?.integer ?? 0))
            answer = try await client.ask(openLine(token))
        }
        #expect(answer["t"]?.string == "ok", "\(answer.text)")
        await daemon.remove()
    }

    /// Other programs' files may take the descriptors that the daemon counted on.
    @Test func noDescriptorIsLeftToAccept() async throws {
        let daemon = try await DaemonProcess.start()
        let person = try await Person(on: daemon)
        let phone = try await person.open()
        try await phone.store(1...1)
        let before = try daemon.openFileLimit()
        // The next descriptor would have the first number that is free.
        let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(daemon.pid)/fd").compactMap { Int($0) }
        let free = (0...open.count).first { !open.contains($0) } ?? open.count
        try await daemon.limitOpenFiles(to: free)
        let last = try await LineClient.connect(port: daemon.port)
        await #expect(throws: LineClientError.timedOut, "\(daemon.log)") { try await last.next(within: .seconds(2)) }
        // Who is in is served, and the loop does not spin on the accept that fails.
        let start = try daemon.loopSeconds()
        try await phone.expectAlive(head: 1)
        await #expect(throws: LineClientError.timedOut) { try await last.next(within: .seconds(2)) }
        try await phone.store(2...2, after: 1)
        #expect(try daemon.loopSeconds() - start < 1)
        // With room again, who waited comes in.
        try await daemon.limitOpenFiles(to: before)
        #expect(try await last.next(within: patience)["t"]?.string == "hello")
        await daemon.remove()
    }
}
