import AttuneTestKit
import Events
import Testing

/// Protocol section 1.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct FramingTests {
    // MARK: Bad lines

    /// In the same write as good pushes before and behind it.
    @Test(arguments: BadLine.all) func aBadLineAmongGoodOnesLosesNothing(_ bad: BadLine) async throws {
        let person = try await Person()
        let phone = try await person.open()
        let (before, behind) = ((1...3).map { push($0, note($0)) }, (4...6).map { push($0, note($0)) })
        let lines = before.map { Array($0.utf8) } + [bad.bytes] + behind.map { Array($0.utf8) }
        try await phone.send(bytes: lines.flatMap { $0 + [UInt8(ascii: "\n")] })
        var (pushes, rest): ([String], [String]) = ([], [])
        for _ in 1...7 {
            let line = comparable(try await phone.nextLine(within: patience))
            if line.contains("\"results\"") { pushes.append(line) } else { rest.append(line) }
        }
        #expect(pushes == (1...6).map { comparable(pushed($0, head: $0, stored($0, seq: $0))) })
        #expect(rest == [comparable(bad.answer)])
        try await phone.expect(events(7, (1...6).map { ($0, storedNote($0)) }), to: read(7))
    }

    // MARK: Line ends

    @Test func linesMayEndWithACarriageReturn() async throws {
        let phone = try await Person().open()
        try await phone.send(bytes: Array((push(1, note(1)) + "\r\n" + push(2, note(2)) + "\r\n").utf8))
        try await phone.expect(pushed(1, head: 1, stored(1, seq: 1)))
        try await phone.expect(pushed(2, head: 2, stored(2, seq: 2)))
    }

    @Test func emptyLinesAreIgnoredAndCounted() async throws {
        let phone = try await Person().open()
        try await phone.send(bytes: Array("\n\r\n\n5\n\n{}\n".utf8))
        try await phone.expect(error("bad_frame", "a frame must be a JSON object", line: 5))
        try await phone.expect(error("bad_request", #""t", the frame's type, must be there and a string"#, line: 7))
        try await phone.expectAlive(head: 0)
    }

    @Test func aLineMayComeByteByByte() async throws {
        let phone = try await Person().open()
        for byte in Array((push(1, turn(1, "我喜欢下雨天")) + "\r\n").utf8) { try await phone.send(bytes: [byte]) }
        #expect(try await phone.next(within: patience)["results"]?.array?[0]["status"]?.string == "stored")
    }

    @Test func aFrameMayHoldSpacesBetweenItsTokens() async throws {
        let phone = try await Person().open()
        try await phone.expect(
            #"{"t":"pong","id":"a b","now":0,"head":0}"#,
            to: "\t { \"t\" : \"ping\" ,\t\"id\":\r\"a b\" }  "
        )
    }

    // MARK: Line limits

    private func tooLong(_ limit: Int, line: Int) -> String {
        error(
            "line_too_long",
            "a line may have \(limit) bytes; split the push, or shorten the text",
            line: line,
            fatal: true
        )
    }

    /// A frame, made `length` bytes long by a field nobody knows.
    private func padded(_ frame: String, to length: Int) -> String {
        let padding = String(repeating: "x", count: length - frame.utf8.count - 9)
        return frame.dropLast() + #","pad":"\#(padding)"}"#
    }

    @Test(arguments: ["\n", "\r\n"]) func anOpenOfAsManyBytesAsAllowed(_ end: String) async throws {
        let person = try await Person()
        let open = padded(openLine(try await person.token()), to: 8192)
        let client = try await person.greeted()
        #expect(open.utf8.count == 8192)
        try await client.send(bytes: Array((open + end).utf8))
        #expect(try await client.next(within: patience)["t"]?.string == "ok")
    }

    @Test func anOpenOfOneByteMore() async throws {
        let person = try await Person()
        let open = padded(openLine(try await person.token()), to: 8193)
        let client = try await person.greeted()
        try await client.expect(tooLong(8192, line: 1), to: open)
        try await client.expectClose()
    }

    /// The server need not see the end of a line to know that it is too long.
    @Test func aLineWithoutAnEndBeforeOpen() async throws {
        let client = try await Person().greeted()
        try await client.send(bytes: Array(("5\n" + String(repeating: " ", count: 8193)).utf8))
        try await client.expect(error("bad_frame", "a frame must be a JSON object", line: 1))
        try await client.expect(tooLong(8192, line: 2))
        try await client.expectClose()
    }

    /// `line_before_open` binds only lines up to `open`, even if they were sent before its answer.
    @Test func aLongLineRightBehindOpen() async throws {
        let person = try await Person()
        let long = padded(push(1, note(1)), to: 1_048_576)
        let open = openLine(try await person.token())
        let client = try await person.greeted()
        try await client.send([open, long, push(2, note(2))])
        #expect(try await client.next(within: patience)["id"]?.string == "open")
        try await client.expect(pushed(1, head: 1, stored(1, seq: 1)))
        try await client.expect(pushed(2, head: 2, stored(2, seq: 2)))
    }

    @Test(arguments: ["\n", "\r\n"]) func aPushOfAsManyBytesAsAllowed(_ end: String) async throws {
        let phone = try await Person().open()
        let text = String(repeating: "雨", count: (1_048_576 - turn(1, "").utf8.count - push(1, "").utf8.count - 20) / 3)
        let line = padded(push(1, turn(1, text)), to: 1_048_576)
        try await phone.send(bytes: Array((line + end).utf8))
        let answer = stored(1, seq: 1).replacing(#""status":"#, with: #""intent":"chat","status":"#)
        try await phone.expect(pushed(1, head: 1, answer))
        let event = try await phone.ask(read(2))["events"]?.array?[0]["event"]
        #expect(event?["body"]?["text"]?.string == text)
    }

    @Test func aPushOfOneByteMore() async throws {
        let phone = try await Person().open()
        try await phone.expect(tooLong(1_048_576, line: 2), to: padded(push(1, note(1)), to: 1_048_577))
        try await phone.expectClose()
    }

    @Test func aLineWithoutAnEnd() async throws {
        let phone = try await Person().open()
        try await phone.send(bytes: Array(repeating: UInt8(ascii: " "), count: 1_048_577))
        try await phone.expect(tooLong(1_048_576, line: 2))
        try await phone.expectClose()
    }

    /// The error is fatal, but not for what was pushed before.
    @Test func whatWasPushedBeforeALineTooLongIsKept() async throws {
        let person = try await Person()
        let phone = try await person.open()
        let pushes = (1...3).map { push($0, note($0)) }
        try await phone.send(pushes + [padded(push(4, note(4)), to: 1_048_577), push(5, note(5))])
        let last = try await phone.next(within: patience) { $0["t"]?.string == "error" }
        #expect(last.text == comparable(tooLong(1_048_576, line: 5)))
        try await phone.expectClose()
        let again = try await person.open()
        try await again.send(pushes)
        for number in 1...3 {
            let results = try await again.next(within: patience)["results"]?.array
            #expect(results?[0]["seq"]?.integer == Int64(number))
        }
        #expect(try await again.ask(read(4))["events"]?.array?.count == 3)
    }

    /// A line that is not ended in time, 30 s unless the daemon is told otherwise, however busily its bytes come.
    @Test func aLineThatIsNotEndedInTime() async throws {
        let daemon = try await DaemonProcess.start(["--line-seconds", "3"])
        let phone = try await Person(on: daemon).open()
        try await phone.expectAlive(head: 0)
        let start = ContinuousClock.now
        let drip = Task {
            while !Task.isCancelled {
                try await phone.send(bytes: [UInt8(ascii: " ")])
                try await Task.sleep(for: .milliseconds(300))
            }
        }
        let line = try await phone.nextLine(within: .seconds(60))
        drip.cancel()
        #expect(
            comparable(line)
                == comparable(
                    error("line_timeout", "the line was not ended within 3 s", action: "retry", line: 3, fatal: true)
                )
        )
        #expect(ContinuousClock.now - start > .seconds(2.9))
        #expect(ContinuousClock.now - start < .seconds(20))
        try await phone.expectClose()
        await daemon.remove()
    }

    // MARK: Ids

    @Test(arguments: [
        "0", "-7", "9007199254740991", "-9007199254740991", #""""#, #""a""#, #""\u0061\n\"雨""#, #""5""#,
        "\"" + String(repeating: "é", count: 32) + "\"",
    ])
    func anIdComesBackAsItWasSent(_ id: String) async throws {
        let phone = try await Person().open()
        try await phone.expect(#"{"t":"pong","id":\#(id),"now":0,"head":0}"#, to: #"{"t":"ping","id":\#(id)}"#)
    }

    @Test func anIdMayBeUsedAgainOnceItIsAnswered() async throws {
        let phone = try await Person().open()
        try await phone.expect(pushed(1, head: 1, stored(1, seq: 1)), to: push(1, note(1)))
        try await phone.expect(pushed(1, head: 2, stored(2, seq: 2)), to: push(1, note(2)))
    }

    /// Whatever is asked under an id in flight, the one answer under that id is the first request's.
    @Test(arguments: [
        push(1, note(2)), #"{"t":"ping","id":1}"#, sub(1), read(1), #"{"t":"unsub","id":1,"sub":"a"}"#,
        #"{"t":"push","id":1}"#, #"{"t":"hug","id":1}"#, read(1, #","from":"x""#), #"{"t":"bye","id":1}"#,
    ])
    func anIdInFlightIsABadOne(_ request: String) async throws {
        let phone = try await Person().open()
        try await phone.send([push(1, note(1)), request, push(3, note(3))])
        try await phone.expect(
            error("bad_request", #""id" is in use by a request that is not answered yet"#, line: 3)
        )
        try await phone.expect(pushed(1, head: 1, stored(1, seq: 1)))
        try await phone.expect(pushed(3, head: 2, stored(3, seq: 2)))
    }

    // MARK: What is ignored, and what is kept

    @Test func unknownFieldsOfAFrameAreIgnored() async throws {
        let phone = try await Person().open()
        try await phone.expect(
            #"{"t":"pong","id":1,"now":0,"head":0}"#,
            to: #"{"x":{"y":[1.0,1e300,-0,null,"\uD83D\uDE00"]},"t":"ping","deadline":1.5,"id":1,"line":"x"}"#
        )
    }

    @Test func unknownFieldsOfABodyAreKept() async throws {
        let phone = try await Person().open()
        let body =
            #"{"conversation":"c","later":{"z":[1.0,1e3,-0.0,null,true],"a":"\u96e8\/"},"role":"system","text":""}"#
        #expect(
            try await phone.ask(push(1, #"{"id":"\#(id(1))","kind":"turn","future":1.5,"body":\#(body)}"#))["head"]?
                .integer == 1
        )
        let event = try await phone.ask(read(2))["events"]?.array?[0]["event"]
        #expect(
            event?["body"]?.text
                == #"{"conversation":"c","later":{"a":"雨/","z":[1,1000,0,null,true]},"role":"system","text":""}"#
        )
        #expect(event?["future"] == nil)
    }

    @Test func uuidsAreComparedInLowerCase() async throws {
        let phone = try await Person().open()
        let upper = note(1).replacing(id(1), with: "0198ABCD-0000-7000-8000-00000000000F")
        let lower = "0198abcd-0000-7000-8000-00000000000f"
        #expect(try await phone.ask(push(1, upper)).text.contains(#""id":"\#(lower)""#))
        let again = try await phone.ask(push(2, upper.lowercased()))["results"]?.array?[0]
        #expect(again?["status"]?.string == "duplicate" && again?["id"]?.string == lower)
        #expect(try await phone.ask(read(3, #","ids":["\#(lower.uppercased())"]"#))["events"]?.array?.count == 1)
    }

    @Test func nestingOfDepth32IsAllowed() async throws {
        let phone = try await Person().open()
        let body = String(repeating: #"{"a":"#, count: 29) + "1" + String(repeating: "}", count: 29)
        let line = push(1, note(1)).replacing(noteBody(1), with: body)
        try await phone.expect(pushed(1, head: 1, stored(1, seq: 1)), to: line)
        #expect(try await phone.ask(sub(2))["head"]?.integer == 1)
        #expect(try await phone.nextLine(within: patience).contains(body))
        try await phone.expect(live(1))
    }

    @Test func integersOfTheWholeRangeAreKept() async throws {
        let phone = try await Person().open()
        let body = #"{"a":9007199254740991,"b":-9007199254740991,"c":1.7976931348623157e308,"d":1e20}"#
        #expect(try await phone.ask(push(1, note(1).replacing(noteBody(1), with: body)))["head"]?.integer == 1)
        try await phone.send(read(2))
        let line = try await phone.nextLine(within: patience)
        #expect(
            line.contains(
                #"{"a":9007199254740991,"b":-9007199254740991,"c":1.7976931348623157e+308,"d":100000000000000000000}"#
            )
        )
    }
}
