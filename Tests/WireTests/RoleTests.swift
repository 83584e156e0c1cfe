import Events
import Testing
import Wire

/// What a connection may do by its role: protocol section 2.
struct RoleTests {
    private func client(_ role: Session.Role) -> SessionClient {
        var client = SessionClient(open: false)
        client.send(#"{"t":"open","id":1,"protocol":1,"token":"s"}"#)
        client.accept(as: role)
        return client
    }

    @Test(arguments: [Session.Role.service, .auditor])
    func openTellsNothingOfAUser(role: Session.Role) {
        var client = client(role)
        let answer = client.output()
        #expect(answer.contains(#""role":"\#(role.rawValue)""#))
        #expect(!answer.contains(#""head""#) && !answer.contains(#""user""#) && !answer.contains(#""seen""#))
    }

    @Test(arguments: [
        #"{"t":"push","id":2,"events":[]}"#, #"{"t":"sub","id":2,"sub":"a","from":0}"#, #"{"t":"read","id":2}"#,
        #"{"t":"verify","id":2}"#, #"{"t":"enroll","id":2,"device":"phone"}"#,
    ])
    func aServiceNamesTheUser(line: String) {
        var client = client(.service)
        _ = client.output()
        client.send(line)
        #expect(client.output().contains(#""id":2,"code":"bad_request""#))
    }

    @Test func aServiceMakesNoDecisionsForAPerson() throws {
        var client = client(.service)
        for kind in ["preference.confirmed", "preference.rejected", "preference.pinned", "preference.unpinned"] {
            client.send(
                #"{"t":"push","id":"\#(kind)","user":"bob","events":[{"id":"00000000-0000-0000-0000-000000000001","#
                    + #""kind":"\#(kind)","body":{"events":["00000000-0000-0000-0000-000000000002"]}}]}"#
            )
        }
        let pushed = client.actions.compactMap { action -> [Proposal]? in
            if case .append(_, user: "bob", let proposals, _) = action { proposals } else { nil }
        }
        #expect(pushed.count == 4)
        for proposals in pushed {
            guard case .refused(_, _, let refusal)? = proposals.first else {
                Issue.record("the event was let through")
                continue
            }
            #expect(refusal.code == .forbidden)
        }
    }

    @Test(arguments: [
        (Session.Role.auditor, #"{"t":"push","id":2,"user":"bob","events":[]}"#),
        (.auditor, #"{"t":"enroll","id":2,"user":"bob","device":"phone"}"#),
        (.person, #"{"t":"enroll","id":2,"user":"alice","device":"watch"}"#),
        (.person, #"{"t":"push","id":2,"user":"bob","events":[]}"#),
        (.person, #"{"t":"sub","id":2,"user":"bob","sub":"a","from":0}"#),
        (.person, #"{"t":"read","id":2,"user":"bob"}"#),
        (.person, #"{"t":"verify","id":2,"user":"bob"}"#),
        (.person, #"{"t":"ping","id":2,"user":"bob"}"#),
    ])
    func forbidden(role: Session.Role, line: String) {
        var client = client(role)
        _ = client.output()
        client.send(line)
        #expect(client.output().contains(#""code":"forbidden""#))
        #expect(!client.actions.contains { if case .ask = $0 { true } else { false } })
    }

    @Test func aCommitReachesTheSubscriptionsOfItsUserAlone() {
        var client = client(.service)
        for user in ["bob", "eve"] {
            client.send(#"{"t":"sub","id":"\#(user)","user":"\#(user)","sub":"\#(user)","from":3}"#)
        }
        client.answerHeads(3)
        _ = client.output()
        client.commit([event(4)], head: 4, of: "eve")
        let output = client.output()
        #expect(output.contains(#""sub":"eve""#) && !output.contains(#""sub":"bob""#))
    }

    @Test func aUserIsUnfollowedWithItsLastSubscription() {
        var client = client(.service)
        for name in ["a", "b"] {
            client.send(#"{"t":"sub","id":"\#(name)","user":"bob","sub":"\#(name)","from":3}"#)
        }
        client.answerHeads(3)
        func unfollowed() -> Int {
            client.actions.count { if case .unfollow(user: "bob") = $0 { true } else { false } }
        }
        client.send(#"{"t":"unsub","id":1,"sub":"a"}"#)
        #expect(unfollowed() == 0)
        client.send(#"{"t":"unsub","id":2,"sub":"b"}"#)
        #expect(unfollowed() == 1)
    }

    @Test func aServiceMayHoldThousandsOfSubscriptions() {
        var client = client(.service)
        for number in 0..<200 {
            client.send(#"{"t":"sub","id":\#(number),"user":"u\#(number)","sub":"\#(number)","from":3}"#)
            client.answerHeads(3)
        }
        #expect(!client.output().contains("too_many_subscriptions"))
    }

    @Test func anExpiredTokenEndsTheConnection() {
        var client = SessionClient(open: false)
        client.send(#"{"t":"open","id":1,"protocol":1,"token":"s"}"#)
        client.accept(lifetime: 5_000_000)
        client.advance(seconds: 4)
        #expect(!client.isClosed)
        client.advance(seconds: 1)
        #expect(client.isClosed && client.output().contains(#""code":"auth_failed""#))
    }
}
