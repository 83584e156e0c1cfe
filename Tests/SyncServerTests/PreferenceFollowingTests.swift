import AttuneTestKit
import Events
import Foundation
import Testing

/// `sub` with `what: "preferences"` over real sockets: protocol section 5.
@Suite(.timeLimit(.minutes(3))) struct PreferenceFollowingTests {
    private func ask(_ client: LineClient, _ line: String) async throws -> JSONValue {
        try await client.send(line)
        return try await client.next(within: patience)
    }

    private func say(_ text: String, by client: LineClient) async throws {
        let body = #"{"conversation":"c","role":"user","text":"\#(text)"}"#
        let event = #"{"id":"\#(UUID())","kind":"turn","body":\#(body)}"#
        let answer = try await ask(client, #"{"t":"push","id":1,"events":[\#(event)]}"#)
        #expect(answer["results"]?.array?.first?["status"]?.string == "stored", "\(answer.text)")
    }

    private func assert(_ topics: [String], by client: LineClient) async throws {
        let events = topics.map { topic in
            #"{"id":"\#(UUID())","kind":"preference.asserted","body":{"topic":"\#(topic)","polarity":"like"}}"#
        }
        let answer = try await ask(client, #"{"t":"push","id":1,"events":[\#(events.joined(separator: ","))]}"#)
        #expect(answer["t"]?.string == "ok", "\(answer.text)")
    }

    /// What a client shows: it applies what comes until a `mark` says that a state is whole.
    private struct Follower {
        let client: LineClient
        var shown: [String: String] = [:]
        private(set) var seq: Int64 = -1
        private(set) var hash = ""
        /// Frames between marks.
        private(set) var changes = 0

        init(_ client: LineClient) async throws {
            self.client = client
            try await client.send(#"{"t":"sub","id":"s","sub":"p","what":"preferences"}"#)
            let answer = try await client.next(within: patience)
            #expect(answer["t"]?.string == "ok" && answer["id"]?.string == "s", "\(answer.text)")
        }

        mutating func toMark() async throws {
            var seqs: Set<Int64> = []
            changes = 0
            while true {
                let frame = try await client.next(within: patience)
                #expect(frame["sub"]?.string == "p", "\(frame.text)")
                seq = frame["seq"]?.integer ?? -1
                seqs.insert(seq)
                if frame["t"]?.string == "mark" {
                    hash = frame["hash"]?.string ?? ""
                    #expect(frame["resolver"]?.integer == 1 && seqs == [seq], "\(frame.text)")
                    return
                }
                changes += 1
                if let record = frame["set"], let key = record["key"]?.string {
                    shown[key] = String(decoding: record.canonical(), as: UTF8.self)
                } else {
                    let key = try #require(frame["removed"]?.string, "\(frame.text)")
                    #expect(shown.removeValue(forKey: key) != nil)
                }
            }
        }

        /// Follows up to `head`.
        mutating func to(_ head: Int64) async throws {
            repeat { try await toMark() } while seq < head
        }
    }

    private func state(_ client: LineClient) async throws -> (shown: [String: String], hash: String, seq: Int64) {
        var shown: [String: String] = [:]
        var after = ""
        while true {
            let answer = try await ask(client, #"{"t":"prefs","id":9,"after":"\#(after)"}"#)
            for record in try #require(answer["preferences"]?.array) {
                shown[record["key"]?.string ?? ""] = String(decoding: record.canonical(), as: UTF8.self)
            }
            guard let next = answer["next"]?.string else {
                return (shown, answer["hash"]?.string ?? "", answer["seq"]?.integer ?? -1)
            }
            after = next
        }
    }

    @Test func theWholeFirstThenWhatChanges() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        try await say("I love hiking", by: phone)
        var follower = try await Follower(laptop)
        try await follower.toMark()
        #expect(follower.seq == 2 && follower.shown.keys.sorted() == ["topic:hiking"])
        try await say("What time is it?", by: phone)
        try await follower.toMark()
        #expect(follower.seq == 3 && follower.changes == 0)
        try await say("I hate hiking now, but I love jazz", by: phone)
        try await follower.toMark()
        let (shown, hash, seq) = try await state(phone)
        #expect(follower.shown == shown && follower.hash == hash && follower.seq == seq && follower.changes == 2)
        let forget = #"{"id":"\#(UUID())","kind":"preference.forgotten","body":{"topic":"hiking"}}"#
        _ = try await ask(phone, #"{"t":"push","id":1,"events":[\#(forget)]}"#)
        try await follower.toMark()
        #expect(follower.shown.keys.sorted() == ["topic:jazz"])
        _ = try await ask(laptop, #"{"t":"unsub","id":2,"sub":"p"}"#)
        try await say("I love sushi", by: phone)
        #expect(try await ask(laptop, #"{"t":"ping","id":3}"#)["t"]?.string == "pong")
    }

    @Test func nothingIsAStateToo() async throws {
        var follower = try await Follower(try await Person().open())
        try await follower.toMark()
        #expect(follower.seq == 0 && follower.shown.isEmpty && follower.hash.hasPrefix("e3b0c442"))
    }

    /// A slow reader skips to a later state, never to a part of one, and nothing is lost.
    @Test func aSlowReaderSkips() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        let long = String(repeating: "x", count: 200)
        for page in 0..<20 { try await assert((0..<100).map { "\(long) \(page) \($0)" }, by: phone) }
        var follower = try await Follower(laptop)
        // Two thousand records fill what the connection holds; meanwhile all of them change.
        for page in 0..<20 { try await assert((0..<100).map { "\(long) \(page) \($0)" }, by: phone) }
        try await assert(["the last"], by: phone)
        let (shown, hash, seq) = try await state(phone)
        try await follower.to(seq)
        #expect(follower.shown == shown && follower.hash == hash && shown.count == 2001)
    }

    @Test func whatHasNoMeaningForPreferencesIsRefused() async throws {
        let phone = try await Person().open()
        for more in [#","from":0"#, #","kinds":["turn"]"#, #","conversations":["c"]"#] {
            let answer = try await ask(phone, #"{"t":"sub","id":1,"sub":"p","what":"preferences"\#(more)}"#)
            #expect(answer["code"]?.string == "bad_request", "\(answer.text)")
        }
        let answer = try await ask(phone, #"{"t":"sub","id":1,"sub":"p","what":"weather","from":0}"#)
        #expect(answer["code"]?.string == "bad_request" && answer["message"]?.string?.contains("preferences") == true)
    }

    @Test func aServiceFollowsMany() async throws {
        let daemon = try await attuned()
        let token = try await daemon.addDevice("bot-\(UUID().uuidString.prefix(8))", of: "staff", role: "service")
        let service = try await daemon.open(token: token)
        for number in 0..<20 {
            let person = try await Person()
            let phone = try await person.open()
            try await say("I love jazz", by: phone)
            let line =
                #"{"t":"sub","id":\#(number),"sub":"\#(person.name)","user":"\#(person.name)","what":"preferences"}"#
            #expect(try await ask(service, line)["t"]?.string == "ok")
            let record = try await service.next(within: patience)
            #expect(record["sub"]?.string == person.name && record["set"]?["key"]?.string == "topic:jazz")
            #expect(try await service.next(within: patience)["t"]?.string == "mark")
        }
    }
}
