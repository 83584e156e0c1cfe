import AttuneTestKit
import Events
import Foundation
import Testing

/// No text, title, note or token is ever in a log, however talkative the daemon and whatever goes wrong.
@Suite(.timeLimit(.minutes(3))) struct LogSecrecyTests {
    /// Stands in everything that a client says. Nothing else has it.
    private static let marker = "zqxjmarker"

    /// What every log file under the daemon's state directory holds.
    private func logs(_ daemon: DaemonProcess) throws -> String {
        let directory = URL(fileURLWithPath: daemon.state)
        let files = try #require(FileManager.default.enumerator(at: directory, includingPropertiesForKeys: nil))
        return try files.compactMap { $0 as? URL }
            .filter { $0.pathExtension == "log" || $0.lastPathComponent.hasPrefix("log") }
            .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
            .map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
            .joined(separator: "\n")
    }

    private func event(_ kind: String, _ body: String) -> String {
        #"{"id":"\#(UUID().uuidString.lowercased())","kind":"\#(kind)","body":\#(body)}"#
    }

    /// Asks on a connection of its own, and reads until the server closes or answers.
    private func knock(_ daemon: DaemonProcess, _ lines: [String]) async throws {
        let client = try await LineClient.connect(port: daemon.port)
        _ = try await client.next(within: patience)
        try await client.send(lines)
        _ = try? await client.next(within: patience)
        await client.close()
    }

    @Test func nothingThatAClientSays() async throws {
        let marker = Self.marker
        let daemon = try await DaemonProcess.start(["--log-level", "trace", "--metrics", "127.0.0.1:0"])
        let person = try await Person(on: daemon)
        let token = try await person.token()
        let service = try await daemon.addDevice("bot", of: "backend", role: "service")
        let phone = try await person.open()

        // What is stored, what is found in it, what is refused.
        let kept = event("turn", #"{"conversation":"c","role":"user","text":"I love \#(marker) and hate \#(marker)2"}"#)
        let conflicting = kept.replacing("I love", with: "I adore")
        for (number, events) in [
            [kept, event("conversation.titled", #"{"conversation":"c","title":"\#(marker)"}"#)], [kept], [conflicting],
            [event("preference.asserted", #"{"topic":"\#(marker)","polarity":"like"}"#)],
            [event("preference.asserted", #"{"topic":"\#(marker)","polarity":"\#(marker)"}"#)],
            [event("turn.unfinished", #"{"turn":"\#(UUID().uuidString.lowercased())","note":"\#(marker)"}"#)],
            [event("\(marker).kind", #"{"text":"\#(marker)"}"#), event("turn", #"{"text":"\#(marker)"}"#)],
            [event("preference.forgotten", #"{"topic":"\#(marker)"}"#)], [#"{"id":"\#(marker)","kind":"x.a"}"#],
        ].enumerated() {
            _ = try await phone.ask(#"{"t":"push","id":\#(number),"events":[\#(events.joined(separator: ","))]}"#)
        }
        // What is asked.
        for (number, request) in [
            #""t":"recognize","text":"I like \#(marker)""#, #""t":"why","preference":"\#(marker)""#,
            #""t":"context","lang":"en","about":"\#(marker)""#, #""t":"context","lang":"\#(marker)""#,
            #""t":"prefs","after":"\#(marker)""#, #""t":"read","from":0,"conversations":["\#(marker)"]"#,
            #""t":"sub","sub":"\#(marker)","from":0"#, #""t":"\#(marker)""#,
            #""t":"enroll","user":"\#(marker)","device":"d""#,
        ].enumerated() {
            _ = try await phone.ask(#"{"id":\#(100 + number),\#(request)}"#)
        }
        // What is no frame.
        try await phone.send([
            marker, #"{"t":"ping","id":1,"x":"\#(marker)","x":1}"#, #"{"t":"push","text":"\#(marker)"}"#,
        ])
        try await phone.send(bytes: Array(marker.utf8) + [0xFF, 0x0A])

        // Tokens: of every sort that opens nothing, and too long a line.
        let wrong = String(token.dropLast(4)) + (token.hasSuffix("AAAA") ? "AAAB" : "AAAA")
        for word in [wrong, "attune_\(marker)", marker, token + marker, ""] {
            try await knock(daemon, [openLine(word)])
        }
        try await knock(daemon, [#"{"t":"open","id":1,"protocol":9,"client":"\#(marker)","token":"\#(token)"}"#])
        try await knock(
            daemon,
            [#"{"t":"open","id":1,"protocol":1,"token":"\#(String(repeating: marker, count: 1000))"}"#]
        )
        try await knock(daemon, [#"{"t":"push","id":1,"events":[\#(kept)]}"#])
        let backend = try await LineClient.connect(port: daemon.port)
        _ = try await backend.next(within: patience)
        #expect(try await backend.ask(openLine(service))["t"]?.string == "ok")
        let enrolled = try await backend.ask(#"{"t":"enroll","id":1,"user":"\#(person.name)","device":"new"}"#)
        let enrolledToken = try #require(enrolled["token"]?.string)
        _ = try await daemon.get("/\(marker)?token=\(token)")

        // A database that refuses what it should take, one that goes away in the middle, and one that is away.
        try await daemon.runAsSuperuser(
            "alter table attune.events add constraint never check (kind <> 'x.refused') not valid"
        )
        let refused = try await backend.ask(
            #"{"t":"push","id":2,"user":"\#(person.name)","events":[\#(event("x.refused", #"{"text":"\#(marker)"}"#))]}"#
        )
        #expect(refused["code"]?.string == "internal", "\(refused.text)")
        try await phone.send(
            (1000..<1200).map { "{\"t\":\"push\",\"id\":\($0),\"events\":[\(event("x.a", "{\"a\":\"\(marker)\"}"))]}" }
        )
        let hold = try await daemon.holdDatabase()
        try await knock(daemon, [openLine(token)])
        hold.letGo()
        #expect(await daemon.stop() == 0)

        let log = try logs(daemon)
        #expect(log.contains("append failed") && log.contains("database away"), "the log says little: \(log)")
        for secret in [marker, token, service, enrolledToken, wrong] {
            let line = log.split(separator: "\n").first { $0.contains(secret) }
            #expect(line == nil, "a log holds what a client said")
            // Nor by its secret part alone.
            #expect(!log.contains(String(secret.suffix(24))))
        }
        await daemon.remove()
    }
}
