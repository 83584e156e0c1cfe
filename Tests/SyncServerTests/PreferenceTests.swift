import AttuneTestKit
import Events
import Foundation
import Testing

/// `prefs`, `why` and `context` over real sockets: protocol section 6.
struct PreferenceTests {
    private func ask(_ client: LineClient, _ line: String) async throws -> JSONValue {
        try await client.send(line)
        return try await client.next(within: patience)
    }

    private func say(_ text: String, _ client: LineClient) async throws -> JSONValue {
        let body = #"{"conversation":"c","role":"user","text":"\#(text)"}"#
        let event = #"{"id":"\#(UUID())","kind":"turn","body":\#(body)}"#
        return try await ask(client, #"{"t":"push","id":1,"events":[\#(event)]}"#)
    }

    @Test func aLikeThatTurnsRound() async throws {
        let phone = try await Person().open()
        let liked = try await say("我喜欢下雨天", phone)
        let first = try await ask(phone, #"{"t":"prefs","id":2}"#)
        #expect(first["seq"]?.integer == 2 && first["preferences"]?.array?.first?["polarity"]?.string == "like")
        let disliked = try await say("后来我讨厌下雨天了", phone)

        let now = try await ask(phone, #"{"t":"prefs","id":3,"history":true}"#)
        let records = try #require(now["preferences"]?.array)
        #expect(records.count == 1 && now["seq"]?.integer == 4)
        let record = try #require(records.first)
        #expect(record["key"]?.string == "topic:下雨天" && record["polarity"]?.string == "dislike")
        #expect(record["status"]?.string == "current" && record["rule"]?.string == "reversed")
        #expect(record["evidence"]?.array?.count == 1 && record["since"]?.integer != nil)
        #expect(record["history"]?.array?.first?["polarity"]?.string == "like")
        #expect(now["hash"]?.string != first["hash"]?.string)

        let then = try await ask(phone, #"{"t":"prefs","id":4,"seq":2}"#)
        #expect(then["hash"]?.string == first["hash"]?.string)
        #expect(then["preferences"]?.canonical() == first["preferences"]?.canonical())
        let before = try await ask(phone, #"{"t":"prefs","id":5,"at":1}"#)
        #expect(before["seq"]?.integer == 0 && before["preferences"]?.array?.isEmpty == true)

        let why = try await ask(phone, #"{"t":"why","id":6,"preference":"topic:下雨天"}"#)
        func turn(_ answer: JSONValue) -> String? { answer["results"]?.array?.first?["id"]?.string }
        #expect(why["rule"]?.string == "reversed")
        #expect(why["winner"]?["turn"]?.string == turn(disliked) && why["winner"]?["seq"]?.integer == 4)
        #expect(why["losers"]?.array?.first?["turn"]?.string == turn(liked))
    }

    @Test func allDevicesAndAServiceSeeTheSame() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        _ = try await say("I love hiking but hate the gym", phone)
        let daemon = try await attuned()
        let token = try await daemon.addDevice("bot-\(UUID().uuidString.prefix(8))", of: "staff", role: "service")
        let service = try await daemon.open(token: token)
        let hash = try await ask(laptop, #"{"t":"prefs","id":1}"#)["hash"]?.string
        #expect(try await ask(phone, #"{"t":"prefs","id":2}"#)["hash"]?.string == hash)
        #expect(try await ask(service, #"{"t":"prefs","id":3,"user":"\#(person.name)"}"#)["hash"]?.string == hash)
        let context = try await ask(
            service,
            #"{"t":"context","id":4,"user":"\#(person.name)","lang":"en","budget":200}"#
        )
        let text = try #require(context["text"]?.string)
        #expect(text.contains("hiking") && text.contains("gym") && text.unicodeScalars.count <= 200)
        #expect(context["preferences"]?.array?.count == 2)
        let small = #"{"t":"context","id":5,"user":"\#(person.name)","lang":"zh","budget":0}"#
        #expect(try await ask(service, small)["text"]?.string == "")
    }

    @Test func pagesFollowTheKeys() async throws {
        let phone = try await Person().open()
        for topic in ["tea", "coffee", "jazz"] {
            let body = #"{"topic":"\#(topic)","polarity":"like"}"#
            let event = #"{"id":"\#(UUID())","kind":"preference.asserted","body":\#(body)}"#
            _ = try await ask(phone, #"{"t":"push","id":1,"events":[\#(event)]}"#)
        }
        let rest = try await ask(phone, #"{"t":"prefs","id":2,"after":"topic:coffee"}"#)
        #expect(rest["preferences"]?.array?.map { $0["key"]?.string } == ["topic:jazz", "topic:tea"])
        #expect(rest["preferences"]?.array?.first?["class"]?.string == "edit" && rest["next"] == nil)
    }

    @Test(arguments: [
        (#"{"t":"prefs","id":1,"seq":99}"#, "bad_request"), (#"{"t":"prefs","id":1,"seq":0,"at":0}"#, "bad_request"),
        (#"{"t":"prefs","id":1,"history":1}"#, "bad_request"), (#"{"t":"why","id":1}"#, "bad_request"),
        (#"{"t":"why","id":1,"preference":"topic:nothing"}"#, "not_found"),
        (#"{"t":"context","id":1,"lang":"fr"}"#, "bad_request"), (#"{"t":"context","id":1}"#, "bad_request"),
        (#"{"t":"context","id":1,"lang":"en","budget":-1}"#, "bad_request"),
    ])
    func refused(line: String, code: String) async throws {
        let phone = try await Person().open()
        #expect(try await ask(phone, line)["code"]?.string == code)
    }
}
