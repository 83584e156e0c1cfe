import Events
import Testing
import Wire

/// What the client's state machine makes of its outbox.
struct ClientPushingTests {
    private func ok(_ id: Int64, deviceHead: Int64, _ results: String...) -> String {
        #"{"t":"ok","id":\#(id),"head":0,"device_head":\#(deviceHead),"results":[\#(results.joined(separator: ","))]}"#
    }

    private func stored(_ seq: Int64, _ status: String = "stored") -> String {
        #"{"id":"x","seq":\#(seq),"at":1,"status":"\#(status)"}"#
    }

    private func refused(_ code: String) -> String {
        #"{"id":"x","status":"refused","code":"\#(code)","message":"m"}"#
    }

    private func failed(_ id: Int64, _ code: String, after: Int64 = 0) -> String {
        #"{"t":"error","id":\#(id),"code":"\#(code)","message":"m","after_ms":\#(after),"fatal":false}"#
    }

    /// It is on disk before it is on its way.
    @Test func whatIsMadeIsStoredAndThenSent() throws {
        var driver = ClientDriver.following(deviceHead: 4)
        _ = driver.sent()
        let id = try driver.make("one")
        guard case .put(let entry) = driver.stored.last?.first else {
            Issue.record("not stored")
            return
        }
        #expect(entry.id == id && entry.state == .pending && entry.seen == 0)
        #expect(driver.pushed() == ["5:01"])
    }

