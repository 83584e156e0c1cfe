import AttuneTestKit
import Events
import Foundation
import Testing

/// `attuned --metrics`: numbers and health by HTTP, as monitors ask for them.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct MonitoringTests {
    private func daemon(_ arguments: [String] = []) async throws -> DaemonProcess {
        try await DaemonProcess.start(["--metrics", "127.0.0.1:0"] + arguments)
    }

    /// Each check of a report, and whether it is good.
    private func checks(_ body: String) throws -> [String: Bool] {
        let report = try JSONDocument(Array(body.utf8)).root
        var checks: [String: Bool] = [:]
        for check in report["checks"]?.array ?? [] {
            checks[try #require(check["check"]?.string)] = check["ok"]?.bool
        }
        return checks
    }

    @Test func numbersOfWhatHappened() async throws {
        let daemon = try await daemon(["--rate-requests", "40"])
        let person = try await Person(on: daemon)
        let phone = try await person.open()
        let start = try await daemon.metrics()
        #expect(start["attune_connections"] == 1)
        #expect(
            start["attune_events_stored_total"] == 0 && start[#"attune_events_refused_total{code="bad_event"}"#] == 0
        )

        let id = UUID().uuidString.lowercased()
        let turn = #"{"id":"\#(id)","kind":"turn","body":{"conversation":"c","role":"user","text":"我喜欢下雨天"}}"#
        _ = try await phone.ask(#"{"t":"push","id":1,"events":[\#(turn)]}"#)
        _ = try await phone.ask(
            #"{"t":"push","id":2,"events":[\#(turn),{"id":"\#(UUID().uuidString.lowercased())","kind":"wrong"}]}"#
        )
        _ = try await phone.ask(#"{"t":"sub","id":3,"sub":"a","from":0}"#)
        _ = try await phone.next(within: patience) { $0["t"]?.string == "live" }
        let stranger = try await LineClient.connect(port: daemon.port)
        _ = try await stranger.next(within: patience)
        #expect(try await stranger.ask(openLine("attune_wrong"))["code"]?.string == "auth_failed")
        try await stranger.waitForClose()

        let now = try await daemon.metrics()
        let expected: [String: Double] = [
            "attune_connections_total": 2, "attune_events_stored_total": 1,
            "attune_events_derived_total": 1, "attune_events_duplicate_total": 1, "attune_catchup_events_total": 2,
            "attune_push_seconds_count": 2, "attune_append_batch_events_count": 2, "attune_append_seconds_count": 2,
            "attune_frames_received_total": 5, #"attune_events_refused_total{code="bad_event"}"#: 1,
            #"attune_opens_total{outcome="accepted"}"#: 1, #"attune_opens_total{outcome="auth_failed"}"#: 1,
            #"attune_requests_total{type="push"}"#: 2, "attune_metrics_dropped_total": 0,
        ]
        for (name, value) in expected {
            #expect(now[name] == value, "\(name) is \(now[name] ?? -1), not \(value)")
        }
        #expect((now["attune_database_connections_total"] ?? 0) > 0 && (now["process_resident_memory_bytes"] ?? 0) > 0)

        try await phone.send((10..<200).map { #"{"t":"ping","id":\#($0)}"# })
        _ = try await phone.next(within: patience) { $0["code"]?.string == "rate_limited" }
        let limited = try await daemon.metrics()[#"attune_rate_limited_total{what="request"}"#]
        #expect((limited ?? 0) > 0)
        await daemon.remove()
    }

    @Test func everyNumberIsInTheOperatorsPage() async throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appendingPathComponent("Docs/operations.md"), encoding: .utf8)
        let daemon = try await daemon()
        for line in try await daemon.get("/metrics").body.split(separator: "\n") where line.hasPrefix("# TYPE attune_")
        {
            let name = String(line.split(separator: " ")[2])
            #expect(page.contains("`\(name)`"), "Docs/operations.md does not say what \(name) is")
        }
        await daemon.remove()
    }

    @Test func healthFollowsTheDatabase() async throws {
        let daemon = try await daemon()
        let person = try await Person(on: daemon)
        let phone = try await person.open()
        try await phone.store(1...2)
        let (status, body) = try await daemon.get("/healthz")
        #expect(status == 200, "\(body)")
        #expect(
            try checks(body) == [
                "database": true, "log": true, "heads": true, "followed_heads": true, "ended_tokens": true,
            ]
        )
        #expect(body.contains("1 compared"))
        #expect(try await daemon.get("/readyz").status == 200)

        let hold = try await daemon.holdDatabase()
        let (awayStatus, away) = try await daemon.get("/healthz")
        #expect(awayStatus == 503 && away.contains("does not answer"), "\(away)")
        #expect(try await daemon.get("/readyz").status == 503)
        hold.letGo()
        let deadline = ContinuousClock.now + patience
        while try await daemon.get("/healthz").status != 200 {
            try #require(ContinuousClock.now < deadline, "it does not get well")
            try await Task.sleep(for: .milliseconds(50))
        }
        await daemon.remove()
    }

    /// What a restore under a running daemon looks like: a log ends before what was acked.
    @Test func aDatabaseThatWentBackIsSeen() async throws {
        let daemon = try await daemon()
        let person = try await Person(on: daemon)
        try await person.open().store(1...3)
        try await daemon.runAsSuperuser("update attune.heads set seq = seq - 1")
        let (status, body) = try await daemon.get("/healthz")
        #expect(status == 503 && body.contains("end before what was acked"), "\(body)")
        // Another epoch, which no client was told, is as bad.
        try await daemon.runAsSuperuser("update attune.heads set seq = seq + 1")
        #expect(try await daemon.get("/healthz").status == 200)
        #expect(try await daemon.attune(["restored"]).status == 0)
        #expect(try checks(try await daemon.get("/healthz").body)["log"] == false)
        await daemon.remove()
    }

    @Test func nothingElseIsServedAndNothingUnasked() async throws {
        let daemon = try await daemon()
        #expect(try await daemon.get("/").status == 404)
        #expect(try await daemon.get("/metrics/../healthz").status == 404)
        await daemon.remove()
        let silent = try await DaemonProcess.start()
        #expect(silent.metricsPort == 0)
        await silent.remove()
    }
}
