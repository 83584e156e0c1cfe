import AttuneTestKit
import Events
import Testing

/// Protocol section 5, for events.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct FollowingTests {
    // MARK: Where it starts

    @Test func fromTheBeginning() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        try await laptop.store(1...3)
        try await phone.send(sub(4))
        try await phone.expect(subscribed(4, head: 3))
        for seq in 1...3 { try await phone.expect(ev(seq - 1, seq, storedNote(seq, device: "laptop"))) }
        try await phone.expect(live(3))
        try await laptop.store(4...5, after: 3)
        for seq in 4...5 { try await phone.expect(ev(seq - 1, seq, storedNote(seq, device: "laptop"))) }
        try await phone.expectAlive(head: 5)
    }

    @Test func fromTheMiddle() async throws {
        let phone = try await Person().open()
        try await phone.store(1...5)
        try await phone.expect(subscribed(4, head: 5), to: sub(4, from: "3"))
        try await phone.expect(ev(3, 4, storedNote(4)))
        try await phone.expect(ev(4, 5, storedNote(5)))
        try await phone.expect(live(5))
    }

    @Test(arguments: [#""now""#, "3"]) func fromTheHead(_ from: String) async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        try await laptop.store(1...3)
        try await phone.expect(subscribed(4, head: 3), to: sub(4, from: from))
        try await phone.expect(live(3))
        try await laptop.store(4...4, after: 3)
        try await phone.expect(ev(3, 4, storedNote(4, device: "laptop")))
    }

    @Test(arguments: ["0", #""now""#]) func anEmptyLog(_ from: String) async throws {
        let person = try await Person()
        let phone = try await person.open()
        try await phone.expect(subscribed(1, head: 0), to: sub(1, from: from))
        try await phone.expect(live(0))
        try await person.open("laptop").store(1...1)
        try await phone.expect(ev(0, 1, storedNote(1, device: "laptop")))
    }

    @Test func whatMayBeNamedTheEventsToo() async throws {
        let phone = try await Person().open()
        try await phone.expect(subscribed(1, head: 0), to: sub(1, from: "0", #","what":"events""#))
        try await phone.expect(live(0))
    }

    // MARK: Order

    /// A subscription that starts while others push is gapless where the log and what is live meet.
    @Test func gaplessWhilePushesComeIn() async throws {
        let person = try await Person()
        let writers = [try await person.open("w1"), try await person.open("w2")]
        let readers = [try await person.open("r1"), try await person.open("r2")]
        for (index, writer) in writers.enumerated() {
            try await writer.send((1...200).map { push($0, note(index * 1000 + $0)) })
        }
        for (index, reader) in readers.enumerated() {
            if index == 1 { _ = try await writers[0].next(within: patience) { $0["id"]?.integer == 100 } }
            try await reader.send(sub(1))
        }
        for reader in readers {
            _ = try await reader.next(within: patience)
            var last: Int64 = 0
            while last < 400 {
                let frame = try await reader.next(within: patience)
                if frame["t"]?.string == "live" {
                    #expect(frame["seq"]?.integer == last)
                } else {
                    #expect(frame["prev"]?.integer == last && frame["seq"]?.integer == last + 1, "\(frame.text)")
                    last += 1
                }
            }
        }
    }

    @Test func theDevicesOwnEventsComeBack() async throws {
        let phone = try await Person().open()
        try await phone.expect(subscribed(1, head: 0), to: sub(1))
        try await phone.expect(live(0))
        try await phone.send(push(2, note(1), note(2)))
        try await phone.expect(inAnyOrder: [
            pushed(2, head: 2, stored(1, seq: 1), stored(2, seq: 2)), ev(0, 1, storedNote(1)), ev(1, 2, storedNote(2)),
        ])
        // A duplicate is nothing new.
        try await phone.expect(pushed(3, head: 2, duplicate(1, seq: 1)), to: push(3, note(1)))
        try await phone.expectAlive(head: 2)
    }

    @Test func allFieldsOfAnEvent() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        try await phone.expect(subscribed(1, head: 0), to: sub(1))
        try await phone.expect(live(0))
        let before = microseconds()
        let event = """
            {"id":"\(id(1))","kind":"conversation.titled","n":1,"seen":0,"at":7,\
            "body":{"title":"雨天","conversation":"c1","by":"me"}}
            """
        try await laptop.expect(pushed(1, head: 1, deviceHead: 1, stored(1, seq: 1, at: 7)), to: push(1, event))
        let frame = try await phone.next(within: patience)
        #expect(
            comparable(frame.text)
                == comparable(
                    ev(
                        0,
                        1,
                        """
                        {"id":"\(id(1))","kind":"conversation.titled","device":"laptop","author":"person","at":7,"seen":0,\
                        "n":1,"recorded_at":0,"conversation":"c1","body":{"by":"me","conversation":"c1","title":"雨天"}}
                        """
                    )
                )
        )
        let recorded = try #require(frame["event"]?["recorded_at"]?.integer)
        #expect(before <= recorded && recorded <= microseconds())
    }

    // MARK: Filters

    private static let mixed = [
        turn(1, conversation: "c1"), turn(2, conversation: "c2"), note(3),
        #"{"id":"\#(id(4))","kind":"conversation.titled","at":4000,"body":{"conversation":"c1","title":"t"}}"#,
        #"{"id":"\#(id(5))","kind":"conversation.read","at":5000,"body":{"conversation":"c2","seq":1}}"#,
        #"{"id":"\#(id(6))","kind":"turn.unfinished","at":6000,"body":{"turn":"\#(id(1))"}}"#,
        #"{"id":"\#(id(7))","kind":"turn.unfinished","at":7000,"body":{"turn":"\#(id(99))"}}"#,
        #"{"id":"\#(id(8))","kind":"x.note.more","at":8000,"body":{"conversation":"c1"}}"#,
    ]

    private static let filters: [(String, [Int])] = [
        (#","conversations":["c1"]"#, [1, 4, 6, 8]),
        (#","conversations":["c2","c1"]"#, [1, 2, 4, 5, 6, 8]),
        (#","conversations":["c3"]"#, []),
        (#","kinds":["turn"]"#, [1, 2]),
        (#","kinds":["turn*"]"#, [1, 2, 6, 7]),
        (#","kinds":["turn.*"]"#, [6, 7]),
        (#","kinds":["x.*","conversation.read"]"#, [3, 5, 8]),
        (#","kinds":["x.note"]"#, [3]),
        (#","kinds":["*"]"#, [1, 2, 3, 4, 5, 6, 7, 8]),
        (#","kinds":["tur"]"#, []),
        (#","kinds":["turn*"],"conversations":["c1"]"#, [1, 6]),
    ]

    /// From the log, live, and by `read`.
    @Test(arguments: filters) func aFilter(_ filter: String, _ expected: [Int]) async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        try await phone.expect(subscribed(1, head: 0), to: sub(1, "early", from: "0", filter))
        try await phone.expect(live(0, of: "early"))
        #expect(try await laptop.ask(push(1, Self.mixed))["head"]?.integer == 8)
        try await expect(expected, then: nil, of: "early", phone)
        try await laptop.expect(subscribed(2, head: 8), to: sub(2, "late", from: "0", filter))
        try await expect(expected, then: live(8, of: "late"), of: "late", laptop)
        let read = try await laptop.ask(read(3, filter))
        #expect(read["events"]?.array?.map { $0["seq"]?.integer } == expected.map { Int64($0) })
        #expect(read["next"] == nil)
    }

    private func expect(_ seqs: [Int], then last: String?, of name: String, _ client: LineClient) async throws {
        var previous = 0
        for seq in seqs {
            let frame = try await client.next(within: patience)
            #expect(frame["sub"]?.string == name && frame["seq"]?.integer == Int64(seq))
            #expect(frame["prev"]?.integer == Int64(previous))
            #expect(frame["event"]?["id"]?.string == id(seq))
            previous = seq
        }
        if let last { try await client.expect(last) }
    }

    /// With the server's ping, and once: from then on `prev` is the mark.
    @Test func aMarkWhereOnlyTheCursorMoved() async throws {
        let person = try await Person()
        let laptop = try await person.open("laptop")
        let phone = try await person.open(pingSeconds: 1)
        try await phone.send(sub(1, from: "0", #","kinds":["turn"]"#))
        _ = try await phone.next(within: patience) { $0["t"]?.string == "live" }
        try await laptop.store(1...2)
        let pongs = Task {
            while !Task.isCancelled {
                try await phone.send(#"{"t":"pong"}"#)
                try await Task.sleep(for: .milliseconds(300))
            }
        }
        defer { pongs.cancel() }
        let mark = try await phone.next(within: patience) { $0["t"]?.string != "ping" }
        #expect(mark.text == comparable(SyncServerTests.mark(2)))
        // The same mark does not come again with the pings after it.
        try await phone.expect(#"{"t":"ping"}"#)
        try await phone.expect(#"{"t":"ping"}"#)
        try await laptop.expect(pushed(1, head: 3, stored(3, seq: 3)), to: push(1, assistantTurn(3)))
        let event = try await phone.next(within: patience) { $0["t"]?.string == "ev" }
        #expect(event["prev"]?.integer == 2 && event["seq"]?.integer == 3)
    }

    /// "At the latest with each ping": a client that wants none of the server's asks by its own.
    @Test func aMarkWithTheClientsPing() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        try await phone.expect(subscribed(1, head: 0), to: sub(1, from: "0", #","kinds":["turn"]"#))
        try await phone.expect(live(0))
        try await laptop.store(1...2)
        try await phone.send(#"{"t":"ping","id":2}"#)
        try await phone.expect(inAnyOrder: [mark(2), #"{"t":"pong","id":2,"now":0,"head":2}"#])
    }

    /// A turn that no recogniser reads.
    private func assistantTurn(_ number: Int) -> String {
        turn(number).replacing(#""role":"user""#, with: #""role":"assistant""#)
    }

    @Test(arguments: ["conversations", "kinds"]) func aFilterThatLetsNothingThrough(_ field: String) async throws {
        let phone = try await Person().open()
        try await phone.expect(
            error("bad_request", #"sub: "\#(field)" is empty; leave it out for all"#, id: "1"),
            to: sub(1, from: "0", #","\#(field)":[]"#)
        )
    }

    // MARK: Several subscriptions

    @Test func severalSubscriptionsAreApart() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        try await laptop.store(1...2)
        try await phone.expect(subscribed(1, head: 2), to: sub(1, "a", from: "1"))
        try await phone.expect(ev(1, 2, storedNote(2, device: "laptop")))
        try await phone.expect(live(2))
        try await phone.expect(subscribed(2, head: 2), to: sub(2, "b", from: #""now""#))
        try await phone.expect(live(2, of: "b"))
        try await laptop.store(3...3, after: 2)
        let note = storedNote(3, device: "laptop")
        try await phone.expect(inAnyOrder: [ev(2, 3, note), ev(2, 3, note, of: "b")])
        try await phone.expect(#"{"t":"ok","id":3}"#, to: #"{"t":"unsub","id":3,"sub":"a"}"#)
        try await laptop.store(4...4, after: 3)
        try await phone.expect(ev(3, 4, storedNote(4, device: "laptop"), of: "b"))
        try await phone.expectAlive(head: 4)
    }

    @Test func unsubEndsIt() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        try await phone.expect(subscribed(1, head: 0), to: sub(1))
        try await phone.expect(live(0))
        try await phone.expect(#"{"t":"ok","id":2}"#, to: #"{"t":"unsub","id":2,"sub":"a"}"#)
        try await laptop.store(1...1)
        try await phone.expectAlive(head: 1)
        // Its name is free again, and goes on where the client says.
        try await phone.expect(subscribed(3, head: 1), to: sub(3))
        try await phone.expect(ev(0, 1, storedNote(1, device: "laptop")))
        try await phone.expect(live(1))
        try await laptop.store(2...2, after: 1)
        try await phone.expect(ev(1, 2, storedNote(2, device: "laptop")))
    }

    @Test func unsubTwice() async throws {
        let phone = try await Person().open()
        try await phone.expect(subscribed(1, head: 0), to: sub(1))
        try await phone.expect(live(0))
        try await phone.expect(#"{"t":"ok","id":2}"#, to: #"{"t":"unsub","id":2,"sub":"a"}"#)
        try await phone.expect(
            error("not_found", "no subscription of this connection has that name", id: "3"),
            to: #"{"t":"unsub","id":3,"sub":"a"}"#
        )
    }

    /// Without waiting for the answer to the `sub`.
    @Test func unsubRightBehindItsSub() async throws {
        let person = try await Person()
        let phone = try await person.open()
        try await phone.send([sub(1), #"{"t":"unsub","id":2,"sub":"a"}"#])
        _ = try await phone.next(within: patience) { $0["id"]?.integer == 2 && $0["t"]?.string == "ok" }
        try await person.open("laptop").store(1...1)
        try await phone.expectAlive(head: 1)
    }

    /// Bug: the old one's end stopped the commits from reaching the one that was still being opened.
    @Test func oneSubscriptionEndsWhileAnotherBegins() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        try await phone.expect(subscribed(1, head: 0), to: sub(1, "old"))
        try await phone.expect(live(0, of: "old"))
        try await phone.send([sub(2, "new"), #"{"t":"unsub","id":3,"sub":"old"}"#])
        try await phone.expect(inAnyOrder: [subscribed(2, head: 0), live(0, of: "new"), #"{"t":"ok","id":3}"#])
        try await laptop.store(1...1)
        try await phone.expect(ev(0, 1, storedNote(1, device: "laptop"), of: "new"))
    }

    /// Bug: as above, where the other one could not be opened.
    @Test func oneSubscriptionIsRefusedWhileAnotherBegins() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        try await phone.send([sub(1, "lost", from: "5"), sub(2, "good")])
        try await phone.expect(inAnyOrder: [
            error(
                "resync",
                "the log ends at 0, before your 5; keep your outbox, drop what you hold of the log, and follow from 0",
                action: "resync",
                id: "1"
            ),
            subscribed(2, head: 0), live(0, of: "good"),
        ])
        try await laptop.store(1...1)
        try await phone.expect(ev(0, 1, storedNote(1, device: "laptop"), of: "good"))
    }

    @Test func aNameInUse() async throws {
        let phone = try await Person().open()
        let taken = error("bad_request", "sub: a subscription of this connection has that name already", id: "2")
        try await phone.send([sub(1), sub(2, from: #""now""#)])
        try await phone.expect(inAnyOrder: [subscribed(1, head: 0), live(0), taken])
        try await phone.expect(taken, to: sub(2))
        // The first one lives on.
        try await phone.send(push(3, note(1)))
        try await phone.expect(inAnyOrder: [pushed(3, head: 1, stored(1, seq: 1)), ev(0, 1, storedNote(1))])
    }

    @Test func sixteenAreAllowed() async throws {
        let phone = try await Person().open()
        for number in 1...16 {
            try await phone.expect(subscribed(number, head: 0), to: sub(number, "s\(number)"))
            try await phone.expect(live(0, of: "s\(number)"))
        }
        try await phone.expect(
            error(
                "too_many_subscriptions",
                #"a connection may hold 16 subscriptions; end one with "unsub" first"#,
                action: "retry",
                id: "17"
            ),
            to: sub(17, "s17")
        )
        try await phone.expect(#"{"t":"ok","id":18}"#, to: #"{"t":"unsub","id":18,"sub":"s3"}"#)
        try await phone.expect(subscribed(19, head: 0), to: sub(19, "s17"))
        try await phone.expect(live(0, of: "s17"))
    }

    /// Also where none of them is open yet.
    @Test func seventeenAtOnce() async throws {
        let phone = try await Person().open()
        try await phone.send((1...17).map { sub($0, "s\($0)") })
        try await phone.expect(
            inAnyOrder: (1...16).flatMap { [subscribed($0, head: 0), live(0, of: "s\($0)")] } + [
                error(
                    "too_many_subscriptions",
                    #"a connection may hold 16 subscriptions; end one with "unsub" first"#,
                    action: "retry",
                    id: "17"
                )
            ]
        )
    }

    @Test(arguments: ["a", "雨", "\\u96e8 \\\"", String(repeating: "x", count: 64)])
    func anyNameOfUpTo64Bytes(_ name: String) async throws {
        let phone = try await Person().open()
        try await phone.expect(subscribed(1, head: 0), to: sub(1, name))
        try await phone.expect(live(0, of: name))
    }

    // MARK: Starting over

    @Test func fromBeyondTheHead() async throws {
        let phone = try await Person().open()
        try await phone.store(1...2)
        try await phone.expect(
            error(
                "resync",
                "the log ends at 2, before your 3; keep your outbox, drop what you hold of the log, and follow from 0",
                action: "resync",
                id: "1"
            ),
            to: sub(1, from: "3")
        )
        // The name was not taken by it.
        try await phone.expect(subscribed(2, head: 2), to: sub(2, from: "2"))
        try await phone.expect(live(2))
    }

    @Test func fromAnotherLog() async throws {
        let person = try await Person()
        let token = try await person.token()
        let phone = try await person.greeted()
        let epoch = try #require(try await phone.ask(openLine(token))["epoch"]?.string)
        try await phone.expect(
            error(
                "resync",
                "the log is another one than yours (its epoch changed); keep your outbox, drop what you hold of the log, and follow from 0",
                action: "resync",
                id: "1"
            ),
            to: sub(1, from: "0", #","epoch":"01980000-0000-7000-8000-000000000000""#)
        )
        for (request, spelling) in [(2, epoch), (3, epoch.uppercased())] {
            try await phone.expect(
                subscribed(request, head: 0),
                to: sub(request, "s\(request)", from: "0", #","epoch":"\#(spelling)""#)
            )
            try await phone.expect(live(0, of: "s\(request)"))
        }
    }

    @Test func followingIsOfTheOwnUserAlone() async throws {
        let (alice, bob) = (try await Person().open(), try await Person().open())
        try await alice.expect(subscribed(1, head: 0), to: sub(1))
        try await alice.expect(live(0))
        try await bob.store(1...3)
        try await alice.expectAlive(head: 0)
    }
}
