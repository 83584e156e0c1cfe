import AttuneTestKit
import Events
import Testing

/// Protocol section 2.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct OpeningTests {
    @Test func helloAndOpen() async throws {
        let person = try await Person()
        let token = try await person.token()
        let client = try await LineClient.connect(port: person.daemon.port)
        let hello = try await client.next(within: patience)
        let epoch = try #require(hello["epoch"]?.string)
        #expect(EventID(epoch) != nil && epoch == epoch.lowercased())
        #expect(
            comparable(hello.text)
                == comparable(
                    """
                    {"t":"hello","server":"attuned/0.1.0","protocol":[1,1],"epoch":"\(epoch)",\
                    "limits":{"line":1048576,"line_before_open":8192,"batch":500,"inflight":64,"subscriptions":16},\
                    "ping_s":30,"now":0,"resolver":1}
                    """
                )
        )
        let now = try #require(hello["now"]?.integer)
        #expect(abs(now - microseconds()) < 30_000_000)
        try await client.expect(
            """
            {"t":"ok","id":1,"user":"\(person.name)","device":"phone","role":"person","head":0,"device_head":0,"seen":0,\
            "epoch":"\(epoch)"}
            """,
            to: #"{"t":"open","id":1,"protocol":1,"token":"\#(token)","client":"my-app/1.2"}"#
        )
        try await client.expectAlive(head: 0)
    }

    @Test func openTellsWhereTheDeviceIs() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        try await laptop.store(1...3)
        #expect(try await phone.ask(push(1, note(4, #","n":1,"seen":2"#), note(5, #","n":2"#)))["head"]?.integer == 5)
        for (device, deviceHead, seen) in [("phone", 2, 2), ("laptop", 0, 0)] {
            let token = try await person.token(of: device)
            let client = try await person.greeted()
            let answer = try await client.ask(openLine(token))
            #expect(answer["head"]?.integer == 5 && answer["device_head"]?.integer == Int64(deviceHead))
            #expect(answer["seen"]?.integer == Int64(seen) && answer["device"]?.string == device)
        }
    }

    /// Pipelined behind `open`, and answered.
    @Test func requestsMayFollowWithoutWaiting() async throws {
        let person = try await Person()
        let token = try await person.token()
        let client = try await LineClient.connect(port: person.daemon.port)
        try await client.send([openLine(token), push(1, note(1)), push(2, note(2))])
        #expect(try await client.next(within: patience)["t"]?.string == "hello")
        #expect(try await client.next(within: patience)["id"]?.string == "open")
        try await client.expect(pushed(1, head: 1, stored(1, seq: 1)))
        try await client.expect(pushed(2, head: 2, stored(2, seq: 2)))
    }

    @Test func aTokenMayBeOpenOnSeveralConnections() async throws {
        let person = try await Person()
        let (one, other) = (try await person.open(), try await person.open())
        try await one.expect(pushed(1, head: 1, deviceHead: 1, stored(1, seq: 1)), to: push(1, note(1, #","n":1"#)))
        try await other.expect(pushed(1, head: 2, deviceHead: 2, stored(2, seq: 2)), to: push(1, note(2, #","n":2"#)))
        await other.close()
        try await one.expectAlive(head: 2)
    }

    @Test func openTwice() async throws {
        let person = try await Person()
        let token = try await person.token()
        let client = try await person.greeted()
        try await client.send([openLine(token), #"{"t":"open","id":2,"protocol":1,"token":"\#(token)"}"#])
        #expect(try await client.next(within: patience)["t"]?.string == "ok")
        try await client.expect(error("bad_request", "the connection is open already", id: "2"))
        try await client.expectAlive(head: 0)
    }

    // MARK: Tokens

    private static let authFailed = error(
        "auth_failed",
        "this token is not valid: it is wrong, expired or revoked",
        action: "reauth",
        id: #""open""#,
        fatal: true
    )

    private func expectRefusal(_ token: String, _ location: SourceLocation = #_sourceLocation) async throws {
        let client = try await LineClient.connect(port: try await attuned().port)
        _ = try await client.nextLine(within: patience)
        try await client.expect(Self.authFailed, to: openLine(token), location)
        try await client.expectClose(location)
    }

    @Test(arguments: [
        "", "x", "attune_", "attune_AAAA", "attune_!!!!", "null", "' or '1'='1", "我喜欢下雨天",
        String(repeating: "A", count: 4000),
        "attune_" + String(repeating: "A", count: 64),
    ])
    func aWordThatIsNoToken(_ word: String) async throws { try await expectRefusal(word) }

    /// Any one character of it changed.
    @Test func aTokenThatIsNotQuiteRight() async throws {
        let token = try await Person().token()
        for index in token.indices where token.distance(from: token.startIndex, to: index) % 5 == 0 {
            try await expectRefusal(token.replacingCharacters(at: index, with: token[index] == "A" ? "B" : "A"))
        }
        try await expectRefusal(String(token.dropLast()))
        try await expectRefusal(token + "A")
        try await expectRefusal(token + "=")
        try await expectRefusal(" " + token)
        try await expectRefusal(token.uppercased())
    }

    /// The bits of the last character that no byte needs count as well: a token has one spelling.
    @Test func aTokenHasOneSpelling() async throws {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        for device in ["a", "ab", "abc"] {
            let token = try await Person().token(of: device)
            let last = try #require(token.last.flatMap(alphabet.firstIndex))
            try await expectRefusal(token.dropLast() + String(alphabet[last ^ 1]))
        }
    }

    @Test func theNamesOfOneTokenWithTheSecretOfAnother() async throws {
        let person = try await Person()
        // The names end alike: the 43 characters at the end hold the last bits of the name as well.
        let (phone, laptop) = (try await person.token(of: "1phone"), try await person.token(of: "2phone"))
        let stranger = try await Person().token(of: "1phone")
        for other in [laptop, stranger] { try await expectRefusal(phone.dropLast(43) + String(other.suffix(43))) }
        #expect(try await person.open("1phone").ask(read(1))["t"]?.string == "ok")
    }

    @Test func aTokenThatWasReplaced() async throws {
        let person = try await Person()
        let old = try await person.token()
        let new = try await person.newToken(of: "phone")
        try await expectRefusal(old)
        let client = try await person.greeted()
        #expect(try await client.ask(openLine(new))["device"]?.string == "phone")
    }

    // MARK: Not an open

    @Test(arguments: [
        push(1, note(1)), sub(1), read(1), #"{"t":"ping","id":1}"#, #"{"t":"bye","id":1}"#,
        #"{"t":"unsub","id":1,"sub":"a"}"#,
        #"{"t":"hug","id":1}"#, #"{"t":"push","id":1}"#, #"{"t":"sub","id":1}"#, read(1, #","limit":0"#),
    ])
    func aRequestBeforeOpen(_ request: String) async throws {
        let client = try await Person().greeted()
        try await client.expect(
            error(
                "not_open",
                #"the first request must be "open", with a token"#,
                action: "reauth",
                id: "1",
                fatal: true
            ),
            to: request
        )
        try await client.expectClose()
    }

    /// What is no request at all is refused like anywhere, and `open` may still come.
    @Test func aBadFrameBeforeOpen() async throws {
        let person = try await Person()
        let token = try await person.token()
        let client = try await person.greeted()
        try await client.send(["5", #"{"t":"open","id":1,"protocol":1.0,"token":"x"}"#])
        try await client.expect(error("bad_frame", "a frame must be a JSON object", line: 1))
        try await client.expect(
            error("bad_frame", #"open: "protocol" must be an integer, without a point or an exponent"#, line: 2)
        )
        #expect(try await client.ask(openLine(token))["t"]?.string == "ok")
        try await client.expect(error("bad_frame", "a frame must be a JSON object", line: 4), to: "[]")
    }

    @Test(
        arguments: [
            (#"{"t":"open","protocol":1,"token":"x"}"#, nil, #""id" is missing: it is what the answer will carry"#),
            (#"{"t":"open","id":1,"token":"x"}"#, "1", #"open: "protocol" is missing"#),
            (#"{"t":"open","id":1,"protocol":"1","token":"x"}"#, "1", #"open: "protocol" must be an integer"#),
            (#"{"t":"open","id":1,"protocol":1}"#, "1", #"open: "token" is missing"#),
            (#"{"t":"open","id":1,"protocol":1,"token":5}"#, "1", #"open: "token" must be a string"#),
            (#"{"t":"open","id":1,"protocol":1,"token":"x","ping_s":-1}"#, "1", #"open: "ping_s" must be at least 0"#),
            (
                #"{"t":"open","id":1,"protocol":1,"token":"x","ping_s":"30"}"#, "1",
                #"open: "ping_s" must be an integer"#
            ),
            (#"{"t":"open","id":1,"protocol":1,"token":"x","client":5}"#, "1", #"open: "client" must be a string"#),
        ] as [(String, String?, String)]
    )
    func aBadOpenMayBeRepaired(_ open: String, _ id: String?, _ message: String) async throws {
        let person = try await Person()
        let token = try await person.token()
        let client = try await person.greeted()
        try await client.expect(error("bad_request", message, id: id, line: id == nil ? 1 : nil), to: open)
        #expect(try await client.ask(openLine(token))["t"]?.string == "ok")
    }

    @Test(arguments: [0, 2, -1, 9_007_199_254_740_991]) func anotherVersion(_ version: Int) async throws {
        let person = try await Person()
        let token = try await person.token()
        let client = try await person.greeted()
        try await client.expect(
            error(
                "unsupported_protocol",
                "this server speaks version 1 of the protocol, not \(version)",
                action: "upgrade",
                id: "1",
                fatal: true
            ),
            to: #"{"t":"open","id":1,"protocol":\#(version),"token":"\#(token)"}"#
        )
        try await client.expectClose()
    }

    /// 10 s unless the daemon is told otherwise.
    @Test func notOpenedInTime() async throws {
        let daemon = try await DaemonProcess.start(["--open-seconds", "2"])
        let person = try await Person(on: daemon)
        let start = ContinuousClock.now
        let client = try await person.greeted()
        // Neither a bad line nor half of one is an open.
        try await client.expect(error("bad_frame", "a frame must be a JSON object", line: 1), to: "5")
        try await client.send(bytes: Array(#"{"t":"open""#.utf8))
        try await client.expect(
            error("not_open", #"no good "open" came within 2 s"#, action: "reauth", fatal: true)
        )
        let time = ContinuousClock.now - start
        #expect(time > .seconds(1.9))
        try await client.expectClose()
        await daemon.remove()
    }
}

extension String {
    fileprivate func replacingCharacters(at index: Index, with character: Character) -> String {
        self[..<index] + String(character) + self[self.index(after: index)...]
    }
}
