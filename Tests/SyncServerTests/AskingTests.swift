import AttuneTestKit
import Events
import Testing

/// `read`: protocol section 6.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct AskingTests {
    private func notes(_ seqs: ClosedRange<Int>) -> [(seq: Int, event: String)] { seqs.map { ($0, storedNote($0)) } }

    @Test func all() async throws {
        let phone = try await Person().open()
        try await phone.expect(events(1, []), to: read(1))
        try await phone.store(1...3)
        try await phone.expect(events(2, notes(1...3)), to: read(2, #","from":0,"limit":500"#))
    }

    @Test func fromAndTo() async throws {
        let phone = try await Person().open()
        try await phone.store(1...6)
        try await phone.expect(events(1, notes(3...6)), to: read(1, #","from":2"#))
        try await phone.expect(events(2, notes(3...5)), to: read(2, #","from":2,"to":5"#))
        try await phone.expect(events(3, notes(1...2)), to: read(3, #","to":2"#))
        try await phone.expect(events(4, []), to: read(4, #","from":4,"to":4"#))
        try await phone.expect(events(5, []), to: read(5, #","from":5,"to":2"#))
        try await phone.expect(events(6, []), to: read(6, #","from":6"#))
        try await phone.expect(events(7, []), to: read(7, #","from":9007199254740991"#))
        try await phone.expect(events(8, notes(6...6)), to: read(8, #","from":5,"to":9007199254740991"#))
    }

    @Test func pageByPage() async throws {
        let phone = try await Person().open()
        try await phone.store(1...7)
        try await phone.expect(events(1, notes(1...3), next: 3), to: read(1, #","limit":3"#))
        try await phone.expect(events(2, notes(4...6), next: 6), to: read(2, #","limit":3,"from":3"#))
        try await phone.expect(events(3, notes(7...7)), to: read(3, #","limit":3,"from":6"#))
        // A page that ends at the head has no next.
        try await phone.expect(events(4, notes(5...7)), to: read(4, #","limit":3,"from":4"#))
        try await phone.expect(events(5, notes(1...3)), to: read(5, #","limit":3,"to":3"#))
        try await phone.expect(events(6, notes(1...7)), to: read(6, #","limit":100000"#))
    }

    @Test func atMost500() async throws {
        let phone = try await Person().open()
        try await phone.store(1...500)
        try await phone.store(501...600, after: 500)
        for limit in ["", #","limit":500"#, #","limit":501"#, #","limit":9007199254740991"#] {
            try await phone.expect(events(1, notes(1...500), next: 500), to: read(1, limit))
        }
        try await phone.expect(events(2, notes(501...600)), to: read(2, #","from":500"#))
    }

    /// A page of filtered events may end before the head with nothing more behind it; following `next` ends all the same.
    @Test func aFilteredReadPageByPage() async throws {
        let phone = try await Person().open()
        #expect(
            try await phone.ask(push(1, (1...30).map { $0 % 10 == 0 ? turn($0) : note($0) }))["head"]?.integer == 30
        )
        var (seqs, from): ([Int64?], Int64?) = ([], 0)
        while let start = from {
            let page = try await phone.ask(read(2, #","kinds":["turn"],"limit":2,"from":\#(start)"#))
            seqs += try #require(page["events"]?.array).map { $0["seq"]?.integer }
            from = page["next"]?.integer
            if let from { #expect(from > start) }
        }
        #expect(seqs == [10, 20, 30])
    }

    /// Pages stop before the line limit: everything comes, and no line is longer.
    @Test func pagesStopBeforeTheLineLimit() async throws {
        let phone = try await Person().open()
        let text = String(repeating: "x", count: 250_000)
        for number in 1...10 {
            #expect(try await phone.ask(push(number, turn(number, text)))["head"]?.integer == Int64(number))
        }
        var (seqs, from): ([Int64?], Int64?) = ([], 0)
        while let start = from {
            try await phone.send(read(20, #","from":\#(start)"#))
            let line = try await phone.nextLine(within: patience)
            #expect(line.utf8.count <= 1_048_576)
            let page = try JSONDocument(Array(line.utf8)).root
            let entries = try #require(page["events"]?.array)
            #expect(!entries.isEmpty)
            seqs += entries.map { $0["seq"]?.integer }
            from = page["next"]?.integer
        }
        #expect(seqs == (1...10).map { Int64($0) })
    }

    /// The greatest event there can be is read and followed: a line of the server may be longer than one of a client.
    @Test func theLongestEvent() async throws {
        let person = try await Person()
        let phone = try await person.open()
        let text = String(repeating: "x", count: 1_048_576 - push(1, turn(1, "")).utf8.count)
        #expect(try await phone.ask(push(1, turn(1, text)))["head"]?.integer == 1)
        let read = try await phone.ask(read(2))["events"]?.array?[0]["event"]
        #expect(read?["body"]?["text"]?.string == text)
        try await phone.send(sub(3))
        let event = try await phone.next(within: patience) { $0["t"]?.string == "ev" }
        #expect(event["event"]?["body"]?["text"]?.string == text)
    }

    @Test func byIDs() async throws {
        let phone = try await Person().open()
        try await phone.store(1...5)
        try await phone.expect(
            events(1, [(2, storedNote(2)), (4, storedNote(4))]),
            to: read(1, #","ids":["\#(id(4))","\#(id(2))"]"#)
        )
        try await phone.expect(
            events(2, [(3, storedNote(3))]),
            to: read(2, #","ids":["\#(id(9))","\#(id(3))","\#(id(3))"]"#)
        )
        try await phone.expect(events(3, []), to: read(3, #","ids":[]"#))
        let hundred = (1...100).map { "\"\(id($0))\"" }
        try await phone.expect(events(4, notes(1...5)), to: read(4, #","ids":[\#(hundred.joined(separator: ","))]"#))
        try await phone.expect(
            error("bad_request", #"read: "ids" must have at most 100 entries, not 101"#, id: "5"),
            to: read(5, #","ids":[\#((hundred + hundred.prefix(1)).joined(separator: ","))]"#)
        )
    }

    @Test(arguments: [
        (#","conversations":[]"#, #"read: "conversations" is empty; leave it out for all"#),
        (#","kinds":[]"#, #"read: "kinds" is empty; leave it out for all"#),
        (#","kinds":{}"#, #"read: "kinds" must be an array of strings"#),
        (#","conversations":[1]"#, #"read: "conversations" must be an array of strings"#),
        (#","to":-1"#, #"read: "to" must be at least 0"#),
        (#","limit":-5"#, #"read: "limit" must be at least 1"#),
        (#","limit":"5""#, #"read: "limit" must be an integer"#),
        (#","ids":"x""#, #"read: "ids" must be an array of strings"#),
        (#","ids":[5]"#, #"read: "ids" must be an array of strings"#),
    ])
    func aBadRead(_ members: String, _ message: String) async throws {
        let phone = try await Person().open()
        try await phone.expect(error("bad_request", message, id: "1"), to: read(1, members))
        try await phone.expectAlive(head: 0)
    }
}
