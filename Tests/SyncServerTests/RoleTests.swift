import AttuneTestKit
import Events
import Foundation
import Testing

/// Services and auditors over real sockets, and tokens that end: protocol section 2.
struct RoleTests {
    private func open(_ role: String, expires: String? = nil) async throws -> (client: LineClient, name: String) {
        let daemon = try await attuned()
        let name = "\(role)-\(UUID().uuidString.prefix(8))"
        let token = try await daemon.addDevice(name, of: "staff", role: role, expires: expires)
        return (try await daemon.open(token: token), name)
    }

    private func ask(_ client: LineClient, _ line: String) async throws -> JSONValue {
        try await client.send(line)
        return try await client.next(within: patience)
    }

    private func turn(_ text: String, id: String = UUID().uuidString) -> String {
        #"{"id":"\#(id)","kind":"turn","body":{"conversation":"c","role":"user","text":"\#(text)"}}"#
    }

    @Test func aServiceEnrollsPushesAndFollows() async throws {
        let (service, name) = try await open("service")
        let user = "enrolled-\(UUID().uuidString.prefix(8))"
        let unknown = try await ask(service, #"{"t":"push","id":1,"user":"\#(user)","events":[\#(turn("a"))]}"#)
        #expect(unknown["code"]?.string == "not_found")
        let enrolled = try await ask(service, #"{"t":"enroll","id":2,"user":"\#(user)","device":"phone"}"#)
        let token = try #require(enrolled["token"]?.string)
        let phone = try await attuned().open(token: token)
        _ = try await ask(service, #"{"t":"sub","id":3,"user":"\#(user)","sub":"s","from":0}"#)
        #expect(try await service.next(within: patience)["t"]?.string == "live")
        let pushed = try await ask(phone, #"{"t":"push","id":1,"events":[\#(turn("b"))]}"#)
        #expect(pushed["head"]?.integer == 1)
        let event = try await service.next(within: patience)
        #expect(event["event"]?["device"]?.string == "phone" && event["event"]?["author"]?.string == "person")
        try await service.send(#"{"t":"push","id":4,"user":"\#(user)","events":[\#(turn("c"))]}"#)
        var own: JSONValue?
        for _ in 0..<2 {
            let frame = try await service.next(within: patience)
            if frame["t"]?.string == "ev" { own = frame["event"] }
        }
        #expect(own?["device"]?.string == "service:\(name)" && own?["author"]?.string == "service")
    }

    @Test func aDeviceIsRenewedByTheServiceThatMadeItAlone() async throws {
        let (service, _) = try await open("service")
        let user = "renewed-\(UUID().uuidString.prefix(8))"
        let enroll = #"{"t":"enroll","id":1,"user":"\#(user)","device":"phone"}"#
        let first = try #require(try await ask(service, enroll)["token"]?.string)
        let old = try await attuned().open(token: first)
        let second = try #require(try await ask(service, enroll)["token"]?.string)
        #expect(first != second)
        // The old token ended, and so does what was opened with it.
        #expect(try await old.next(within: patience)["code"]?.string == "revoked")
        let (other, _) = try await open("service")
        #expect(try await ask(other, enroll)["code"]?.string == "forbidden")
        let person = try await Person()
        _ = try await person.token()
        let foreign = #"{"t":"enroll","id":2,"user":"\#(person.name)","device":"phone"}"#
        #expect(try await ask(service, foreign)["code"]?.string == "forbidden")
    }

    @Test func oneConnectionFollowsAThousandUsersAndPushesForThem() async throws {
        let (service, _) = try await open("service")
        let prefix = UUID().uuidString.prefix(8)
        let users = (0..<1000).map { "many-\(prefix)-\($0)" }
        for start in stride(from: 0, to: users.count, by: 50) {
            let batch = users[start..<start + 50]
            for user in batch {
                try await service.send(#"{"t":"enroll","id":"\#(user)","user":"\#(user)","device":"phone"}"#)
            }
            for _ in batch { _ = try await service.next(within: patience) }
            for user in batch {
                try await service.send(#"{"t":"sub","id":"\#(user)","user":"\#(user)","sub":"\#(user)","from":0}"#)
            }
            for _ in 0..<100 { _ = try await service.next(within: patience) }
        }
        for start in stride(from: 0, to: users.count, by: 50) {
            for user in users[start..<start + 50] {
                let line = #"{"t":"push","id":"\#(user)","user":"\#(user)","events":[\#(turn(user))]}"#
                try await service.send(line)
            }
            var seen: Set<String> = []
            for _ in 0..<100 {
                let frame = try await service.next(within: patience)
                guard frame["t"]?.string == "ev" else { continue }
                let subscription = try #require(frame["sub"]?.string)
                #expect(frame["event"]?["body"]?["text"]?.string == subscription)
                seen.insert(subscription)
            }
            #expect(seen == Set(users[start..<start + 50]))
        }
    }

    @Test func anAuditorReadsAnyUserAndWritesNothing() async throws {
        let person = try await Person()
        let phone = try await person.open()
        _ = try await ask(phone, #"{"t":"push","id":1,"events":[\#(turn("a")),\#(turn("b"))]}"#)
        let (auditor, _) = try await open("auditor")
        let read = try await ask(auditor, #"{"t":"read","id":1,"user":"\#(person.name)"}"#)
        #expect(read["events"]?.array?.count == 2)
        let verified = try await ask(auditor, #"{"t":"verify","id":2,"user":"\#(person.name)"}"#)
        #expect(verified["seq"]?.integer == 2 && verified["ok"]?.bool == true)
        let part = try await ask(auditor, #"{"t":"verify","id":3,"user":"\#(person.name)","from":1,"to":2}"#)
        #expect(part["digest"]?.string == verified["digest"]?.string && part["ok"]?.bool == true)
        let push = #"{"t":"push","id":4,"user":"\#(person.name)","events":[\#(turn("c"))]}"#
        #expect(try await ask(auditor, push)["code"]?.string == "forbidden")
        #expect(try await ask(auditor, #"{"t":"read","id":5,"user":"nobody-there"}"#)["code"]?.string == "not_found")
        #expect(
            try await ask(auditor, #"{"t":"sub","id":6,"user":"nobody","sub":"a","from":0}"#)["code"]?.string
                == "not_found"
        )
        #expect(try await ask(auditor, #"{"t":"ping","id":7}"#)["head"] == nil)
    }

    @Test func aPersonReachesNoOtherUser() async throws {
        let (alice, bob) = (try await Person(), try await Person())
        let phone = try await alice.open()
        let other = try await bob.open()
        _ = try await ask(other, #"{"t":"push","id":1,"events":[\#(turn("secret"))]}"#)
        for type in ["push", "sub", "unsub", "read", "verify", "ping", "enroll", "bye"] {
            let line =
                #"{"t":"\#(type)","id":"\#(type)","user":"\#(bob.name)","sub":"a","from":0,"events":[],"device":"x"}"#
            let answer = try await ask(phone, line)
            #expect(answer["code"]?.string == "forbidden", "\(type)")
        }
        _ = try await ask(phone, #"{"t":"sub","id":2,"sub":"a","from":0}"#)
        #expect(try await phone.next(within: patience)["t"]?.string == "live")
        _ = try await ask(other, #"{"t":"push","id":2,"events":[\#(turn("secret"))]}"#)
        // Whatever came of bob's push would be here before the answer to a ping.
        #expect(try await ask(phone, #"{"t":"ping","id":3}"#)["t"]?.string == "pong")
    }

    @Test func revokingClosesAndNothingOpensAgain() async throws {
        let person = try await Person()
        let token = try await person.token()
        let phone = try await person.open()
        let result = try await attuned().attune(["device", "revoke", "--user", person.name, "--device", "phone"])
        #expect(result.status == 0, "\(result.errors)")
        let last = try await phone.next(within: patience)
        #expect(last["code"]?.string == "revoked" && last["action"]?.string == "stop")
        let again = try await person.greeted()
        try await again.send(openLine(token))
        #expect(try await again.next(within: patience)["code"]?.string == "auth_failed")
        let list = try await attuned().attune(["device", "list", "--user", person.name])
        #expect(list.output.contains("revoked"))
    }

    @Test func aTokenExpires() async throws {
        let (auditor, _) = try await open("auditor", expires: "1s")
        #expect(try await auditor.next(within: patience)["code"]?.string == "auth_failed")
    }
}
