import AttuneTestKit
import Events
import Testing

/// Protocol section 3 but for `at`, `seen` and `n`.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct PushingTests {
    // MARK: Batches

    @Test func aTurnIsStored() async throws {
        let phone = try await Person().open()
        let answer = try await phone.ask(push(3, turn(1, "今天又下雨了")))
        #expect(answer["t"]?.string == "ok" && answer["id"]?.integer == 3)
        #expect(answer["head"]?.integer == 1 && answer["device_head"]?.integer == 0)
        let result = try #require(answer["results"]?.array?.first)
        #expect(result["id"]?.string == id(1) && result["seq"]?.integer == 1)
        #expect(result["at"]?.integer == 1000 && result["status"]?.string == "stored")
        #expect(result["intent"]?.string == "chat" && result["derived"] == nil)
    }

    @Test func anEmptyBatch() async throws {
        let phone = try await Person().open()
        try await phone.expect(#"{"t":"ok","id":1,"head":0,"device_head":0,"results":[]}"#, to: push(1))
        try await phone.store(1...2)
        try await phone.expect(#"{"t":"ok","id":1,"head":2,"device_head":0,"results":[]}"#, to: push(1))
    }

    @Test func anEmptyBatchOfANewDeviceTellsTheHead() async throws {
        let person = try await Person()
        try await person.open().store(1...2)
        let laptop = try await person.open("laptop")
        try await laptop.expect(#"{"t":"ok","id":1,"head":2,"device_head":0,"results":[]}"#, to: push(1))
    }

    @Test func aBatchWithEveryKindOfResult() async throws {
        let person = try await Person()
        let phone = try await person.open()
        try await phone.expect(pushed(1, head: 1, deviceHead: 1, stored(1, seq: 1)), to: push(1, note(1, #","n":1"#)))
        let events = [
            note(2, #","n":2"#),
            note(1, #","n":1"#),
            note(1).replacing(noteBody(1), with: "{}"),
            #"{"id":"\#(id(3))","kind":"nonsense","n":3,"body":{}}"#,
            note(4, #","n":5"#),
            note(2),
            note(5, #","n":4"#),
            "5",
            note(6),
        ]
        try await phone.expect(
            pushed(
                2,
                head: 4,
                deviceHead: 4,
                stored(2, seq: 2),
                duplicate(1, seq: 1),
                refused(1, "event_conflict", "the log holds another event under this id: give this one a new id"),
                refused(3, "bad_event", #"kind "nonsense" is unknown; kinds of your own start with "x.""#),
                refused(4, "out_of_order", "n 5 leaves a hole: the device's last is 3; push what is missing first"),
                duplicate(2, seq: 2),
                stored(5, seq: 3),
                refused(nil, "bad_event", "an event must be an object"),
                stored(6, seq: 4)
            ),
            to: push(2, events)
        )
    }

    @Test func aBatchOf500() async throws {
        let phone = try await Person().open()
        try await phone.store(1...500)
        let read = try await phone.ask(read(2, #","from":0"#))
        #expect(read["events"]?.array?.map { $0["seq"]?.integer } == (1...500).map { Int64($0) })
        #expect(read["next"] == nil)
    }

    @Test func aBatchOf501() async throws {
        let phone = try await Person().open()
        try await phone.expect(
            error("batch_too_large", "a push may hold 500 events, not 501; nothing was stored: split it", id: "1"),
            to: push(1, (1...501).map { note($0) })
        )
        try await phone.expectAlive(head: 0)
    }

    /// More than may be in flight: the server stops reading, and loses nothing.
    @Test func pushesAreAnsweredInOrder() async throws {
        let phone = try await Person().open()
        let requests = (1...300).map { number in
            switch number % 10 {
            case 3: push(number, (1...501).map { note($0) })
            case 7: push(number)
            case 8: #"{"t":"push","id":\#(number),"user":"another","events":[]}"#
            default: push(number, note(number))
            }
        }
        let sending = Task { try await phone.send(requests) }
        var head: Int64 = 0
        for number in 1...300 {
            let answer = try await phone.next(within: patience)
            #expect(answer["id"]?.integer == Int64(number))
            switch number % 10 {
            case 3: #expect(answer["code"]?.string == "batch_too_large")
            case 7: #expect(answer["results"]?.array?.isEmpty == true)
            case 8: #expect(answer["code"]?.string == "forbidden")
            default:
                head += 1
                #expect(answer["results"]?.array?[0]["seq"]?.integer == head)
            }
        }
        try await sending.value
    }

    @Test func manyDevicesOfOneUserPushAtOnce() async throws {
        let person = try await Person()
        let seqs = try await withThrowingTaskGroup(of: [Int64].self) { group in
            for device in 0..<4 {
                group.addTask {
                    let client = try await person.open("device-\(device)")
                    let numbers = device * 100 + 1...device * 100 + 50
                    try await client.send(numbers.map { push($0, note($0, #","n":\#($0 - device * 100)"#)) })
                    var seqs: [Int64] = []
                    for _ in numbers {
                        let result = try await client.next(within: patience)["results"]?.array?[0]
                        seqs.append(try #require(result?["seq"]?.integer))
                    }
                    #expect(seqs == seqs.sorted())
                    return seqs
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(seqs.sorted() == (1...200).map { Int64($0) })
    }

    @Test func usersAreApart() async throws {
        let (alice, bob) = (try await Person().open(), try await Person().open())
        try await alice.store(1...3)
        try await bob.expect(pushed(1, head: 1, stored(2, seq: 1)), to: push(1, note(2)))
        try await bob.expect(events(2, [(1, storedNote(2))]), to: read(2))
        try await bob.expect(events(3, []), to: read(3, #","ids":["\#(id(1))"]"#))
    }

    @Test func theOwnUserMayBeNamed() async throws {
        let person = try await Person()
        let phone = try await person.open()
        let user = #","user":"\#(person.name)""#
        try await phone.expect(
            pushed(1, head: 1, stored(1, seq: 1)),
            to: #"{"t":"push","id":1\#(user),"events":[\#(note(1))]}"#
        )
        try await phone.expect(events(2, [(1, storedNote(1))]), to: read(2, user))
        try await phone.expect(subscribed(3, head: 1), to: sub(3, from: "1", user))
    }

    @Test(arguments: [
        #"{"t":"push","id":1,"user":"bob","events":[]}"#, read(1, #","user":"bob""#),
        sub(1, from: "0", #","user":"bob""#),
        #"{"t":"unsub","id":1,"sub":"a","user":"bob"}"#, #"{"t":"ping","id":1,"user":"bob"}"#,
        #"{"t":"push","id":1,"user":"","events":[]}"#, sub(1, from: "0", #","user":"""#), read(1, #","user":"""#),
        read(1, #","user":"bob","ids":[]"#),
    ])
    func anotherUserIsForbidden(_ request: String) async throws {
        let phone = try await Person().open()
        try await phone.expect(error("forbidden", "this token acts for its own user alone", id: "1"), to: request)
        try await phone.expectAlive(head: 0)
    }

    // MARK: Idempotence

    @Test func aRetryIsADuplicate() async throws {
        let person = try await Person()
        let phone = try await person.open()
        try await phone.store(1...2)
        try await phone.expect(pushed(1, head: 2, duplicate(1, seq: 1)), to: push(1, note(1)))
        // Over another connection, and another device.
        try await person.open().expect(pushed(1, head: 2, duplicate(2, seq: 2)), to: push(1, note(2)))
        try await person.open("laptop").expect(
            pushed(1, head: 2, duplicate(1, seq: 1), duplicate(2, seq: 2)),
            to: push(1, note(1), note(2))
        )
    }

    @Test(arguments: [
        // Another order of keys, escapes, other spellings of numbers, spaces.
        #"{"kind":"x.note","body":{"b":"雨\n","a":[1,2.50]},"id":"ID"}"#,
        #"{"id":"ID","kind":"x.note","body":{"\u0061":[1,2.5],"b":"\u96E8\u000a"}}"#,
        #"{"id":"ID","kind":"x.note","body":{"a":[1.0,25e-1],"b":"雨\n"}}"#,
        #"{"id":"ID","kind":"x.note","body": { "a" : [ 1 , 2.5 ] , "b" : "雨\n" } }"#,
        // What the first one stays with.
        #"{"id":"ID","kind":"x.note","at":777,"seen":0,"n":1,"body":{"a":[1,2.5],"b":"雨\n"}}"#,
        #"{"id":"ID","kind":"x.note","at":1,"body":{"a":[1,2.5],"b":"雨\n"}}"#,
        #"{"id":"ID","kind":"x.note","seen":1000000,"n":1000000,"body":{"a":[1,2.5],"b":"雨\n"}}"#,
        #"{"id":"ID","kind":"x.note","unknown":1.5,"body":{"a":[1,2.5],"b":"雨\n"}}"#,
    ])
    func theSameContent(_ event: String) async throws {
        let phone = try await Person().open()
        let first = #"{"id":"\#(id(1))","kind":"x.note","at":5,"body":{"a":[1,2.5],"b":"雨\n"}}"#
        try await phone.expect(pushed(1, head: 1, stored(1, seq: 1, at: 5)), to: push(1, first))
        let result = try await phone.ask(push(2, event.replacing("ID", with: id(1))))["results"]?.array?[0]
        #expect(result?.text == comparable(duplicate(1, seq: 1, at: 5)))
        let stored = try await phone.ask(read(3))["events"]?.array
        #expect(stored?.count == 1 && stored?[0]["event"]?["at"]?.integer == 5)
        #expect(stored?[0]["event"]?["n"] == nil && stored?[0]["event"]?["seen"]?.integer == 0)
    }

    @Test(arguments: [
        #"{"id":"ID","kind":"x.other","body":{"number":1}}"#,
        #"{"id":"ID","kind":"x.note","body":{"number":2}}"#,
        #"{"id":"ID","kind":"x.note","body":{"number":"1"}}"#,
        #"{"id":"ID","kind":"x.note","body":{"number":1,"more":null}}"#,
        #"{"id":"ID","kind":"x.note","body":{}}"#,
        #"{"id":"ID","kind":"turn","body":{"conversation":"c","role":"user","text":"hello"}}"#,
    ])
    func otherContentUnderTheSameID(_ event: String) async throws {
        let phone = try await Person().open()
        try await phone.store(1...1)
        try await phone.expect(
            pushed(
                1,
                head: 1,
                refused(1, "event_conflict", "the log holds another event under this id: give this one a new id")
            ),
            to: push(1, event.replacing("ID", with: id(1)))
        )
        try await phone.expect(events(2, [(1, storedNote(1))]), to: read(2))
    }

    @Test func anIDTwiceInOneBatch() async throws {
        let phone = try await Person().open()
        try await phone.expect(
            pushed(
                1,
                head: 1,
                stored(1, seq: 1),
                duplicate(1, seq: 1),
                refused(1, "event_conflict", "the log holds another event under this id: give this one a new id")
            ),
            to: push(1, note(1), note(1), note(1).replacing(noteBody(1), with: "{}"))
        )
    }

    /// Two devices push the same event at once, over and over: one of them stores it.
    @Test func rivalsWithTheSameEvents() async throws {
        let person = try await Person()
        let clients = [try await person.open("phone"), try await person.open("laptop")]
        for client in clients { try await client.send((1...50).map { push($0, note($0), note(1000 + $0)) }) }
        var results: [String: [String: Set<Int64>]] = [:]
        for client in clients {
            for _ in 1...50 {
                for result in try #require(try await client.next(within: patience)["results"]?.array) {
                    let (id, status) = (result["id"]?.string ?? "", result["status"]?.string ?? "")
                    results[id, default: [:]][status, default: []].insert(result["seq"]?.integer ?? 0)
                }
            }
        }
        #expect(results.count == 100)
        for (id, statuses) in results {
            #expect(statuses["stored"]?.count == 1 && statuses["stored"] == statuses["duplicate"], "\(id): \(statuses)")
        }
        #expect(Set(results.values.compactMap { $0["stored"]?.first }) == Set(1...100))
    }
}
