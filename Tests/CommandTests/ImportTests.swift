import AttuneTestKit
import Events
import Foundation
import Generators
import Testing

/// `attune import`: a ChatGPT export, or another log.
@Suite(.aDozenAtATime, .timeLimit(.minutes(5))) struct ImportTests {
    /// A file of these bytes, which goes with the test.
    private func withFile<Result>(
        _ contents: Data,
        _ body: (String) async throws -> Result
    ) async throws -> Result {
        let path = NSTemporaryDirectory() + "attune-import-\(UUID())"
        try contents.write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try await body(path)
    }

    private func report(_ result: DaemonProcess.Finished) throws -> JSONValue {
        try #require(try objects(in: result.output).last, "\(result.errors)")
    }

    private func replay(_ account: Account) async throws -> [JSONValue] {
        let replayed = try await account.daemon.attune(["replay", "--user", account.user, "--json"])
        #expect(replayed.status == 0, "\(replayed.errors)")
        return try objects(in: replayed.output).compactMap { $0["event"] }
    }

    /// Some hundred conversations of every shape, imported twice: the second time everything is there.
    @Test func anExportTwice() async throws {
        let export = try ChatGPTExport(conversations: 300, seed: 20_261_124)
        let account = try await Account("import")
        try await withFile(export.json) { path in
            let first = try await account.attune("import", path, "--json")
            #expect(first.status == 65, "two conversations and a text cannot come in: \(first.errors)")
            let counts = try report(first)
            let events = Int64(export.turns.count + export.titles)
            #expect(counts["conversations"]?.integer == Int64(export.conversations))
            #expect(counts["stored"]?.integer == events && counts["refused"]?.integer == 0)
            #expect(counts["duplicates"]?.integer == 0 && (counts["branches"]?.integer ?? 0) > 300)
            let left = try #require(counts["left_out"]?.members).map { ($0.key, Int($0.value.integer ?? 0)) }
            #expect(Dictionary(uniqueKeysWithValues: left) == export.leftOut)
            #expect(first.errors.contains("conversation without an id") && first.errors.contains("no \"mapping\""))

            let log = try await replay(account)
            let again = try await account.attune("import", path, "--json")
            #expect(try report(again)["duplicates"]?.integer == events, "\(again.errors)")
            #expect(try report(again)["stored"]?.integer == 0)
            let after = try await replay(account)
            #expect(after.map(\.text) == log.map(\.text))
            try check(log, against: export)
        }
        let verified = try await account.daemon.attune(["verify", "--user", account.user, "--json"])
        #expect(verified.status == 0)
        #expect(try report(verified)["ok"]?.bool == true)
    }

    private func check(_ log: [JSONValue], against export: ChatGPTExport) throws {
        let turns = log.filter { $0["kind"]?.string == "turn" }
        let texts = Dictionary(uniqueKeysWithValues: turns.map { ($0["id"]?.string, $0["body"]?["text"]?.string) })
        let found = turns.map { turn in
            let name = turn["conversation"]?.string ?? "?"
            // The one name that no log may hold became a UUID.
            let isKnown = export.turns.contains { $0.conversation == name }
            return ChatGPTExport.Turn(
                conversation: isKnown ? name : "",
                role: turn["body"]?["role"]?.string ?? "?",
                text: turn["body"]?["text"]?.string ?? "?",
                repliesTo: turn["body"]?["replies_to"]?.string.flatMap { texts[$0] ?? "nothing" }
            )
        }
        #expect(Set(found) == Set(export.turns) && found.count == export.turns.count)
        // In the order of time over all conversations, from one device that had seen nothing.
        let times = turns.compactMap { $0["at"]?.integer }
        #expect(zip(times, times.dropFirst()).allSatisfy(<))
        #expect(log.allSatisfy { $0["seen"]?.integer == 0 && $0["device"]?.string == "import" })
        #expect(log.count { $0["kind"]?.string == "conversation.titled" } == export.titles)
        // What was said is read as it is when it is said live; and nothing of what the chat did not show.
        let findings = log.filter { $0["author"]?.string == "recognizer" }
        #expect(findings.contains { $0["body"]?["canonical"]?["topic"]?.string?.hasPrefix("下雨天") == true })
        #expect(!log.contains { $0.text.contains("secrets") })
        let finishes = Set(turns.compactMap { $0["body"]?["finish"]?.string })
        #expect(finishes == ["stop", "length", "cancelled", "cut"])
        #expect(turns.contains { $0["body"]?["model"]?.string == "gpt-4o" })
    }

    /// A later export holds what the earlier one did, and more.
    @Test func aLaterExport() async throws {
        let (first, later) = (
            try ChatGPTExport(conversations: 20, seed: 7), try ChatGPTExport(conversations: 20, seed: 8)
        )
        let account = try await Account("import")
        try await withFile(first.json) { _ = try await account.attune("import", $0) }
        let both = Data(first.json.dropLast()) + Data(",".utf8) + later.json.dropFirst()
        try await withFile(both) { path in
            let counts = try report(try await account.attune("import", path, "--json"))
            #expect(counts["duplicates"]?.integer == Int64(first.turns.count + first.titles))
            #expect(counts["stored"]?.integer == Int64(later.turns.count + later.titles))
        }
    }

    /// Killed in the midst, the same command goes on.
    @Test func resumed() async throws {
        let export = try ChatGPTExport(conversations: 200, seed: 3)
        let account = try await Account("import")
        try await withFile(export.json) { path in
            let importing = try account.start("import", path, "--batch", "5")
            let client = try await account.daemon.open(token: account.token)
            try await client.send(#"{"t":"sub","id":1,"sub":"a","from":0,"kinds":["turn"]}"#)
            while try await client.next()["t"]?.string != "ev" {}
            importing.signal(SIGKILL)
            _ = await importing.finish()
            let counts = try report(try await account.attune("import", path, "--json"))
            let (stored, duplicates) = (counts["stored"]?.integer ?? 0, counts["duplicates"]?.integer ?? 0)
            #expect(stored + duplicates == Int64(export.turns.count + export.titles) && duplicates > 0)
            try check(try await replay(account), against: export)
        }
    }

    /// A log's own telling of itself, into another user's: the same turns under the same ids, and the same knowledge.
    @Test func whatReplayWrote() async throws {
        let (old, new) = (try await Account(), try await Account("import"))
        let said = try await old.attune("push", input: "我喜欢下雨天\n后来我讨厌下雨天了\n我不吃香菜\n")
        #expect(said.status == 0)
        let pin = try #require(try await replay(old).last?["id"]?.string)
        let more = """
            {"kind":"preference.pinned","body":{"events":["\(pin)"]}}
            {"kind":"conversation.read","body":{"conversation":"main","seq":3}}
            {"kind":"x.note","body":{"conversation":"main","stars":5}}

            """
        #expect(try await old.attune("push", input: more).status == 0)
        let told = try await old.daemon.attune(["replay", "--user", old.user, "--json"]).output
        for round in 1...2 {
            let result = try await new.attune("import", "-", "--json", input: told)
            #expect(result.status == 0, "\(result.errors)")
            let counts = try report(result)
            #expect(counts[round == 1 ? "stored" : "duplicates"]?.integer == 5)
            #expect(counts["left_out"]?.text == #"{"derived":3,"read":1}"#)
        }
        func known(_ account: Account) async throws -> [String] {
            let state = try await account.daemon.attune(["state", "--user", account.user, "--json"])
            return try objects(in: state.output).first?["preferences"]?.array?.map(\.text) ?? []
        }
        let (before, after) = (try await known(old), try await known(new))
        #expect(before == after && after.count == 2)
    }

    @Test func whatStandsForNothingElsewhere() async throws {
        let account = try await Account("import")
        let id = { UUID().uuidString.lowercased() }
        let lines = [
            #"{"seq":1,"event":{"id":"\#(id())","kind":"turn","author":"person","at":5,"redacted":true}}"#,
            #"{"id":"\#(id())","kind":"preference.asserted","author":"service","at":5,"body":{"topic":"a","polarity":"like"}}"#,
            #"{"id":"\#(id())","kind":"preference.forgotten","author":"person","at":5,"body":{"digest":[],"redacts":[1]}}"#,
            #"{"kind":"turn","at":5,"body":{"conversation":"c","role":"user","text":"no id"}}"#,
            #"{"id":"\#(id())","kind":"turn","body":{"conversation":"c","role":"user","text":"no at"}}"#,
            #"{"id":"\#(id())","kind":"turn","at":9,"body":{"conversation":"c","role":"user","text":"later"}}"#,
            "",
            #"{"id":"\#(id())","kind":"turn","at":8,"body":{"conversation":"c","role":"user","text":"sooner"}}"#,
            #"{"id":"\#(id())","kind":"turn","at":7,"body":{"conversation":"c","role":"nobody","text":"x"}}"#,
            "{nonsense",
            #"{"id":"\#(id())","kind":"turn","at":1,"body":{"text":"\#(String(repeating: "x", count: 3 << 20))"}}"#,
        ]
        let result = try await account.attune("import", "-", input: lines.joined(separator: "\n"))
        #expect(result.status == 65)
        #expect(result.output.contains("stored 2, duplicates 0, refused 1"))
        for words in ["1  events whose body is gone", "1  a service's", "1  forgets", "3  records that", "1  texts or"]
        {
            #expect(result.output.contains(words), "\(words): \(result.output)")
        }
        #expect(result.errors.contains("-: line 4: ") && result.errors.contains("(bad_event)"))
        #expect(try await account.texts() == ["sooner", "later"])
    }

    @Test func throughAService() async throws {
        let daemon = try await attuned()
        let token = try await daemon.addDevice("importer-\(UUID())", of: "staff", role: "service")
        let user = Account.name()
        let export = try ChatGPTExport(conversations: 5, seed: 11)
        try await withFile(export.json) { path in
            let nobody = try await daemon.attune(["import", path], environment: ["ATTUNE_TOKEN": token])
            #expect(nobody.status == 64 && nobody.errors.contains("--user"))
            for _ in 1...2 {
                let result = try await daemon.attune(
                    ["import", path, "--user", user, "--device", "chatgpt", "--json"],
                    environment: ["ATTUNE_TOKEN": token]
                )
                let counts = try report(result)
                #expect((counts["stored"]?.integer ?? 0) + (counts["duplicates"]?.integer ?? 0) > 0)
            }
        }
        let told = try objects(in: try await daemon.attune(["replay", "--user", user, "--json"]).output)
        #expect(told.count { $0["event"]?["kind"]?.string == "turn" } == export.turns.count)
        #expect(told.allSatisfy { $0["event"]?["device"]?.string == "chatgpt" })
        #expect(!told.contains { $0["event"]?["author"]?.string == "service" })
    }

    @Test func refused() async throws {
        let account = try await Account()
        #expect(try await account.attune("push", input: "hello\n").status == 0)
        let client = try await account.daemon.open(token: account.token)
        try await client.send(
            #"{"t":"push","id":1,"events":[{"id":"\#(UUID())","kind":"turn","seen":1,"body":{"conversation":"c","role":"user","text":"x"}}]}"#
        )
        _ = try await client.next()
        let used = try await account.attune("import", "-", input: "{}")
        #expect(used.status == 64 && used.errors.contains("a device of its own"), "\(used.errors)")
        let auditor = try await account.daemon.addDevice("anna-\(UUID())", of: "staff", role: "auditor")
        let forbidden = try await account.daemon.attune(["import", "-"], environment: ["ATTUNE_TOKEN": auditor])
        #expect(forbidden.status == 64 && forbidden.errors.contains("auditor"))
        for (input, words) in [("PK\u{03}\u{04}", "zip"), ("hello", "neither"), ("[{\"id\":\"a\",", "in the midst")] {
            let result = try await DaemonProcess.run("attune", ["import", "--dry-run", "-"], input: input)
            #expect(result.status != 0 && result.errors.contains(words), "\(result.errors)")
        }
        let missing = try await DaemonProcess.run("attune", ["import", "--dry-run", "/nowhere"])
        #expect(missing.status != 0 && missing.errors.contains("cannot read /nowhere"))
    }

    /// Counting needs neither a daemon nor a token.
    @Test func dryRun() async throws {
        let export = try ChatGPTExport(conversations: 10, seed: 5)
        try await withFile(export.json) { path in
            let result = try await DaemonProcess.run(
                "attune",
                ["import", "--dry-run", path],
                environment: ["ATTUNE_CONNECT": "127.0.0.1:9"]
            )
            #expect(result.output.contains("\(export.turns.count + 1) turns"), "\(result.output)")
            #expect(result.output.contains("left out:\n") && result.output.contains("stored 0"))
        }
    }
}
