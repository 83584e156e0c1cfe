import AttuneTestKit
import Events
import Foundation
import Recognizer
import Testing

/// Users' turns are read as they are stored: protocol section 4.
struct RecognizingTests {
    private func ask(_ client: LineClient, _ line: String) async throws -> JSONValue {
        try await client.send(line)
        return try await client.next(within: patience)
    }

    private func turn(_ text: String, role: String = "user", id: EventID, n: Int? = nil) -> String {
        #"{"id":"\#(id)","kind":"turn",\#(n.map { #""n":\#($0),"# } ?? "")"#
            + #""body":{"conversation":"c","role":"\#(role)","text":"\#(text)"}}"#
    }

    private func newID() -> EventID {
        var generator = SystemRandomNumberGenerator()
        return .timeOrdered(at: 1_795_521_600_000_000, using: &generator)
    }

    @Test func whatIsFoundLiesDirectlyBehindTheTurn() async throws {
        let person = try await Person()
        let phone = try await person.open()
        let id = newID()
        let line = #"{"t":"push","id":1,"events":[\#(turn("我喜欢下雨天但讨厌打雷", id: id, n: 1))]}"#
        let answer = try await ask(phone, line)
        let result = try #require(answer["results"]?.array?.first)
        let derived = try #require(result["derived"]?.array)
        #expect(result["intent"]?.string == "preference" && result["seq"]?.integer == 1)
        #expect(derived.map { $0["seq"]?.integer } == [2, 3] && answer["head"]?.integer == 3)
        #expect(derived.allSatisfy { $0["kind"]?.string == "preference.asserted" })
        #expect(answer["device_head"]?.integer == 1)

        let events = try #require(try await ask(phone, #"{"t":"read","id":2}"#)["events"]?.array)
        let (first, found) = (try #require(events.first?["event"]), events.dropFirst().compactMap { $0["event"] })
        #expect(first["intent"]?.string == "preference" && found.count == 2)
        for (index, event) in found.enumerated() {
            #expect(event["author"]?.string == "recognizer" && event["cause"]?.string == id.description)
            #expect(event["device"]?.string == "phone" && event["conversation"]?.string == "c")
            #expect(event["at"]?.integer == first["at"]?.integer.map { $0 + Int64(index) + 1 })
            #expect(event["id"]?.string == id.named("\(Recognizer.version)/\(index)").description)
        }
        #expect(found.map { $0["body"]?["canonical"]?["topic"]?.string } == ["下雨天", "打雷"])

        // A retry gets all of it again.
        let again = try #require(try await ask(phone, line)["results"]?.array?.first)
        #expect(again["status"]?.string == "duplicate" && again["intent"]?.string == "preference")
        #expect(again["derived"]?.canonical() == result["derived"]?.canonical())
        let verified = try await ask(phone, #"{"t":"verify","id":3}"#)
        #expect(verified["ok"]?.bool == true && verified["seq"]?.integer == 3)
    }

    @Test func onlyUsersTurnsAreRead() async throws {
        let phone = try await Person().open()
        let events = [
            turn("你好,现在几点了", id: newID()), turn("I love tea", role: "assistant", id: newID()),
            turn("忘掉我喜欢足球这件事", id: newID()),
        ]
        let answer = try await ask(phone, #"{"t":"push","id":1,"events":[\#(events.joined(separator: ","))]}"#)
        let results = try #require(answer["results"]?.array)
        #expect(results.map { $0["intent"]?.string } == ["chat", nil, "command"])
        #expect(results.map { $0["derived"]?.array?.first?["kind"]?.string } == [nil, nil, "preference.retracted"])
    }

    @Test func aTakenIDLeavesTheFindingOut() async throws {
        let phone = try await Person().open()
        let id = newID()
        let squatter = #"{"id":"\#(id.named("\(Recognizer.version)/0"))","kind":"x.squatter","body":{}}"#
        _ = try await ask(phone, #"{"t":"push","id":1,"events":[\#(squatter)]}"#)
        let answer = try await ask(phone, #"{"t":"push","id":2,"events":[\#(turn("I love tea", id: id))]}"#)
        let result = try #require(answer["results"]?.array?.first)
        #expect(result["status"]?.string == "stored" && result["derived"] == nil && answer["head"]?.integer == 2)
    }

    @Test func recognizeStoresNothing() async throws {
        let phone = try await Person().open()
        let answer = try await ask(phone, #"{"t":"recognize","id":"r","text":"I love tea"}"#)
        #expect(answer["t"]?.string == "ok" && answer["id"]?.string == "r" && answer["intent"]?.string == "preference")
        #expect(answer["preferences"]?.array?.first?["topic"]?.string == "tea")
        #expect(try await ask(phone, #"{"t":"recognize","id":2}"#)["code"]?.string == "bad_request")
        #expect(try await ask(phone, #"{"t":"ping","id":3}"#)["head"]?.integer == 0)
    }
}
