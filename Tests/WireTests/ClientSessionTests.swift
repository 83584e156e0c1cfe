import Events
import Testing
import Wire

/// The client's state machine.
struct ClientSessionTests {
    // MARK: Opening

    @Test func opensSubscribesAndIsLiveWhenTheServerSaysSo() {
        var driver = ClientDriver()
        #expect(driver.client.status == .offline)
        driver.act { $0.start(now: $1) }
        #expect(driver.client.status == .connecting)
        driver.open(head: 3)
        let sent = driver.sent()
        #expect(sent.map { $0["t"]?.string } == ["open", "sub"])
        #expect(sent[0]["token"]?.string == "s" && sent[0]["client"]?.string == "test/1")
        #expect(sent[1]["from"]?.integer == 0 && sent[1]["epoch"]?.string == "e")
        driver.say(#"{"t":"ok","id":2,"head":3}"#)
        #expect(driver.client.status == .catchingUp(seq: 0, head: 3))
        for seq in 1...3 as ClosedRange<Int64> { driver.deliver(seq, EventID(high: 9, low: UInt64(seq))) }
        #expect(driver.client.status == .catchingUp(seq: 3, head: 3))
        driver.say(#"{"t":"live","sub":"a","seq":3}"#)
        #expect(driver.client.status == .live)
        #expect(driver.sent().map { $0["t"]?.string } == ["ack", "ack", "ack", "sub"])
    }

    @Test func refusalsEndTheTrying() {
        for code in ["auth_failed", "revoked", "unsupported_protocol"] {
            var driver = ClientDriver()
            driver.act { $0.start(now: $1) }
            driver.connect()
            driver.hello()
            driver.say(#"{"t":"error","id":1,"code":"\#(code)","message":"no","fatal":true}"#)
            #expect(driver.client.status == .refused(.init(code: code, message: "no")))
            #expect(driver.client.deadline == nil)
            driver.act { $0.start(now: $1) }
            #expect(driver.client.status == .connecting, "the app asked for another try")
        }
    }

    @Test func anotherUsersTokenIsRefused() {
        var memory = ClientSession.Memory()
        memory.user = "bob"
        var driver = ClientDriver(memory)
        driver.act { $0.start(now: $1) }
        driver.open()
        guard case .refused(let refusal) = driver.client.status else {
            Issue.record("\(driver.client.status)")
            return
        }
        #expect(refusal.code == "other_user")
        #expect(driver.stored.flatMap { $0 } == [.correction(0)], "nothing is taken over from that log")
    }

    @Test func stepsThatNobodyTakesAreGivenUp() {
        for steps in 0...2 {
            var driver = ClientDriver()
            driver.act { $0.start(now: $1) }
            if steps > 0 { driver.connect() }
            if steps > 1 { driver.hello() }
            driver.advance()
            #expect(driver.client.status == .offline)
            driver.advance()
            #expect(driver.client.status == .connecting)
        }
    }

    // MARK: Waiting

    @Test func waitsGrowAndVary() {
        var driver = ClientDriver()
        driver.act { $0.start(now: $1) }
        var waits: [Int64] = []
        for _ in 0..<12 {
            driver.lose()
            guard let deadline = driver.client.deadline else { break }
            waits.append(deadline - driver.now)
            driver.advance()
        }
        for (attempt, wait) in waits.enumerated() {
            let bound: Int64 = min(30_000_000, 250_000 << Int64(attempt))
            #expect((bound / 2...bound).contains(wait), "attempt \(attempt): \(wait)")
        }
        #expect(waits.count == 12 && Set(waits).count == 12)
    }

    @Test func theServersWaitIsHonoured() {
        var driver = ClientDriver()
        driver.act { $0.start(now: $1) }
        driver.connect()
        driver.say(#"{"t":"error","code":"overloaded","message":"","action":"retry","after_ms":70000,"fatal":true}"#)
        #expect((driver.client.deadline ?? 0) >= 70_000_000)
        driver.advance(to: 69_999_999)
        #expect(driver.client.status == .offline)
    }

    @Test func goawayIsFollowedInItsTime() {
        var driver = ClientDriver.following()
        driver.say(#"{"t":"goaway","after_ms":400}"#)
        driver.advance(to: 399_000)
        #expect(driver.client.status != .offline)
        driver.advance(to: 400_000)
        #expect(driver.client.status == .offline)
        #expect(driver.actions.contains { if case .disconnect = $0 { true } else { false } })
    }

    @Test func silenceOfTwoPingIntervalsIsTheEnd() {
        var driver = ClientDriver.following()
        driver.advance(to: 30_000_000)
        driver.say(#"{"t":"ping"}"#)
        #expect(driver.sent().last?["t"]?.string == "pong")
        driver.advance(to: 89_000_000)
        #expect(driver.client.status != .offline)
        driver.advance(to: 90_000_000)
        #expect(driver.client.status == .offline)
    }

    @Test func whatAnEarlierConnectionBringsIsOfNoAccount() throws {
        var driver = ClientDriver.following()
        let old = try #require(
            driver.actions.compactMap { if case .connect(let connection) = $0 { connection } else { nil } }.last
        )
        driver.lose()
        driver.advance()
        driver.open()
        driver.act { $0.disconnected(old, now: $1) }
        #expect(driver.client.status == .catchingUp(seq: 0, head: 0))
    }

    // MARK: Following

    /// The cursor and the rows that it stands for are one transaction, and what was made here leaves the outbox in it.
    @Test func rowsCursorAndOutboxMoveAtOnce() throws {
        var driver = ClientDriver.following()
        let id = try driver.make("one")
        driver.deliver(1, id)
        let last = try #require(driver.stored.last)
        #expect(last.count == 2)
        guard case .event(let event) = last[0] else {
            Issue.record("\(last)")
            return
        }
        #expect(event.seq == 1 && last[1] == .remove(id))
        #expect(driver.client.cursor == 1 && driver.client.pending.isEmpty)
    }

    @Test func repeatsAreDroppedAndHolesEndTheConnection() {
        var driver = ClientDriver.following(head: 9)
        driver.deliver(1, EventID(high: 9, low: 1))
        driver.deliver(1, EventID(high: 9, low: 1))
        #expect(driver.stored.flatMap { $0 }.filter { if case .event = $0 { true } else { false } }.count == 1)
        driver.deliver(3, EventID(high: 9, low: 3))
        #expect(driver.client.status == .offline && driver.client.cursor == 1)
    }

    @Test func aForgetBlanksWhatIsHeld() {
        var driver = ClientDriver.following()
        driver.deliver(1, EventID(high: 9, low: 1))
        driver.deliver(
            2,
            EventID(high: 9, low: 2),
            body: #"{"digest":["aa"],"redacts":[1]}"#,
            kind: "preference.forgotten"
        )
        #expect(driver.stored.last?.contains(.redact([1])) == true)
    }

    @Test func linesThatAreNoFramesEndTheConnection() {
        for line in ["nonsense", "[1]", #"{"t":"ev","sub":"a","seq":1}"#] {
            var driver = ClientDriver.following()
            driver.say(line)
            #expect(driver.client.status == .offline, "\(line)")
        }
    }

    // MARK: The log is another one

    @Test(arguments: ["epoch", "head", "resync"]) func anotherLogKeepsTheOutbox(_ how: String) throws {
        var driver = ClientDriver.following(head: 2)
        driver.deliver(1, EventID(high: 9, low: 1))
        driver.deliver(2, EventID(high: 9, low: 2))
        let acked = try driver.make("acked")
        _ = driver.sent()
        driver.say(
            #"{"t":"ok","id":3,"head":3,"device_head":1,"results":[{"id":"\#(acked)","seq":3,"at":1,"status":"stored"}]}"#
        )
        #expect(driver.states == [.acked(seq: 3)])
        driver.lose()
        try driver.make("offline")
        #expect(driver.client.pending.map(\.seen) == [2, 2])
        driver.advance()
        switch how {
        case "epoch": driver.open(epoch: "f", head: 7, deviceHead: 5)
        case "head": driver.open(head: 1, deviceHead: 5)
        default:
            driver.open(head: 2, deviceHead: 5)
            driver.say(#"{"t":"error","id":2,"code":"resync","message":"","action":"resync","fatal":false}"#)
        }
        #expect(driver.client.cursor == 0)
        #expect(driver.client.pending.map(\.seen) == [0, 0])
        #expect(driver.states == [.pending, .pending], "what was acked by the other log is pushed to this one")
        #expect(driver.stored.contains { $0.contains(.reset) })
        let sub = try #require(driver.sent().last { $0["t"]?.string == "sub" })
        #expect(sub["from"]?.integer == 0)
        driver.say(#"{"t":"ok","id":\#(sub["id"]?.integer ?? 0),"head":1}"#)
        #expect(driver.pushed() == ["6:01", "7:02"])
    }

    // MARK: The clock

    /// A device whose clock is years ahead makes events before it ever heard a server.
    @Test func whatWasMadeBeforeTheFirstHelloIsCorrected() throws {
        let years: Int64 = 20 * 365 * 86_400_000_000
        var driver = ClientDriver()
        try driver.make("one", deviceTime: 1_000_000 + years)
        try driver.make("two", deviceTime: 1_000_000 + years)
        driver.act { $0.start(now: $1) }
        driver.connect()
        driver.say(
            #"{"t":"hello","epoch":"e","now":3000000,"resolver":1}"#,
            deviceTime: 3_000_000 + years
        )
        #expect(driver.client.pending.map(\.at) == [1_000_000, 1_000_001])
        try driver.make("three", deviceTime: 4_000_000 + years)
        #expect(driver.client.pending.last?.at == 4_000_000)
        driver.lose()
        try driver.make("four", deviceTime: 5_000_000 + years)
        #expect(driver.client.pending.last?.at == 5_000_000)
    }

    // MARK: Preferences

    @Test func aHashThatAgreesEndsTheComparison() {
        var driver = ClientDriver.following()
        driver.say(#"{"t":"live","sub":"a","seq":0}"#)
        _ = driver.sent()
        driver.say(#"{"t":"pref","sub":"p","seq":4,"set":{"key":"topic:tea","polarity":"like"}}"#)
        driver.say(#"{"t":"mark","sub":"p","seq":4,"hash":"ab","resolver":1}"#)
        guard case .preferences(let told) = driver.actions.last else {
            Issue.record("\(driver.actions)")
            return
        }
        #expect(told.isWhole && told.seq == 4 && told.hash == "ab" && told.set.map(\.key) == ["topic:tea"])
        driver.act { client, _ in
            client.compared(true)
            return []
        }
        #expect(driver.sent().map { $0["t"]?.string } == ["unsub"])
        #expect(!driver.client.showsServerPreferences)
    }

    @Test(arguments: [true, false]) func otherRulesOrAnotherHashShowTheServersRecords(_ otherRules: Bool) {
        var driver = ClientDriver()
        driver.act { $0.start(now: $1) }
        driver.connect()
        driver.hello(resolver: otherRules ? 2 : 1)
        driver.say(#"{"t":"ok","id":1,"user":"a","device":"p","role":"person","head":0,"device_head":0,"epoch":"e"}"#)
        driver.say(#"{"t":"ok","id":2,"head":0}"#)
        driver.say(#"{"t":"live","sub":"a","seq":0}"#)
        #expect(driver.client.showsServerPreferences == otherRules)
        _ = driver.sent()
        driver.say(#"{"t":"mark","sub":"p","seq":0,"hash":"ab","resolver":1}"#)
        driver.act { client, _ in
            client.compared(otherRules)
            return []
        }
        #expect(driver.client.showsServerPreferences)
        #expect(driver.sent().isEmpty, "it goes on following")
        driver.say(#"{"t":"pref","sub":"p","seq":1,"removed":"topic:tea"}"#)
        driver.say(#"{"t":"mark","sub":"p","seq":1,"hash":"cd","resolver":1}"#)
        guard case .preferences(let told) = driver.actions.last else {
            Issue.record("\(driver.actions)")
            return
        }
        #expect(!told.isWhole && told.removed == ["topic:tea"])
    }
}
