import AttuneTestKit
import Events
import Foundation
import Preferences
import SyncClient
import Testing
import Wire

/// The client library against a real daemon.
@Suite(.timeLimit(.minutes(5))) struct SyncClientTests {
    /// A device with a file of its own.
    private struct Device {
        let daemon: DaemonProcess
        let token: String
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("attune-\(UUID()).sqlite").path

        init(_ name: String, of user: String, on daemon: DaemonProcess) async throws {
            self.daemon = daemon
            token = try await daemon.addDevice(name, of: user)
        }

        func client(clockOffset: Int64 = 0) throws -> SyncClient {
            var configuration = SyncClient.Configuration(
                location: .tcp(host: "127.0.0.1", port: Int(daemon.port)),
                token: token,
                client: "tests/1",
                path: path
            )
            configuration.deviceTime = { Int64(Date().timeIntervalSince1970 * 1_000_000) + clockOffset }
            return try SyncClient(configuration)
        }

        func remove() {
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        }
    }

    private func wait(_ client: SyncClient, for wanted: ClientStatus) async {
        for await status in client.statuses where status == wanted { return }
    }

    /// The texts of the first `count` turns that the client gets.
    private func texts(_ client: SyncClient, _ count: Int) async throws -> [String] {
        var texts: [String] = []
        for await news in client.news(after: 0) {
            guard case .event(let event) = news, event.kind == "turn", let body = event.body else { continue }
            texts.append(try JSONDocument(body).root["text"]?.string ?? "")
            if texts.count == count { return texts }
        }
        return texts
    }

    @Test func twoDevicesSeeTheSame() async throws {
        let daemon = try await DaemonProcess.start()
        let (phone, laptop) = (
            try await Device("phone", of: "alice", on: daemon), try await Device("laptop", of: "alice", on: daemon)
        )
        let (one, other) = (try phone.client(), try laptop.client())
        for client in [one, other] { await client.start() }
        try await one.say("我喜欢下雨天", in: "c")
        #expect(await one.settled())
        #expect(try await texts(other, 1) == ["我喜欢下雨天"])
        for client in [one, other] {
            for await changes in client.preferenceChanges {
                #expect(changes.set.map(\.key) == ["topic:下雨天"] && changes.set.first?.polarity == "like")
                break
            }
            #expect(await client.why("topic:下雨天")?.rule.rawValue == "stated")
            #expect(await !client.showsServerPreferences)
            await client.close()
        }
        for device in [phone, laptop] { device.remove() }
        await daemon.remove()
    }

    /// What is made before any connection, by a device whose clock is years off, over an end of the app.
    @Test func anOutboxOutlivesTheApp() async throws {
        let daemon = try await DaemonProcess.start()
        let phone = try await Device("phone", of: "alice", on: daemon)
        let years: Int64 = 20 * 365 * 86_400_000_000
        var client = try phone.client(clockOffset: years)
        try await client.say("one", in: "c")
        try await client.make("preference.asserted", body: Array(#"{"topic":"Tea","polarity":"like"}"#.utf8))
        #expect(await client.preferences.map(\.key) == ["topic:tea"], "it shows at once")
        await client.close()
        client = try phone.client(clockOffset: years)
        #expect(await client.pending.map(\.kind) == ["turn", "preference.asserted"])
        #expect(await client.preferences.map(\.key) == ["topic:tea"])
        await client.start()
        #expect(await client.settled())
        await wait(client, for: .live)
        for await outbox in client.outboxes where outbox.isEmpty { break }
        let events = try await client.latest(10)
        #expect(events.map(\.seq) == [1, 2] && events.allSatisfy { $0.device == "phone" })
        let now = Int64(Date().timeIntervalSince1970 * 1_000_000)
        #expect(events.allSatisfy { abs($0.at - now) < 180_000_000 }, "its clock is corrected by the server's")
        await client.close()
        phone.remove()
        await daemon.remove()
    }

    @Test func aDaemonThatGoesAwayIsWaitedFor() async throws {
        let daemon = try await DaemonProcess.start()
        let phone = try await Device("phone", of: "alice", on: daemon)
        let client = try phone.client()
        await client.start()
        await wait(client, for: .live)
        await daemon.killNow()
        await wait(client, for: .offline)
        try await client.say("two", in: "c")
        try await daemon.start()
        #expect(await client.settled())
        #expect(try await texts(client, 1) == ["two"])
        await client.close()
        phone.remove()
        await daemon.remove()
    }

    @Test func aTokenThatIsNoneIsRefused() async throws {
        let daemon = try await DaemonProcess.start()
        let client = try SyncClient(
            .init(
                location: .tcp(host: "127.0.0.1", port: Int(daemon.port)),
                token: "attune_wrong",
                client: "tests/1",
                path: nil
            )
        )
        await client.start()
        for await status in client.statuses {
            guard case .refused(let refusal) = status else { continue }
            #expect(refusal.code == "auth_failed")
            break
        }
        await client.close()
        // Sequences end with the client.
        for await _ in client.statuses { Issue.record("it is closed") }
        await daemon.remove()
    }

    /// What is forgotten on one device is gone from the other's file.
    @Test func aForgetReachesWhatIsHeld() async throws {
        let daemon = try await DaemonProcess.start()
        let (phone, laptop) = (
            try await Device("phone", of: "alice", on: daemon), try await Device("laptop", of: "alice", on: daemon)
        )
        let (one, other) = (try phone.client(), try laptop.client())
        for client in [one, other] { await client.start() }
        try await one.say("我喜欢下雨天", in: "c")
        #expect(await one.settled())
        _ = try await texts(other, 1)
        try await one.make("preference.forgotten", body: Array(#"{"topic":"下雨天","turns":true}"#.utf8))
        for await news in other.news(after: 0) {
            if case .event(let event) = news, event.kind == "preference.forgotten" { break }
        }
        let held = try await other.held(after: 0, limit: 10)
        #expect(held.map { $0.body == nil } == [true, true, false])
        #expect(await other.preferences.isEmpty)
        for client in [one, other] { await client.close() }
        for device in [phone, laptop] { device.remove() }
        await daemon.remove()
    }
}
