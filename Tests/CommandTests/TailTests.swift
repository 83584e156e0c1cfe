import AttuneTestKit
import Events
import Foundation
import Testing

/// `attune tail`.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct TailTests {
    @Test func onceForMachines() async throws {
        let account = try await Account()
        #expect(try await account.attune("push", input: "a\nb\nc\n").status == 0)
        let tail = try await account.attune("tail", "--from", "1", "--once", "--json")
        #expect(tail.status == 0 && tail.errors.isEmpty)
        let lines = try objects(in: tail.output)
        #expect(lines.map(\.keys) == [["seq", "event"], ["seq", "event"]])
        #expect(lines.map { $0["seq"]?.integer } == [2, 3])
        #expect(lines.map { $0["event"]?["body"]?["text"]?.string } == ["b", "c"])
        for key in ["id", "kind", "device", "author", "at", "seen", "recorded_at", "conversation", "body"] {
            #expect(lines[0]["event"]?.keys.contains(key) == true, "\(key)")
        }
    }

    @Test func onceForPeople() async throws {
        let account = try await Account()
        #expect(try await account.attune("push", "--conversation", "tea", input: "今天又下雨了\n").status == 0)
        let tail = try await account.attune("tail", "--from", "0", "--once")
        #expect(tail.status == 0 && tail.output.split(separator: "\n").count == 1)
        for part in ["1 ", "phone", "tea", "user", "今天又下雨了"] { #expect(tail.output.contains(part)) }
    }

    @Test(arguments: ["now", "3"]) func onceFromTheHead(_ from: String) async throws {
        let account = try await Account()
        #expect(try await account.attune("push", input: "a\nb\nc\n").status == 0)
        let tail = try await account.attune("tail", "--from", from, "--once", "--json")
        #expect(tail.status == 0 && tail.output.isEmpty && tail.errors.isEmpty)
    }

    @Test func onceFromAnEmptyLog() async throws {
        let tail = try await Account().attune("tail", "--from", "0", "--once")
        #expect(tail.status == 0 && tail.output.isEmpty)
    }

    @Test func fromBeyondTheHead() async throws {
        let tail = try await Account().attune("tail", "--from", "5", "--once")
        #expect(tail.status != 0 && tail.output.isEmpty && tail.errors.contains("resync"))
    }

    @Test func itFollows() async throws {
        let account = try await Account()
        let laptop = try await Account("laptop", of: account.user)
        #expect(try await laptop.attune("push", input: "before\n").status == 0)
        let tail = try account.start("tail", "--from", "0", "--json")
        try await tail.wait(for: "before")
        #expect(try await laptop.attune("push", input: "after\n").status == 0)
        try await tail.wait(for: "after")
        tail.signal(SIGTERM)
        #expect(await tail.finish() != 0)
        #expect(try objects(in: tail.output).map { $0["seq"]?.integer } == [1, 2])
    }

    @Test func itConnectsAgain() async throws {
        let daemon = try await DaemonProcess.start()
        let account = try await Account(on: daemon)
        #expect(try await account.attune("push", input: "one\n").status == 0)
        let tail = try account.start("tail", "--from", "0", "--json")
        try await tail.wait(for: "one")
        #expect(await daemon.stop() == 0)
        try await daemon.start()
        #expect(try await account.attune("push", input: "two\n").status == 0)
        try await tail.wait(for: "two")
        tail.signal(SIGTERM)
        _ = await tail.finish()
        #expect(try objects(in: tail.output).map { $0["seq"]?.integer } == [1, 2])
        await daemon.remove()
    }

    /// Whatever a device was let push, others can show: large numbers, deep nesting, control characters.
    @Test func whateverWasPushed() async throws {
        let account = try await Account()
        let client = try await account.daemon.open(token: account.token)
        let deep = String(repeating: #"{"a":"#, count: 29) + "1" + String(repeating: "}", count: 29)
        let bodies = [#"{"a":1e20,"b":-1e300,"c":5e-324}"#, deep, #"{"text":"\u001b[2J\u0007\u202e"}"#, "{}"]
        for (index, body) in bodies.enumerated() {
            let event = #"{"id":"01980000-0000-7000-8000-00000000000\#(index)","kind":"x.any","body":\#(body)}"#
            let answer = try await client.next(after: #"{"t":"push","id":1,"events":[\#(event)]}"#)
            #expect(answer["head"]?.integer == Int64(index + 1), "\(answer.text)")
        }
        let machine = try await account.attune("tail", "--from", "0", "--once", "--json")
        #expect(machine.status == 0, "\(machine.errors)")
        #expect(machine.output.split(separator: "\n").count == 4)
        #expect(machine.output.contains("100000000000000000000") && machine.output.contains(deep))
        let people = try await account.attune("tail", "--from", "0", "--once")
        #expect(people.status == 0 && people.output.split(separator: "\n").count == 4)
        #expect(
            !people.output.contains("\u{1B}") && !people.output.contains("\u{7}") && !people.output.contains("\u{202E}")
        )
    }

    @Test func aTurnWithControlCharacters() async throws {
        let account = try await Account()
        #expect(try await account.attune("push", input: #"{"text":"a\u001b[31mb\nc"}"# + "\n").status == 0)
        let tail = try await account.attune("tail", "--from", "0", "--once")
        #expect(tail.output.split(separator: "\n").count == 1 && !tail.output.contains("\u{1B}"))
    }
}

extension LineClient {
    /// Sends a line and returns the next one that comes.
    fileprivate func next(after line: String) async throws -> JSONValue {
        try await send(line)
        return try await next(within: patience)
    }
}
