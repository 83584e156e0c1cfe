import Testing

@testable import Memory

struct HintTests {
    private let daemon = "0b9f3a52-6c1e-4c55-9d0f-2a4f5b1c7e31"

    @Test func aHintComesBackAsItWas() {
        for users: Set<String>? in [["alice"], ["alice", "b@example.org", "c:1"], nil] {
            let hint = Hint(daemon: daemon, users: users)
            #expect(Hint(payload: hint.payload) == hint)
        }
    }

    @Test(arguments: ["", " ", "   "]) func whatIsNoHint(payload: String) { #expect(Hint(payload: payload) == nil) }

    /// The longest names: what still fits is named, one more and all are to be looked at.
    @Test func whatDoesNotFitMeansAll() {
        let names = (0..<62).map { String(repeating: "u", count: 126) + ($0 < 10 ? "0\($0)" : "\($0)") }
        var hints = OutgoingHints(daemon: daemon)
        // 36 bytes and 129 for each user: 60 make 7,776, 61 are too many.
        hints.append(names.prefix(60))
        let named = hints.take()
        #expect(named?.users == Set(names.prefix(60)))
        #expect(named?.payload.utf8.count == 36 + 60 * 129)
        hints.append(names.prefix(61))
        let all = hints.take()
        #expect(all == Hint(daemon: daemon, users: nil))
        #expect(all?.payload == daemon)
        #expect(Hint(daemon: daemon, users: Set(names)).payload == daemon)
    }

    @Test func usersGatherUntilTheyAreTold() {
        var hints = OutgoingHints(daemon: daemon)
        #expect(hints.isEmpty && hints.take() == nil)
        hints.append(["alice", "bob"])
        hints.append(["alice"])
        #expect(hints.take()?.users == ["alice", "bob"])
        #expect(hints.isEmpty && hints.take() == nil)
        hints.append(["carol"])
        #expect(hints.take()?.users == ["carol"])
    }

    @Test func aHintThatMayBeLostMakesTheNextOneMeanAll() {
        var hints = OutgoingHints(daemon: daemon)
        hints.append(["alice"])
        _ = hints.take()
        hints.append(["bob"])
        hints.tellAll()
        hints.append(["carol"])
        #expect(!hints.isEmpty)
        #expect(hints.take() == Hint(daemon: daemon, users: nil))
        #expect(hints.take() == nil)
    }
}
