import AttuneTestKit
import Events
import Foundation
import Testing

/// Answers that stream, answers that break off, and who is there, over real sockets: Docs/protocol.md, section 10.
@Suite(.timeLimit(.minutes(3))) struct StreamingTests {
    /// A service that writes to a person who follows.
    private struct Pair {
        let person: Person
        let phone: LineClient
        let service: LineClient
        let token: String

        init(on daemon: DaemonProcess? = nil, more: String = "") async throws {
            person = try await Person(on: daemon)
            phone = try await person.open()
            token = try await person.daemon.addDevice("bot-\(person.name)", of: "staff", role: "service")
            service = try await person.daemon.open(token: token)
            try await phone.send(#"{"t":"sub","id":1,"sub":"a","from":0\#(more)}"#)
            #expect(try await phone.next(within: patience)["t"]?.string == "ok")
            #expect(try await phone.next(within: patience)["t"]?.string == "live")
        }

        func write(_ text: String, of turn: String, part: Int, offset: Int) async throws {
            try await service.send(
                #"{"t":"delta","user":"\#(person.name)","conversation":"c","turn":"\#(turn)","part":\#(part),"#
                    + #""offset":\#(offset),"text":"\#(text)"}"#
            )
        }

        func push(_ turn: String, _ text: String, more: String = "", by client: LineClient) async throws -> JSONValue {
            let body = #"{"conversation":"c","role":"assistant","text":"\#(text)"\#(more)}"#
            let event = #"{"id":"\#(turn)","kind":"turn","body":\#(body)}"#
            try await client.send(#"{"t":"push","id":2,"user":"\#(person.name)","events":[\#(event)]}"#)
            let answer = try await client.next { $0["id"]?.integer == 2 }
            return try #require(answer["results"]?.array?.first)
        }
    }

    private func id() -> String { UUID().uuidString.lowercased() }

    @Test func piecesAreRelayedAndTheWholeIsStored() async throws {
        let pair = try await Pair()
        let turn = id()
        try await pair.write("因为", of: turn, part: 0, offset: 0)
        try await pair.write("散射", of: turn, part: 1, offset: 6)
        for (text, offset) in [("因为", 0), ("散射", 6)] {
            let delta = try await pair.phone.next(within: patience)
            #expect(delta["t"]?.string == "delta" && delta["turn"]?.string == turn, "\(delta.text)")
            #expect(delta["text"]?.string == text && delta["offset"]?.integer == Int64(offset))
            #expect(delta["device"]?.string == "service:bot-\(pair.person.name)")
        }
        let sum = Digest.sha256(of: Array("因为散射。".utf8))
        let stored = try await pair.push(turn, "因为散射。", more: #","bytes":15,"sha256":"\#(sum)""#, by: pair.service)
        #expect(stored["status"]?.string == "stored" && stored["seq"]?.integer == 1)
        let event = try await pair.phone.next(within: patience)
        #expect(event["t"]?.string == "ev" && event["event"]?["body"]?["text"]?.string == "因为散射。", "\(event.text)")
        // Nothing but the whole is in the log.
        #expect(event["prev"]?.integer == 0 && event["seq"]?.integer == 1)
    }

    @Test func whoComesInTheMiddleGetsAllSoFarInOnePiece() async throws {
        let pair = try await Pair()
        let turn = id()
        for part in 0..<5 { try await pair.write("\(part)", of: turn, part: part, offset: part) }
        for _ in 0..<5 { _ = try await pair.phone.next(within: patience) }
        let laptop = try await pair.person.open("laptop")
        try await laptop.send(#"{"t":"sub","id":1,"sub":"b","from":0}"#)
        _ = try await laptop.next(within: patience)
        #expect(try await laptop.next(within: patience)["t"]?.string == "live")
        let sofar = try await laptop.next(within: patience)
        #expect(sofar["text"]?.string == "01234" && sofar["offset"]?.integer == 0 && sofar["part"]?.integer == 4)
        try await pair.write("5", of: turn, part: 5, offset: 5)
        #expect(try await laptop.next(within: patience)["text"]?.string == "5")
        // Begun anew: what was shown counts no more.
        try await pair.write("once more", of: turn, part: 6, offset: 0)
        let anew = try await laptop.next(within: patience)
        #expect(anew["text"]?.string == "once more" && anew["offset"]?.integer == 0)
    }

    @Test func piecesThatDoNotJoinOnAreRefused() async throws {
        let pair = try await Pair()
        let turn = id()
        try await pair.write("abc", of: turn, part: 0, offset: 0)
        try await pair.write("def", of: turn, part: 1, offset: 4)
        let error = try await pair.service.next(within: patience)
        #expect(error["code"]?.string == "bad_request" && error["line"]?.integer == 3, "\(error.text)")
        #expect(error["message"]?.string?.contains("must be 3") == true)
        try await pair.phone.send(
            #"{"t":"delta","conversation":"c","turn":"\#(turn)","part":0,"offset":0,"text":"mine"}"#
        )
        _ = try await pair.phone.next(within: patience)
        #expect(try await pair.phone.next(within: patience)["code"]?.string == "forbidden")
    }

    @Test(arguments: [#","bytes":4"#, #","sha256":"00""#, #","bytes":"3""#])
    func theWholeMustBeWhatItSays(_ more: String) async throws {
        let pair = try await Pair()
        let result = try await pair.push(id(), "abc", more: more, by: pair.service)
        #expect(result["code"]?.string == "bad_event", "\(result.text)")
    }

    @Test func anAnswerThatBreaksOffIsStoredAsFarAsItCame() async throws {
        let daemon = try await DaemonProcess.start(["--cut-seconds", "0.5"])
        let pair = try await Pair(on: daemon)
        let turn = id()
        try await pair.write("half an ans", of: turn, part: 0, offset: 0)
        #expect(try await pair.phone.next(within: patience)["t"]?.string == "delta")
        await pair.service.close()
        let cut = try await pair.phone.next(within: patience)
        let body = try #require(cut["event"]?["body"])
        let id = try #require(EventID(turn)).named("cut").description
        #expect(cut["event"]?["id"]?.string == id && body["finish"]?.string == "cut", "\(cut.text)")
        #expect(body["text"]?.string == "half an ans" && body["bytes"]?.integer == 11)
        // What comes late is a turn of its own, and a retry of it is one.
        let back = try await daemon.open(token: pair.token)
        #expect(try await pair.push(turn, "half an answer", by: back)["status"]?.string == "stored")
        let late = try await pair.phone.next(within: patience)
        #expect(late["event"]?["body"]?["continues"]?.string == id && late["event"]?["id"]?.string == turn)
        #expect(try await pair.push(turn, "half an answer", by: back)["status"]?.string == "duplicate")
        #expect(try await pair.push(turn, "another", by: back)["code"]?.string == "event_conflict")
        await daemon.remove()
    }

    /// What is over is not told to whoever begins to follow, also on a connection that saw it grow.
    @Test func anAnswerThatIsOverIsNotSentAgain() async throws {
        let daemon = try await DaemonProcess.start(["--cut-seconds", "0.5"])
        let pair = try await Pair(on: daemon)
        let (stored, cut) = (id(), id())
        try await pair.write("abc", of: stored, part: 0, offset: 0)
        try await pair.write("abc", of: cut, part: 0, offset: 0)
        for _ in 0..<2 { #expect(try await pair.phone.next(within: patience)["t"]?.string == "delta") }
        _ = try await pair.push(stored, "abcdef", by: pair.service)
        await pair.service.close()
        for _ in 0..<2 { #expect(try await pair.phone.next(within: patience)["t"]?.string == "ev") }
        try await pair.phone.send(#"{"t":"sub","id":7,"sub":"b","from":"now"}"#)
        #expect(try await pair.phone.next(within: patience)["id"]?.integer == 7)
        #expect(try await pair.phone.next(within: patience)["t"]?.string == "live")
        try await pair.phone.send(#"{"t":"ping","id":8}"#)
        #expect(try await pair.phone.next(within: patience)["t"]?.string == "pong")
        // Begun once more under the same id, it is another answer: all of it is sent.
        let back = try await daemon.open(token: pair.token)
        try await back.send(
            #"{"t":"delta","user":"\#(pair.person.name)","conversation":"c","turn":"\#(cut)","part":0,"offset":0,"#
                + #""text":"abcd"}"#
        )
        let delta = try await pair.phone.next { $0["t"]?.string == "delta" }
        #expect(delta["offset"]?.integer == 0 && delta["text"]?.string == "abcd", "\(delta.text)")
        await daemon.remove()
    }

    /// A thousand short events that name a long turn are no page of a thousand long turns.
    @Test func manyUnfinishedComeAFewAtATime() async throws {
        let pair = try await Pair()
        let turn = id()
        _ = try await pair.push(turn, String(repeating: "long ", count: 40_000), by: pair.service)
        let events = (0..<100).map { _ in #"{"id":"\#(id())","kind":"turn.unfinished","body":{"turn":"\#(turn)"}}"# }
        try await pair.phone.send(#"{"t":"push","id":6,"events":[\#(events.joined(separator: ","))]}"#)
        _ = try await pair.phone.next { $0["id"]?.integer == 6 }
        try await pair.service.send(
            #"{"t":"sub","id":3,"sub":"u","user":"\#(pair.person.name)","from":0,"kinds":["turn.unfinished"]}"#
        )
        for seq in 2...101 {
            let event = try await pair.service.next { $0["t"]?.string == "ev" }
            #expect(event["seq"]?.integer == Int64(seq))
            #expect(event["event"]?["unfinished"]?["partial"]?["event"]?["id"]?.string == turn)
        }
    }

    /// A service that comes back in time goes on where it was.
    @Test func aServiceThatComesBackGoesOn() async throws {
        let pair = try await Pair()
        let turn = id()
        try await pair.write("abc", of: turn, part: 0, offset: 0)
        _ = try await pair.phone.next(within: patience)
        await pair.service.close()
        let back = try await pair.person.daemon.open(token: pair.token)
        try await back.send(
            #"{"t":"delta","user":"\#(pair.person.name)","conversation":"c","turn":"\#(turn)","part":1,"offset":3,"#
                + #""text":"def"}"#
        )
        let delta = try await pair.phone.next(within: patience)
        #expect(delta["offset"]?.integer == 3 && delta["text"]?.string == "def", "\(delta.text)")
    }

    @Test func unfinishedComesWithWhatWasAsked() async throws {
        let pair = try await Pair()
        let question = #"{"conversation":"c","role":"user","text":"Why is the sky blue?"}"#
        try await pair.phone.send(
            #"{"t":"push","id":5,"events":[{"id":"\#(id())","kind":"turn","body":\#(question)}]}"#
        )
        _ = try await pair.phone.next { $0["id"]?.integer == 5 }
        let turn = id()
        _ = try await pair.push(turn, "Because", more: #","finish":"length""#, by: pair.service)
        let kinds = #""kinds":["turn.unfinished"]"#
        try await pair.service.send(
            #"{"t":"sub","id":3,"sub":"u","user":"\#(pair.person.name)","from":0,\#(kinds)}"#
        )
        _ = try await pair.service.next { $0["t"]?.string == "live" }
        try await pair.phone.send(
            #"{"t":"push","id":6,"events":[{"id":"\#(id())","kind":"turn.unfinished","body":{"turn":"\#(turn)"}}]}"#
        )
        let event = try await pair.service.next { $0["t"]?.string == "ev" }
        let about = try #require(event["event"]?["unfinished"], "\(event.text)")
        #expect(about["question"]?["event"]?["body"]?["text"]?.string == "Why is the sky blue?")
        #expect(about["partial"]?["event"]?["body"]?["text"]?.string == "Because")
        #expect(about["partial"]?["event"]?["id"]?.string == turn)
    }

    @Test func typingAndPresenceArePassedOn() async throws {
        let pair = try await Pair(more: #","presence":true"#)
        func presence() async throws -> [String] {
            let frame = try await pair.phone.next { $0["t"]?.string == "presence" }
            return frame["devices"]?.array?.compactMap(\.string) ?? []
        }
        #expect(try await presence() == ["phone"])
        let laptop = try await pair.person.open("laptop")
        #expect(try await presence() == ["laptop", "phone"])
        try await laptop.send(#"{"t":"typing","conversation":"c"}"#)
        let typing = try await pair.phone.next { $0["t"]?.string == "typing" }
        #expect(typing["device"]?.string == "laptop" && typing["on"]?.bool == true)
        await laptop.close()
        #expect(try await presence() == ["phone"])
        let token = try await pair.person.daemon.addDevice("eye-\(pair.person.name)", of: "audit", role: "auditor")
        let auditor = try await pair.person.daemon.open(token: token)
        try await auditor.send(#"{"t":"typing","user":"\#(pair.person.name)","conversation":"c"}"#)
        #expect(try await auditor.next(within: patience)["code"]?.string == "forbidden")
    }
}
