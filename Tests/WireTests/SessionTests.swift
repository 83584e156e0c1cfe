import Events
import Testing
import Wire

/// The session by hand: bytes in, bytes and actions out, on a clock that stands still until it is told.
struct SessionTests {
    // MARK: Opening

    @Test func greetsFirst() {
        var client = SessionClient(open: false)
        #expect(
            client.output()
                == #"{"t":"hello","server":"attuned/test","protocol":[1,1],"epoch":"e","limits":{"line":1048576,"line_before_open":8192,"batch":500,"inflight":64,"subscriptions":16},"ping_s":30,"now":1000,"resolver":1}"#
                + "\n"
        )
    }

    @Test func opensOnceTheTokenIsFoundGood() {
        var client = SessionClient(open: false)
        _ = client.output()
        client.send(#"{"t":"open","id":1,"protocol":1,"token":"secret"}"#)
        guard case .authenticate(token: "secret")? = client.actions.first else {
            Issue.record("no authentication")
            return
        }
        #expect(client.output().isEmpty)
        client.accept()
        #expect(
            client.output()
                == #"{"t":"ok","id":1,"user":"alice","device":"phone","role":"person","head":10,"device_head":2,"seen":9,"epoch":"e"}"#
                + "\n"
        )
    }

    /// Requests may follow `open` without waiting: they are kept, and served once it is answered.
    @Test func keepsWhatFollowsOpen() {
        var client = SessionClient(open: false)
        _ = client.output()
        let long = String(repeating: "x", count: 20_000)
        client.send(
            #"{"t":"open","id":1,"protocol":1,"token":"s"}"# + "\n" + #"{"t":"ping","id":2,"pad":"\#(long)"}"#
        )
        #expect(client.actions.count == 1)
        client.accept()
        #expect(client.actions.contains { if case .findHead(_, _, following: false) = $0 { true } else { false } })
    }

    @Test func aLongLineBeforeOpenIsFatal() {
        var client = SessionClient(open: false)
        _ = client.output()
        client.send(String(repeating: "x", count: 8193))
        #expect(
            client.output()
                == #"{"t":"error","line":1,"code":"line_too_long","message":"a line may have 8192 bytes; split the push, or shorten the text","action":"fix","fatal":true}"#
                + "\n"
        )
        #expect(client.isClosed)
    }

    @Test func theWrongTokenAndTheWrongVersionAreFatal() {
        var client = SessionClient(open: false)
        _ = client.output()
        client.send(#"{"t":"open","id":1,"protocol":1,"token":"s"}"#)
        client.act { session, now in session.authenticated(.refused, now: now) }
        #expect(client.output().contains(#""code":"auth_failed""#))
        #expect(client.isClosed)
        var other = SessionClient(open: false)
        _ = other.output()
        other.send(#"{"t":"open","id":"v","protocol":2,"token":"s"}"#)
        #expect(
            other.output()
                == #"{"t":"error","id":"v","code":"unsupported_protocol","message":"this server speaks version 1 of the protocol, not 2","action":"upgrade","fatal":true}"#
                + "\n"
        )
        #expect(other.isClosed)
    }

    @Test func aLogThatCannotBeAskedLeavesTheConnectionOpen() {
        var client = SessionClient(open: false)
        _ = client.output()
        client.send(#"{"t":"open","id":1,"protocol":1,"token":"s"}"#)
        client.act { $0.authenticated(.failed(ProtocolError(.unavailable, "away", afterMilliseconds: 5)), now: $1) }
        #expect(
            client.output()
                == #"{"t":"error","id":1,"code":"unavailable","message":"away","action":"retry","after_ms":5,"fatal":false}"#
                + "\n"
        )
        client.send(#"{"t":"open","id":1,"protocol":1,"token":"s"}"#)
        client.accept()
        #expect(client.output().hasPrefix(#"{"t":"ok","id":1"#))
    }

    // MARK: Bad frames

    /// Each of them names its line, leaves the connection open, and disturbs none of its neighbours.
    @Test(arguments: [
        #"{"t":"ping","id":1"#, "[]", "17", "\u{FEFF}{}", #"{"t":"ping","id":1.0}"#,
        #"{"t":"ping","id":9007199254740992}"#,
        #"{"t":"ping","id":1,"id":2}"#, #"{"t":"ping","id":"\u0000"}"#, #"{"t":"ping","id":"\ud800"}"#,
        #"{"t":"read","id":1,"from":1.0}"#, #"{"t":"sub","id":1,"sub":"a","from":1e3}"#,
        #"{"t":"ack","sub":"a","seq":1.5}"#,
        #"{"t":"push","id":1,"events":[{"id":"01980000-0000-7000-8000-000000000001","kind":"x.a","n":1.0,"body":{}}]}"#,
    ])
    func badFrames(_ line: String) {
        var client = SessionClient()
        client.send(#"{"t":"unsub","id":1,"sub":"x"}"# + "\n" + line + "\n" + #"{"t":"unsub","id":2,"sub":"x"}"#)
        let answers = client.output().split(separator: "\n").map(String.init)
        #expect(answers.count == 3)
        #expect(answers[0].contains(#""id":1,"code":"not_found""#))
        // The open was line 1.
        #expect(answers[1].hasPrefix(#"{"t":"error","line":3,"code":"bad_frame","message":""#))
        #expect(answers[1].hasSuffix(#""action":"fix","fatal":false}"#))
        #expect(answers[2].contains(#""id":2,"code":"not_found""#))
    }

    @Test(arguments: [
        (#"{"id":1}"#, #""id":1,"code":"bad_request""#), (#"{"t":5,"id":1}"#, #""id":1,"code":"bad_request""#),
        (#"{"t":"nonsense","id":1}"#, #""id":1,"code":"unknown_type""#),
        (#"{"t":"nonsense"}"#, #""line":2,"code":"unknown_type""#),
        (#"{"t":"ping"}"#, #""line":2,"code":"bad_request""#),
        (#"{"t":"ping","id":null}"#, #""line":2,"code":"bad_request""#),
        (#"{"t":"ping","id":true}"#, #""line":2,"code":"bad_request""#),
        (#"{"t":"read","id":1,"from":"x"}"#, #""id":1,"code":"bad_request""#),
        (#"{"t":"read","id":1,"limit":0}"#, #""id":1,"code":"bad_request""#),
        (#"{"t":"sub","id":1,"sub":"a"}"#, #""id":1,"code":"bad_request""#),
        (#"{"t":"sub","id":1,"from":0}"#, #""id":1,"code":"bad_request""#),
        (#"{"t":"sub","id":1,"sub":"a","from":0,"kinds":[]}"#, #""id":1,"code":"bad_request""#),
        (#"{"t":"push","id":1}"#, #""id":1,"code":"bad_request""#),
        (#"{"t":"push","id":1,"events":{}}"#, #""id":1,"code":"bad_request""#),
        (#"{"t":"push","id":1,"user":"bob","events":[]}"#, #""id":1,"code":"forbidden""#),
        (#"{"t":"read","id":1,"user":"bob"}"#, #""id":1,"code":"forbidden""#),
        (#"{"t":"open","id":1,"protocol":1,"token":"s"}"#, #""id":1,"code":"bad_request""#),
        (#"{"t":"ack","sub":5,"seq":1}"#, #""line":2,"code":"bad_request""#),
    ])
    func badRequests(_ line: String, _ answer: String) {
        var client = SessionClient()
        client.send(line)
        let output = client.output()
        #expect(output.contains(answer), "\(output)")
        #expect(output.contains(#""fatal":false"#))
        #expect(!client.isClosed)
    }

    @Test func anIDInFlightCannotBeUsedAgain() {
        var client = SessionClient()
        client.send(#"{"t":"ping","id":7}"# + "\n" + #"{"t":"ping","id":7}"#)
        #expect(client.output().contains(#""line":3,"code":"bad_request""#))
        client.answerHeads(10)
        #expect(client.output() == #"{"t":"pong","id":7,"now":1000,"head":10}"# + "\n")
        client.send(#"{"t":"ping","id":7}"#)
        client.answerHeads(11)
        #expect(client.output() == #"{"t":"pong","id":7,"now":1000,"head":11}"# + "\n")
    }

    // MARK: Pushing

    @Test func pushesAreAnsweredInTheirOrderWhateverTheirFate() {
        var client = SessionClient()
        let tooLarge = Array(repeating: "{}", count: 501).joined(separator: ",")
        client.send(#"{"t":"push","id":1,"events":[]}"#)
        client.send(#"{"t":"push","id":2,"events":[\#(tooLarge)]}"#)
        client.send(#"{"t":"push","id":3,"user":"bob","events":[]}"#)
        client.send(#"{"t":"push","id":4,"events":[]}"#)
        let tickets = client.pushes.map(\.ticket)
        #expect(tickets.count == 2)
        client.settle(tickets[1])
        #expect(client.output().isEmpty)
        client.settle(tickets[0])
        let answers = client.output().split(separator: "\n")
        #expect(answers.count == 4)
        for (index, answer) in answers.enumerated() { #expect(answer.contains("\"id\":\(index + 1)")) }
        #expect(answers[1].contains("batch_too_large"))
        #expect(answers[2].contains("forbidden"))
    }

    @Test func readingStopsWhileTooMuchIsUnanswered() {
        var client = SessionClient()
        for number in 0..<70 { client.send(#"{"t":"push","id":\#(number),"events":[]}"#) }
        #expect(client.pushes.count == 64)
        client.settle(client.pushes[0].ticket)
        #expect(client.pushes.count == 65)
        client.setWritable(false)
        client.settle(client.pushes[1].ticket)
        #expect(client.pushes.count == 65)
        client.setWritable(true)
        #expect(client.pushes.count == 66)
    }

    // MARK: Following

    @Test func followsFromThePastIntoThePresent() {
        var client = SessionClient()
        client.send(#"{"t":"sub","id":1,"sub":"a","from":8}"#)
        client.answerHeads(10)
        #expect(client.output() == #"{"t":"ok","id":1,"head":10}"# + "\n")
        #expect(client.pages == [8])
        client.answerPage([9, 10], through: 10)
        #expect(client.seqs() == ["ev 8 9", "ev 9 10", "live 10"])
        client.commit([11, 12])
        #expect(client.seqs() == ["ev 10 11", "ev 11 12"])
        client.commit([13], head: 13)
        #expect(client.seqs() == ["ev 12 13"])
    }

    /// Two commits that come in the wrong order, or one that was missed: the log is read, and nothing comes twice.
    @Test func aGapIsReadFromTheLog() {
        var client = SessionClient()
        client.follow(from: 10)
        client.commit([13])
        #expect(client.seqs().isEmpty)
        #expect(client.pages == [10])
        client.commit([11, 12], head: 12)
        client.answerPage([11, 12, 13], through: 13)
        #expect(client.seqs() == ["ev 10 11", "ev 11 12", "ev 12 13"])
        client.commit([], head: 15)
        client.answerPage([14, 15], through: 15)
        #expect(client.seqs() == ["ev 13 14", "ev 14 15"])
        client.commit([15, 16], head: 16)
        #expect(client.seqs() == ["ev 15 16"])
    }

    /// A commit between the registration and the answer to the head is not lost.
    @Test func aCommitWhileTheHeadIsLookedUpIsNotMissed() {
        var client = SessionClient()
        client.send(#"{"t":"sub","id":1,"sub":"a","from":10}"#)
        client.commit([11])
        client.answerHeads(10)
        #expect(client.output() == #"{"t":"ok","id":1,"head":10}"# + "\n")
        client.answerPage([11], through: 11)
        #expect(client.seqs() == ["ev 10 11", "live 11"])
    }

    @Test func aSlowReaderIsServedFromTheLogAtItsOwnPace() {
        var client = SessionClient()
        client.follow(from: 10)
        client.setWritable(false)
        for seq in 11...50 { client.commit([Int64(seq)]) }
        #expect(client.output().isEmpty)
        #expect(client.pages.isEmpty)
        client.setWritable(true)
        #expect(client.pages == [10])
        client.answerPage(Array(11...30), through: 30)
        #expect(client.seqs().count == 20)
        client.answerPage(Array(31...50), through: 50)
        #expect(client.seqs().last == "ev 49 50")
        client.commit([51])
        #expect(client.seqs() == ["ev 50 51"])
    }

    @Test func filtersMoveTheCursorAndMarksSaySo() {
        var client = SessionClient()
        client.send(#"{"t":"sub","id":1,"sub":"a","from":8,"kinds":["x.*"],"conversations":["c1"]}"#)
        client.answerHeads(10)
        client.answerPage([], through: 10)
        #expect(client.seqs() == ["ok", "live 10"])
        client.commit([11, 12])
        #expect(client.seqs().isEmpty)
        client.advance(seconds: 30)
        #expect(client.seqs() == ["ping", "mark 12"])
        client.send(#"{"t":"pong"}"#)
        client.advance(seconds: 30)
        #expect(client.seqs() == ["ping"])
        client.commit([event(13, kind: "x.a", conversation: "c1")], head: 13)
        #expect(client.seqs() == ["ev 12 13"])
    }

    @Test func subscriptionsHaveTheirErrors() {
        var client = SessionClient()
        client.follow(from: 10)
        client.send(#"{"t":"sub","id":2,"sub":"a","from":0}"#)
        #expect(client.output().contains(#""id":2,"code":"bad_request""#))
        client.send(#"{"t":"sub","id":3,"sub":"b","from":11}"#)
        client.answerHeads(10)
        #expect(client.output().contains(#""id":3,"code":"resync","message":"the log ends at 10, before your 11; "#))
        client.send(#"{"t":"sub","id":4,"sub":"b","from":0,"epoch":"another"}"#)
        #expect(client.output().contains(#""id":4,"code":"resync""#))
        for number in 1..<16 {
            client.send(#"{"t":"sub","id":5,"sub":"s\#(number)","from":10}"#)
            client.answerHeads(10)
        }
        _ = client.output()
        client.send(#"{"t":"sub","id":6,"sub":"more","from":0}"#)
        #expect(client.output().contains(#""id":6,"code":"too_many_subscriptions""#))
        client.send(#"{"t":"unsub","id":7,"sub":"a"}"# + "\n" + #"{"t":"unsub","id":8,"sub":"a"}"#)
        #expect(client.output().contains(#"{"t":"ok","id":7}"#))
    }

    /// What a push says it has seen where it says nothing: the last `seq` sent without a filter.
    @Test func whatWasSentCountsAsSeen() {
        var client = SessionClient()
        client.send(#"{"t":"push","id":1,"events":[]}"#)
        #expect(client.pushes.last?.sent == 0)
        client.follow(from: 10)
        client.commit([11])
        client.send(#"{"t":"push","id":2,"events":[]}"#)
        #expect(client.pushes.last?.sent == 11)
    }

    // MARK: Deadlines

    @Test func whoDoesNotOpenInTimeIsTurnedOut() {
        var client = SessionClient(open: false)
        _ = client.output()
        client.advance(seconds: 9)
        #expect(!client.isClosed)
        client.advance(seconds: 1)
        #expect(client.output().contains(#""code":"not_open""#))
        #expect(client.isClosed)
    }

    /// The deadline of a line is absolute: a byte now and then does not move it.
    @Test func aLineMustEndInTime() {
        var client = SessionClient()
        for _ in 0..<5 {
            client.send("x", newline: false)
            client.advance(seconds: 5)
        }
        #expect(!client.isClosed)
        client.send("x", newline: false)
        client.advance(seconds: 5)
        #expect(client.output().contains(#""line":2,"code":"line_timeout""#))
        #expect(client.isClosed)
    }

    @Test func silenceOfTwoPingsEndsAConnectionUnlessItHasOutputToRead() {
        var client = SessionClient()
        client.advance(seconds: 30)
        #expect(client.seqs() == ["ping"])
        client.advance(seconds: 29)
        #expect(!client.isClosed)
        client.advance(seconds: 1, hasUnreadOutput: true)
        #expect(!client.isClosed)
        _ = client.output()
        client.send(#"{"t":"pong"}"#)
        client.advance(seconds: 30)
        client.advance(seconds: 30)
        #expect(
            client.output().contains(
                #""code":"idle","message":"nothing was heard for two ping intervals","action":"retry","fatal":true"#
            )
        )
        #expect(client.isClosed)
    }

    @Test func pingsCanBeTurnedOff() {
        var client = SessionClient(open: false)
        _ = client.output()
        client.send(#"{"t":"open","id":1,"protocol":1,"ping_s":0,"token":"s"}"#)
        client.accept()
        _ = client.output()
        #expect(client.session.deadline == nil)
    }

    // MARK: Leaving

    @Test func byeIsAnsweredLast() {
        var client = SessionClient()
        client.send(
            #"{"t":"push","id":1,"events":[]}"# + "\n" + #"{"t":"bye","id":2}"# + "\n" + #"{"t":"ping","id":3}"#
        )
        #expect(client.output().isEmpty)
        client.settle(client.pushes[0].ticket)
        let answers = client.output().split(separator: "\n")
        #expect(answers.count == 2)
        #expect(answers[1] == #"{"t":"ok","id":2}"#)
        #expect(client.isClosed)
    }

    @Test func aServerThatStopsAnswersWhatItWasAsked() {
        var client = SessionClient()
        client.send(#"{"t":"push","id":1,"events":[]}"#)
        client.act { session, _ in
            session.goAway(afterMilliseconds: 5)
            return session.shutDown()
        }
        #expect(client.output() == #"{"t":"goaway","after_ms":5}"# + "\n")
        client.settle(client.pushes[0].ticket)
        let answers = client.output().split(separator: "\n")
        #expect(answers[0].hasPrefix(#"{"t":"ok","id":1"#))
        #expect(answers[1].contains(#""code":"shutting_down""#))
        #expect(client.isClosed)
    }

    @Test func aClientThatHasSaidAllStillGetsItsAnswers() {
        var client = SessionClient()
        client.send(#"{"t":"sub","id":1,"sub":"a","from":9}"#)
        client.act { session, _ in session.inputEnded() }
        client.answerHeads(10)
        #expect(!client.isClosed)
        client.answerPage([10], through: 10)
        #expect(client.output().contains(#"{"t":"live","sub":"a","seq":10}"#))
        #expect(client.isClosed)
    }
}