    /// A push that goes out before the server has taken the cursor could be refused for good for its `seen`, if the log
    /// turns out to be a shorter one.
    @Test func nothingIsPushedBeforeTheSubscriptionIsTaken() throws {
        var driver = ClientDriver()
        try driver.make("one")
        driver.act { $0.start(now: $1) }
        driver.open()
        #expect(driver.pushed() == [])
        driver.say(#"{"t":"ok","id":2,"head":0}"#)
        #expect(driver.pushed() == ["1:01"])
    }

    @Test func fewPushesAreUnderWayAtOnce() throws {
        var driver = ClientDriver.following { $0.pushesInFlight = 2 }
        for text in ["a", "b", "c", "d"] { try driver.make(text) }
        #expect(driver.pushed() == ["1:01", "2:02"])
        driver.say(ok(3, deviceHead: 1, stored(1)))
        #expect(driver.pushed() == ["3:03", "4:04"], "what waited goes together")
        #expect(driver.states == [.acked(seq: 1), .pending, .pending, .pending])
    }

    @Test func aDuplicateIsAsGoodAsStored() throws {
        var driver = ClientDriver.following()
        try driver.make("one")
        driver.say(ok(3, deviceHead: 1, stored(7, "duplicate")))
        #expect(driver.states == [.acked(seq: 7)])
        #expect(driver.client.isSettled)
    }

    @Test func aRefusedEventStaysAndTheOthersGoOn() throws {
        var driver = ClientDriver.following()
        driver.lose()
        let bad = try driver.make("bad")
        try driver.make("good")
        driver.advance()
        driver.open()
        driver.say(#"{"t":"ok","id":2,"head":0}"#)
        #expect(driver.pushed() == ["1:01", "2:02"])
        driver.say(ok(3, deviceHead: 2, refused("bad_event"), stored(1)))
        #expect(driver.states == [.refused(code: "bad_event", message: "m"), .acked(seq: 1)])
        #expect(driver.pushed() == [])
        driver.act { client, _ in client.dismiss(bad) }
        #expect(driver.states == [.acked(seq: 1)] && driver.stored.last == [.remove(bad)])
    }

    @Test(arguments: ["rate_limited", "overloaded", "unavailable", "too_many_inflight", "internal"])
    func aPushThatMayBeTriedAgainIs(_ code: String) throws {
        var driver = ClientDriver.following()
        try driver.make("a")
        try driver.make("b")
        _ = driver.pushed()
        driver.say(failed(3, code, after: 700))
        driver.say(ok(4, deviceHead: 0, refused("out_of_order")))
        #expect(driver.states == [.pending, .pending])
        let wait = (driver.client.deadline ?? 0) - driver.now
        #expect(wait >= 125_000 && wait < 2_000_000)
        try driver.make("c")
        #expect(driver.pushed() == [], "nothing that was made later overtakes")
        driver.advance()
        #expect(driver.pushed() == ["1:01", "2:02", "3:03"])
    }

    /// A push of the old connection may be taken late: were the numbers others, it could overtake.
    @Test func numbersStayOverConnections() throws {
        var driver = ClientDriver.following()
        try driver.make("a")
        try driver.make("b")
        #expect(driver.pushed() == ["1:01", "2:02"])
        driver.lose()
        driver.advance()
        driver.open(deviceHead: 1)
        driver.say(#"{"t":"ok","id":2,"head":1}"#)
        #expect(driver.pushed() == ["1:01", "2:02"])
        driver.say(ok(3, deviceHead: 2, stored(1, "duplicate"), stored(2)))
        #expect(driver.states == [.acked(seq: 1), .acked(seq: 2)])
        try driver.make("c")
        #expect(driver.pushed() == ["3:03"])
    }

    /// Another program with the same token took the numbers: then there is nothing for it but new ones.
    @Test func numbersThatAreTakenAreGivenAnew() throws {
        var driver = ClientDriver.following()
        try driver.make("a")
        #expect(driver.pushed() == ["1:01"])
        driver.say(ok(3, deviceHead: 4, refused("out_of_order")))
        driver.advance()
        #expect(driver.pushed() == ["5:01"])
    }

    /// One event of many spoils the whole push: it is found, and it alone is refused.
    @Test func theEventThatSpoilsAPushIsFound() throws {
        var driver = ClientDriver()
        for text in ["a", "b", "c"] { try driver.make(text) }
        driver.act { $0.start(now: $1) }
        driver.open()
        driver.say(#"{"t":"ok","id":2,"head":0}"#)
        #expect(driver.pushed().count == 3)
        driver.say(failed(3, "bad_request"))
        driver.advance()
        #expect(driver.pushed() == ["1:01"])
        driver.say(ok(4, deviceHead: 1, stored(1)))
        #expect(driver.pushed() == ["2:02"])
        driver.say(failed(5, "bad_request"))
        driver.advance()
        #expect(driver.pushed() == ["3:03"])
        // The one that nobody could read has left a hole.
        driver.say(ok(6, deviceHead: 1, refused("out_of_order")))
        driver.advance()
        #expect(driver.pushed() == ["2:03"])
        driver.say(ok(7, deviceHead: 2, stored(2)))
        #expect(driver.states == [.acked(seq: 1), .refused(code: "bad_request", message: "m"), .acked(seq: 2)])
    }

    /// An error for a push that was given up already concerns none that is under way now.
    @Test func aLateErrorConcernsNobodyElse() throws {
        var driver = ClientDriver.following()
        try driver.make("a")
        #expect(driver.pushed() == ["1:01"])
        driver.say(failed(99, "bad_request"))
        #expect(driver.states == [.pending])
        driver.say(ok(3, deviceHead: 1, stored(1)))
        #expect(driver.states == [.acked(seq: 1)])
    }

    @Test func whatCannotBeAnEventIsNotMade() throws {
        var driver = ClientDriver()
        #expect(throws: ClientFault.self) { try driver.make("turn", #"{"conversation":"c","role":"me","text":""}"#) }
        #expect(throws: ClientFault.self) { try driver.make("nonsense", "{}") }
        #expect(throws: ClientFault.self) { try driver.make(String(repeating: "a", count: 1_048_576)) }
        #expect(driver.client.pending.isEmpty && driver.stored.isEmpty)
    }

    @Test func theOutboxIsBounded() throws {
        var driver = ClientDriver { $0.outboxEntries = 2 }
        try driver.make("a")
        try driver.make("b")
        #expect(throws: ClientFault.outboxFull) { try driver.make("c") }
        driver = ClientDriver { $0.outboxBytes = 100 }
        try driver.make("a")
        #expect(throws: ClientFault.outboxFull) { try driver.make(String(repeating: "b", count: 90)) }
    }

    @Test func aRestartedProgramGoesOnFromItsMemory() throws {
        var driver = ClientDriver.following()
        driver.lose()
        try driver.make("a")
        var memory = ClientSession.Memory()
        (memory.user, memory.device, memory.epoch) = ("alice", "phone", "e")
        memory.outbox = driver.client.pending
        var again = ClientDriver.following(memory)
        #expect(again.pushed() == ["1:01"])
        try again.make("b")
        #expect(again.client.pending.count == 2)
        #expect(again.client.pending[0].at < again.client.pending[1].at)
    }
}
