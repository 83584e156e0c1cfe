import AttuneTestKit
import Events
import Foundation
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

    /// What the doctor finds of a certificate and its key, with whatever else it is given.
    private func certificateStates(_ arguments: [String], _ daemon: DaemonProcess) async throws -> [String: String] {
        let result = try await daemon.attune(["doctor", "--json"] + arguments)
        var states: [String: String] = [:]
        for finding in try objects(in: result.output) {
            guard let check = finding["check"]?.string else { continue }
            if ["certificate", "name", "key", "key-mode", "tls", "daemon"].contains(check) {
                states[check] = finding["state"]?.string
            }
        }
        return states
    }

    @Test func aCertificateAndItsKey() async throws {
        let pair = try await TestCertificate()
        let (chain, key) = (pair.certificate, pair.key)
        let daemon = try await attuned()
        let files = ["--tls-certificate", chain, "--tls-key", key]
        var states = try await certificateStates(files, daemon)
        #expect(states == ["certificate": "ok", "key": "ok", "key-mode": "ok", "daemon": "ok"])

        // Another's key, which all may read.
        let other = try await TestCertificate()
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: other.key)
        states = try await certificateStates(["--tls-certificate", chain, "--tls-key", other.key], daemon)
        #expect(states["certificate"] == "ok" && states["key"] == "failure" && states["key-mode"] == "failure")

        // Soon to expire, then expired, then gone.
        try await pair.renew(days: 5)
        #expect(try await certificateStates(files, daemon)["certificate"] == "warning")
        try await pair.expire()
        #expect(try await certificateStates(files, daemon)["certificate"] == "failure")
        states = try await certificateStates(["--tls-certificate", chain + "x", "--tls-key", key + "x"], daemon)
        #expect(states["certificate"] == "failure" && states["key"] == "failure")
        pair.remove()
        other.remove()
    }

    @Test func theCertificateThatTheDaemonShows() async throws {
        let pair = try await TestCertificate()
        let daemon = try await DaemonProcess.start(["--tls-certificate", pair.certificate, "--tls-key", pair.key])
        var states = try await certificateStates(["--tls-ca", pair.certificate], daemon)
        #expect(states == ["certificate": "ok", "name": "ok", "tls": "ok", "daemon": "ok"])
        // By a name that it is not for, nor anybody can trust.
        let connect = "127.0.0.2:\(daemon.port)"
        states = try await certificateStates(["--tls-ca", pair.certificate, "--connect", connect], daemon)
        #expect(states["daemon"] == "failure")
        await daemon.remove()

        let plain = try await attuned()
        #expect(try await certificateStates(["--tls"], plain)["tls"] == "failure")
        pair.remove()
    }

    @Test func whatTheDaemonSaysOfItself() async throws {
        let daemon = try await DaemonProcess.start(["--metrics", "127.0.0.1:0"])
        let address = "127.0.0.1:\(daemon.metricsPort)"
        let result = try await daemon.attune(["doctor", "--json", "--metrics", address])
        #expect(result.status == 0, "\(result.output)")
        let found = try objects(in: result.output)
        #expect(found.contains { $0["check"]?.string == "health.database" && $0["state"]?.string == "ok" })
        #expect(found.contains { $0["check"]?.string == "health.heads" && $0["state"]?.string == "ok" })
        #expect(found.last?["metrics"]?["attune_connections_total"]?.integer == 1)
        await daemon.remove()
        let gone = try await attuned().attune(["doctor", "--json", "--metrics", address])
        #expect(gone.status == 1 && gone.output.contains(#""check":"health""#))
    }
}
