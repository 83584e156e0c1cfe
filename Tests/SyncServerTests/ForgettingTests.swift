import AttuneTestKit
import Events
import Foundation
import Testing

/// `preference.forgotten` over real sockets: protocol section 4, rule `forgotten`.
@Suite(.timeLimit(.minutes(3))) struct ForgettingTests {
    private func ask(_ client: LineClient, _ line: String) async throws -> JSONValue {
        try await client.send(line)
        return try await client.next(within: patience)
    }

    /// Pushes one event and returns its result.
    private func push(
        _ kind: String,
        _ body: String,
        seen: Int? = nil,
        id: String = UUID().uuidString,
        by client: LineClient
    ) async throws -> JSONValue {
        let seen = seen.map { #","seen":\#($0)"# } ?? ""
        let event = #"{"id":"\#(id)","kind":"\#(kind)"\#(seen),"body":\#(body)}"#
        return try #require(
            try await ask(client, #"{"t":"push","id":1,"events":[\#(event)]}"#)["results"]?.array?.first
        )
    }

    private func say(_ text: String, seen: Int? = nil, by client: LineClient) async throws -> JSONValue {
        try await push("turn", #"{"conversation":"c","role":"user","text":"\#(text)"}"#, seen: seen, by: client)
    }

    private func records(_ client: LineClient) async throws -> [JSONValue] {
        try #require(try await ask(client, #"{"t":"prefs","id":2,"history":true}"#)["preferences"]?.array)
    }

    private func log(_ client: LineClient) async throws -> [JSONValue] {
        let answer = try await ask(client, #"{"t":"read","id":3,"from":0}"#)
        return try #require(answer["events"]?.array).compactMap { $0["event"] }
    }

    private func isRedacted(_ event: JSONValue) -> Bool { event["redacted"]?.bool == true && event["body"] == nil }

    @Test func aTopicIsGoneFromLogAndPreferences() async throws {
        let person = try await Person()
        let phone = try await person.open()
        _ = try await say("I love sushi", by: phone)
        _ = try await say("I hate sushi in the morning", by: phone)
        _ = try await say("I love hiking", by: phone)
        let result = try await push("preference.forgotten", #"{"topic":"sushi"}"#, by: phone)
        #expect(result["status"]?.string == "stored" && result["redacted"] == nil)
        #expect(try await records(phone).map { $0["key"]?.string } == ["topic:hiking"])

        let events = try await log(phone)
        // The assertions are gone, the turns stay.
        #expect(events.map(isRedacted) == [false, true, false, true, false, false, false])
        let forget = try #require(events.last?["body"])
        #expect(forget["redacts"]?.canonical() == Array("[2,4]".utf8) && forget["turns"] == nil)
        #expect(forget["topic"] == nil)
        let digest = try #require(forget["digest"]?.array?.first?.string)
        #expect(digest.wholeMatch(of: /[0-9a-f]{64}/) != nil)
        #expect(try await ask(phone, #"{"t":"verify","id":4}"#)["ok"]?.bool == true)
    }

    @Test func theTurnsGoTooIfAsked() async throws {
        let phone = try await Person().open()
        let secret = "durian-\(UUID().uuidString.prefix(8).lowercased())"
        _ = try await say("I love \(secret)", by: phone)
        _ = try await push("preference.forgotten", #"{"topic":"\#(secret)","turns":true}"#, by: phone)
        let events = try await log(phone)
        #expect(events.map(isRedacted) == [true, true, false])
        #expect(events.last?["body"]?["redacts"]?.canonical() == Array("[1,2]".utf8))
        // Not a word of it is left in any table.
        try await attuned().runAsSuperuser(
            """
            do $$ declare held record; found bigint; begin
                for held in select tablename from pg_tables where schemaname = 'attune' loop
                    execute format('select count(*) from attune.%I t where t::text like %L', held.tablename, '%\(secret)%')
                        into found;
                    if found > 0 then raise exception 'it is still in %', held.tablename; end if;
                end loop;
            end $$
            """
        )
    }

    @Test func lateEvidenceIsStoredWithoutItsBody() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        _ = try await say("I love sushi", by: phone)
        _ = try await push("preference.forgotten", #"{"topic":"sushi","turns":true}"#, by: phone)
        // The laptop was offline: it had not seen the forget.
        let late = try await push("preference.asserted", #"{"topic":"sushi","polarity":"like"}"#, seen: 0, by: laptop)
        #expect(late["status"]?.string == "stored" && late["redacted"]?.bool == true)
        let turn = try await say("I love sushi", seen: 0, by: laptop)
        #expect(turn["redacted"]?.bool == true && turn["derived"]?.array?.count == 1)
        let other = try await say("I love hiking", seen: 0, by: laptop)
        #expect(other["redacted"] == nil)
        #expect(try await records(laptop).map { $0["key"]?.string } == ["topic:hiking"])
        // A merge that names what is forgotten would say what it was.
        let merge = try await push("topic.merged", #"{"from":"sushi","into":"fish"}"#, seen: 0, by: laptop)
        #expect(merge["redacted"]?.bool == true)
        // What is said afterwards counts.
        let again = try await say("I love sushi", by: phone)
        #expect(again["redacted"] == nil)
        #expect(try await records(phone).map { $0["key"]?.string } == ["topic:hiking", "topic:sushi"])
        #expect(try await ask(phone, #"{"t":"verify","id":4}"#)["ok"]?.bool == true)
    }

    @Test func aKeyAloneCanBeForgotten() async throws {
        let phone = try await Person().open()
        _ = try await push(
            "preference.asserted",
            #"{"topic":"coffee","polarity":"avoid","qualifiers":["at night"]}"#,
            by: phone
        )
        _ = try await push("preference.asserted", #"{"topic":"coffee","polarity":"like"}"#, by: phone)
        _ = try await push("preference.forgotten", #"{"preference":"topic:coffee|at night"}"#, by: phone)
        #expect(try await records(phone).map { $0["key"]?.string } == ["topic:coffee"])
    }

    /// What was merged with it goes along.
    @Test func mergedTopicsGoToo() async throws {
        let person = try await Person()
        let phone = try await person.open()
        _ = try await say("我喜欢雨天", by: phone)
        _ = try await push("topic.merged", #"{"from":"雨天","into":"下雨天"}"#, by: phone)
        #expect(try await records(phone).map { $0["key"]?.string } == ["topic:下雨天"])
        _ = try await push("preference.forgotten", #"{"topic":"下雨天"}"#, seen: 3, by: phone)
        #expect(try await records(phone).isEmpty)
        #expect(try await log(phone).map(isRedacted) == [false, true, true, false])
    }

    /// Nobody can tell any more what a stored forget named, so a retry of it is one whatever it names.
    @Test func aRetryIsADuplicate() async throws {
        let phone = try await Person().open()
        let id = UUID().uuidString
        _ = try await push("preference.forgotten", #"{"topic":"sushi"}"#, id: id, by: phone)
        let again = try await push("preference.forgotten", #"{"topic":"sushi"}"#, id: id, by: phone)
        #expect(again["status"]?.string == "duplicate" && again["seq"]?.integer == 1)
        let conflict = try await push("x.other", "{}", id: id, by: phone)
        #expect(conflict["code"]?.string == "event_conflict")
    }

    /// In one push, before anybody was told of it.
    @Test func whatIsForgottenInTheSamePushNeverGetsOut() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        _ = try await ask(laptop, #"{"t":"sub","id":1,"sub":"a","from":0}"#)
        #expect(try await laptop.next(within: patience)["t"]?.string == "live")
        let body = #"{"conversation":"c","role":"user","text":"I love sushi"}"#
        let events = [
            #"{"id":"\#(UUID())","kind":"turn","body":\#(body)}"#,
            #"{"id":"\#(UUID())","kind":"preference.forgotten","body":{"topic":"sushi","turns":true}}"#,
        ]
        _ = try await ask(phone, #"{"t":"push","id":1,"events":[\#(events.joined(separator: ","))]}"#)
        for seq in 1...3 {
            let event = try await laptop.next(within: patience)
            #expect(event["seq"]?.integer == Int64(seq) && !event.text.contains("sushi"), "\(event.text)")
        }
        #expect(try await records(phone).isEmpty)
    }

    @Test func aServiceMayNotForget() async throws {
        let person = try await Person()
        _ = try await person.open()
        let daemon = try await attuned()
        let token = try await daemon.addDevice("bot-\(UUID().uuidString.prefix(8))", of: "staff", role: "service")
        let service = try await daemon.open(token: token)
        let event = #"{"id":"\#(UUID())","kind":"preference.forgotten","body":{"topic":"x"}}"#
        let answer = try await ask(service, #"{"t":"push","id":1,"user":"\#(person.name)","events":[\#(event)]}"#)
        #expect(answer["results"]?.array?.first?["code"]?.string == "forbidden")
    }
}
