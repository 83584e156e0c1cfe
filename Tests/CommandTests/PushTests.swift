import AttuneTestKit
import Events
import Foundation
import Testing

/// `attune push`.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct PushTests {
    private func id(_ number: Int) -> String {
        "01980000-0000-7000-8000-\(1_000_000_000_000 - number)".replacing("-9", with: "-0")
    }

    // MARK: Input

    @Test func plainText() async throws {
        let account = try await Account()
        let push = try await account.attune("push", input: "Rain again\n今天又下雨了\n\n\"quoted\" \\ text\r\nno end")
        #expect(push.status == 0 && push.errors.isEmpty)
        #expect(push.output.hasPrefix("stored 4, duplicates 0, refused 0 in "))
        let log = try await account.log()
        #expect(log.map { $0["seq"]?.integer } == [1, 2, 3, 4])
        #expect(
            log.map { $0["event"]?["body"]?["text"]?.string } == [
                "Rain again", "今天又下雨了", "\"quoted\" \\ text", "no end",
            ]
        )
        for entry in log {
            #expect(entry["event"]?["kind"]?.string == "turn" && entry["event"]?["device"]?.string == "phone")
            #expect(
                entry["event"]?["conversation"]?.string == "main" && entry["event"]?["body"]?["role"]?.string == "user"
            )
        }
    }

    @Test func plainTextElsewhere() async throws {
        let account = try await Account()
        #expect(
            try await account.attune("push", "--conversation", "tea", "--role", "assistant", input: "hello\n").status
                == 0
        )
        let event = try await account.log().first?["event"]
        #expect(event?["conversation"]?.string == "tea" && event?["body"]?["role"]?.string == "assistant")
    }

    @Test func turns() async throws {
        let account = try await Account()
        let input = """
            {"conversation":"c1","role":"assistant","text":"a","model":"m"}
            {"text":"b"}
            {"role":"system","text":"c"}

            """
        #expect(try await account.attune("push", "--conversation", "other", input: input).status == 0)
        let bodies = try await account.log().map { $0["event"]?["body"]?.text }
        #expect(
            bodies == [
                #"{"conversation":"c1","model":"m","role":"assistant","text":"a"}"#,
                #"{"conversation":"other","role":"user","text":"b"}"#,
                #"{"conversation":"other","role":"system","text":"c"}"#,
            ]
        )
    }

    @Test func events() async throws {
        let account = try await Account()
        let input = """
            {"id":"\(id(1))","kind":"x.note","at":1000,"body":{"b":1,"a":2}}
            {"kind":"conversation.titled","body":{"conversation":"c1","title":"雨天"}}
            {"id":"\(id(2))","kind":"x.note","at":2000,"seen":1,"body":{}}

            """
        #expect(try await account.attune("push", input: input).status == 0)
        let events = try await account.log().compactMap { $0["event"] }
        #expect(events.map { $0["kind"]?.string } == ["x.note", "conversation.titled", "x.note"])
        #expect(events[0]["id"]?.string == id(1) && events[0]["at"]?.integer == 1000)
        #expect(events[0]["body"]?.text == #"{"a":2,"b":1}"#)
        #expect(events[2]["id"]?.string == id(2) && events[2]["seen"]?.integer == 1)
    }

    @Test func nothing() async throws {
        let account = try await Account()
        for input in ["", "\n\n", "  \n"] {
            let push = try await account.attune("push", input: input)
            #expect(push.status == 0 && push.output.hasPrefix("stored 0, duplicates 0, refused 0 in "))
        }
    }

    @Test(arguments: ["1", "7", "500"]) func manyLinesStayInOrder(_ batch: String) async throws {
        let account = try await Account()
        let texts = (1...1200).map { "line \($0)" }
        let push = try await account.attune("push", "--batch", batch, input: texts.joined(separator: "\n"))
        #expect(push.status == 0 && push.output.hasPrefix("stored 1200, duplicates 0, refused 0 in "))
        #expect(try await account.texts() == texts)
    }

    @Test func forMachines() async throws {
        let account = try await Account()
        let push = try await account.attune("push", "--json", input: "a\n\n{\"kind\":\"nonsense\",\"body\":{}}\nb\n")
        #expect(push.status == 65)
        let lines = try objects(in: push.output)
        #expect(lines.map { $0["line"]?.integer } == [1, 3, 4])
        #expect(lines.map { $0["status"]?.string } == ["stored", "refused", "stored"])
        #expect(lines.map { $0["seq"]?.integer } == [1, nil, 2])
        #expect(lines[0]["id"]?.string.flatMap { EventID($0) } != nil && lines[0]["at"]?.integer != nil)
        #expect(lines[1]["message"]?.string?.contains("nonsense") == true)
    }

    // MARK: Bad lines

    private static let badLines: [String] = [
        #"{"kind":"x.note","body":{}"#,
        #"{"a":1}"#,
        #"{"kind":"x.note"}"#,
        #"{"kind":"nonsense","body":{}}"#,
        #"{"kind":"x.note","body":[]}"#,
        #"{"kind":"x.note","body":{"a":1,"a":2}}"#,
        #"{"kind":"x.note","body":{"a":9007199254740992}}"#,
        #"{"kind":"x.note","body":{"a":"\u0000"}}"#,
        #"{"text":"t","role":"robot"}"#,
        #"{"text":5}"#,
        #"{"id":"not-a-uuid","kind":"x.note","body":{}}"#,
        #"{"id":5,"kind":"x.note","body":{}}"#,
        #"{"kind":"x.note","at":1.5,"body":{}}"#,
        #"{"kind":"x.note","at":"1","body":{}}"#,
        #"{"kind":"x.note","seen":0.5,"body":{}}"#,
        #"{"kind":"x.note","seen":1000000,"body":{}}"#,
        #"{"kind":"conversation.read","body":{"conversation":"c","seq":1.5}}"#,
        #"{"kind":"x.note","body":"# + String(repeating: #"{"a":"#, count: 31) + "1"
            + String(repeating: "}", count: 32),
        #"{"kind":"x.note","body":"# + String(repeating: #"{"a":"#, count: 30) + "1"
            + String(repeating: "}", count: 31),
        #"{"kind":"x.note","body":{"a":"# + String(repeating: "[", count: 5000) + "}}",
        #"{"text":""# + String(repeating: "x", count: 1_048_576) + #""}"#,
        String(repeating: "x", count: 1_200_000),
    ]

    /// Its number is said, the exit code tells, and the lines around it are stored.
    @Test(arguments: badLines.indices) func aBadLineAmongGoodOnes(_ index: Int) async throws {
        let account = try await Account()
        let command = try account.start("push")
        try await command.feed("one\ntwo\n\n" + Self.badLines[index] + "\nthree\n")
        #expect(await command.finish() == 65, "\(Self.badLines[index].prefix(80))")
        #expect(
            command.errors.hasPrefix("line 4: ") && command.errors.split(separator: "\n").count == 1,
            "\(command.errors)"
        )
        #expect(command.output.hasPrefix("stored 3, duplicates 0, refused 1 in "))
        #expect(try await account.texts() == ["one", "two", "three"])
    }

    @Test func allOfThemAtOnce() async throws {
        let account = try await Account()
        let lines = Self.badLines.enumerated().flatMap { ["good \($0.offset)", $0.element] }
        let command = try account.start("push")
        try await command.feed(lines.joined(separator: "\n"))
        #expect(await command.finish() == 65)
        let named = command.errors.split(separator: "\n").compactMap { line in
            line.firstMatch(of: #/^line ([0-9]+): /#).flatMap { Int($0.output.1) }
        }
        #expect(named.sorted() == Self.badLines.indices.map { 2 * $0 + 2 })
        #expect(try await account.texts() == Self.badLines.indices.map { "good \($0)" })
    }

    @Test func aLineThatIsNoUTF8() async throws {
        let account = try await Account()
        let command = try account.start("push")
        try command.type("one\n")
        try command.type(Data([0x61, 0xFF, 0x0A]))
        try command.type("{\"text\":\"")
        try command.type(Data([0xC0, 0x80]))
        try command.type("\"}\ntwo\n")
        try command.closeInput()
        #expect(await command.finish() == 65)
        #expect(command.errors.contains("line 2: ") && command.errors.contains("line 3: "))
        #expect(try await account.texts() == ["one", "two"])
    }

    // MARK: Again

    @Test func pushedAgainWithIDs() async throws {
        let account = try await Account()
        let input = (1...250).map { #"{"id":"\#(id($0))","kind":"x.note","body":{"number":\#($0)}}"# }.joined(
            separator: "\n"
        )
        #expect(
            try await account.attune("push", input: input).output.hasPrefix("stored 250, duplicates 0, refused 0 in ")
        )
        let again = try await account.attune("push", input: input)
        #expect(again.status == 0 && again.output.hasPrefix("stored 0, duplicates 250, refused 0 in "))
        #expect(try await account.log().count == 250)
        let other = try await account.attune("push", input: input.replacing(#""number":7}"#, with: #""number":"7"}"#))
        #expect(other.status == 65 && other.errors.hasPrefix("line 7: ") && other.errors.contains("event_conflict"))
        #expect(other.output.hasPrefix("stored 0, duplicates 249, refused 1 in "))
    }

    /// What it had not been told of is pushed again over a new connection, and stored once.
    @Test func theDaemonDiesMeanwhile() async throws {
        let daemon = try await DaemonProcess.start()
        let account = try await Account(on: daemon)
        let command = try account.start("push", "--json")
        let texts = (1...2000).map { "line \($0)" }
        let tail = try account.start("tail", "--from", "0", "--json")
        try command.type(texts[..<1000].joined(separator: "\n") + "\n")
        try await tail.wait(for: "{\"seq\":500,")
        await daemon.killNow()
        tail.signal(SIGTERM)
        try command.type(texts[1000...].joined(separator: "\n") + "\n")
        try command.closeInput()
        try await daemon.start()
        #expect(await command.finish() == 0, "\(command.errors)")
        _ = await tail.finish()
        #expect(try await account.texts() == texts)
        #expect(try objects(in: command.output).map { $0["seq"]?.integer } == (1...2000).map { Int64($0) })
        await daemon.remove()
    }

    /// Another writer with the same token takes the numbers that this one counted on.
    @Test func anotherWriterWithTheSameToken() async throws {
        let account = try await Account()
        let command = try account.start("push", "--json")
        try command.type("first\n")
        let tail = try account.start("tail", "--from", "0", "--json")
        try await tail.wait(for: "first")
        tail.signal(SIGTERM)
        _ = await tail.finish()
        #expect(try await account.attune("push", input: "a\nb\nc\n").status == 0)
        try command.type("second\nthird\n")
        try command.closeInput()
        #expect(await command.finish() == 0)
        #expect(try await account.texts() == ["first", "a", "b", "c", "second", "third"])
    }

    /// What has come in is stored, and said to be, at once, as `tail -f file | attune push` needs.
    @Test func linesAreNotHeldBack() async throws {
        let account = try await Account()
        let command = try account.start("push", "--json")
        for number in 1...3 {
            try command.type("line \(number)\n")
            try await command.wait(for: "\"seq\":\(number),")
            #expect(try await account.texts().count == number)
        }
        try command.closeInput()
        #expect(await command.finish() == 0)
    }

    // MARK: Not let in

    @Test(arguments: ["push", "tail", "chat"]) func aWrongToken(_ verb: String) async throws {
        let finished = try await attuned().attune([verb, "--token", "attune_wrong"], input: "a\n")
        #expect(finished.status == 77 && finished.output.isEmpty, "\(finished.errors)")
        #expect(finished.errors.contains("auth_failed"))
    }

    @Test(arguments: ["push", "tail", "chat"]) func noToken(_ verb: String) async throws {
        let finished = try await attuned().attune([verb], input: "a\n", environment: ["ATTUNE_TOKEN": ""])
        #expect(finished.status == 64 && finished.errors.contains("ATTUNE_TOKEN"))
    }

    @Test(arguments: ["push", "tail", "chat"]) func noDaemon(_ verb: String) async throws {
        let kept = FileManager.default.temporaryDirectory.appendingPathComponent("attune-\(UUID()).sqlite")
        defer { try? FileManager.default.removeItem(at: kept) }
        // Nothing listens on the discard port.
        let finished = try await DaemonProcess.run(
            "attune",
            [verb, "--connect", "127.0.0.1:9", "--token", "x"] + (verb == "chat" ? ["--keep", kept.path] : []),
            input: "a\n"
        )
        #expect(finished.status == 69 && finished.output.isEmpty)
        #expect(finished.errors.contains("127.0.0.1:9"))
    }
}

extension RunningCommand {
    /// Gives it all of its input, on a thread of its own, and the end of it.
    fileprivate func feed(_ text: String) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        try self.type(text)
                        try self.closeInput()
                    }
                )
            }
        }
    }
}
