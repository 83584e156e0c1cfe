import AttuneTestKit
import Events
import Testing

/// `attune doctor` and `attune restored`, on daemons and clusters that run.
struct DoctorTests {
    private func examine(_ daemon: DaemonProcess) async throws -> (status: Int32, states: [String: String]) {
        let result = try await daemon.attune(["doctor", "--json"])
        var states: [String: String] = [:]
        for finding in try objects(in: result.output) {
            states[try #require(finding["check"]?.string)] = finding["state"]?.string
        }
        return (result.status, states)
    }

    @Test func allIsWell() async throws {
        let (status, states) = try await examine(try await attuned())
        #expect(status == 0)
        let checks = [
            "disk", "files", "database", "schema", "version", "primary", "durability", "rights", "append-only", "clock",
            "daemon", "log",
        ]
        #expect(Set(states.keys) == Set(checks))
        #expect(states.values.allSatisfy { $0 != "failure" }, "\(states)")
    }

    @Test func aTriggerThatIsOffIsFound() async throws {
        let daemon = try await DaemonProcess.start()
        try await daemon.runAsSuperuser("alter table attune.events disable trigger keep_events")
        let (status, states) = try await examine(daemon)
        #expect(status == 1 && states["append-only"] == "failure" && states["rights"] == "ok")
        try await daemon.stop()
    }

    @Test func withoutADaemonTheDatabaseIsStillLookedAt() async throws {
        let daemon = try await DaemonProcess.start()
        try await daemon.stop()
        let (status, states) = try await examine(daemon)
        #expect(status == 1 && states["daemon"] == "failure" && states["database"] == "ok")
    }

    @Test func aRestoredLogIsAnotherOne() async throws {
        let daemon = try await DaemonProcess.start()
        let restored = try await daemon.attune(["restored", "--json"])
        #expect(restored.status == 0, "\(restored.errors)")
        let (status, states) = try await examine(daemon)
        #expect(status == 1 && states["log"] == "failure")
        try await daemon.stop()
    }
}
