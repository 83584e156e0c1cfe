import AttuneTestKit
import Events
import Testing

/// The device's own counter, `n`: protocol section 3.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct NumberTests {
    private func n(_ number: Int) -> String { #","n":\#(number)"# }

    private func hole(_ n: Int, last: Int) -> String {
        "n \(n) leaves a hole: the device's last is \(last); push what is missing first"
    }

    private func used(_ n: Int, last: Int) -> String { "n \(n) is used already: the device's last is \(last)" }

    @Test func eachDeviceCountsForItself() async throws {
        let person = try await Person()
        let (phone, laptop) = (try await person.open(), try await person.open("laptop"))
        try await phone.expect(
            pushed(1, head: 2, deviceHead: 2, stored(1, seq: 1), stored(2, seq: 2)),
            to: push(1, note(1, n(1)), note(2, n(2)))
        )
        try await laptop.expect(pushed(1, head: 3, deviceHead: 1, stored(3, seq: 3)), to: push(1, note(3, n(1))))
        try await phone.expect(pushed(2, head: 4, deviceHead: 3, stored(4, seq: 4)), to: push(2, note(4, n(3))))
    }

    @Test func aHoleIsOutOfOrder() async throws {
        let phone = try await Person().open()
        try await phone.expect(
            pushed(1, head: 1, deviceHead: 1, refused(2, "out_of_order", hole(2, last: 0)), stored(1, seq: 1)),
            to: push(1, note(2, n(2)), note(1, n(1)))
        )
        // It used up nothing: now its turn has come.
        try await phone.expect(pushed(2, head: 2, deviceHead: 2, stored(2, seq: 2)), to: push(2, note(2, n(2))))
    }

    @Test func aUsedNumberUnderANewID() async throws {
        let phone = try await Person().open()
        try await phone.expect(
            pushed(
                1,
                head: 2,
                deviceHead: 2,
                stored(1, seq: 1),
                refused(2, "out_of_order", used(1, last: 1)),
                stored(3, seq: 2),
                refused(4, "out_of_order", used(1, last: 2))
            ),
            to: push(1, note(1, n(1)), note(2, n(1)), note(3, n(2)), note(4, n(1)))
        )
    }

    /// An id that is known is known before its `n` is looked at.
    @Test func aRetryGetsTheSameVerdict() async throws {
        let phone = try await Person().open()
        let batch = [
            note(1, n(1)), note(2, n(2)), #"{"id":"\#(id(3))","kind":"nonsense","n":3,"body":{}}"#, note(4, n(4)),
        ]
        let refusal = refused(3, "bad_event", #"kind "nonsense" is unknown; kinds of your own start with "x.""#)
        try await phone.expect(
            pushed(1, head: 3, deviceHead: 4, stored(1, seq: 1), stored(2, seq: 2), refusal, stored(4, seq: 3)),
            to: push(1, batch)
        )
        try await phone.expect(
            pushed(
                2,
                head: 3,
                deviceHead: 4,
                duplicate(1, seq: 1),
                duplicate(2, seq: 2),
                refusal,
                duplicate(4, seq: 3)
            ),
            to: push(2, batch)
        )
    }

    @Test func whatIsRefusedForGoodUsesUpItsNumber() async throws {
        let person = try await Person()
        try await person.open("laptop").store(1...1)
        let phone = try await person.open()
        let conflict = note(1, n(2)).replacing(noteBody(1), with: "{}")
        try await phone.expect(
            pushed(
                1,
                head: 2,
                deviceHead: 3,
                refused(9, "bad_event", #"event: "body" is missing"#),
                refused(1, "event_conflict", "the log holds another event under this id: give this one a new id"),
                stored(2, seq: 2)
            ),
            to: push(1, #"{"id":"\#(id(9))","kind":"x.note","n":1}"#, conflict, note(2, n(3)))
        )
    }

    /// An event so bad that it has no id uses its number up, too.
    @Test func anEventWithoutAnIDUsesUpItsNumber() async throws {
        let phone = try await Person().open()
        try await phone.expect(
            pushed(1, head: 1, deviceHead: 2, refused(nil, "bad_event", #"event: "id" is missing"#), stored(1, seq: 1)),
            to: push(1, #"{"kind":"x.note","n":1,"body":{}}"#, note(1, n(2)))
        )
    }

    /// Nothing else of the batch is lost by it, and what was refused for the moment goes through later.
    @Test func whatIsRefusedForTheMomentDoesNot() async throws {
        let phone = try await Person().open()
        try await phone.expect(
            pushed(
                1,
                head: 1,
                deviceHead: 1,
                stored(1, seq: 1),
                refused(3, "out_of_order", hole(3, last: 1)),
                refused(4, "out_of_order", hole(4, last: 1))
            ),
            to: push(1, note(1, n(1)), note(3, n(3)), note(4, n(4)))
        )
        try await phone.expect(
            pushed(2, head: 4, deviceHead: 4, stored(2, seq: 2), stored(3, seq: 3), stored(4, seq: 4)),
            to: push(2, note(2, n(2)), note(3, n(3)), note(4, n(4)))
        )
    }

    /// A refusal that a hole would also have been: content is looked at first, and the number is not skipped to.
    @Test func aBadEventBeyondAHole() async throws {
        let phone = try await Person().open()
        let bad = refused(5, "bad_event", #"event: "body" is missing"#)
        try await phone.expect(
            pushed(1, head: 1, deviceHead: 1, bad, stored(1, seq: 1)),
            to: push(1, #"{"id":"\#(id(5))","kind":"x.note","n":5}"#, note(1, n(1)))
        )
    }

    @Test func eventsWithoutANumberMayStandBetween() async throws {
        let phone = try await Person().open()
        try await phone.expect(
            pushed(1, head: 3, deviceHead: 2, stored(1, seq: 1), stored(2, seq: 2), stored(3, seq: 3)),
            to: push(1, note(1, n(1)), note(2), note(3, n(2)))
        )
        try await phone.expect(
            events(2, [(1, storedNote(1, n: 1)), (2, storedNote(2)), (3, storedNote(3, n: 2))]),
            to: read(2)
        )
    }

    /// After `resync` an outbox is numbered anew, and some of it may lie in the log already.
    @Test func anOutboxNumberedAnew() async throws {
        let phone = try await Person().open()
        try await phone.expect(
            pushed(1, head: 2, deviceHead: 2, stored(1, seq: 1), stored(2, seq: 2)),
            to: push(1, note(1, n(1)), note(2, n(2)))
        )
        try await phone.expect(
            pushed(2, head: 3, deviceHead: 4, duplicate(2, seq: 2), stored(3, seq: 3)),
            to: push(2, note(2, n(3)), note(3, n(4)))
        )
    }

    @Test(arguments: [
        ("0", #"event: "n" must be at least 1"#), ("-1", #"event: "n" must be at least 1"#),
        (#""1""#, #"event: "n" must be an integer"#), ("null", #"event: "n" must be an integer"#),
    ])
    func noNumber(_ value: String, _ message: String) async throws {
        let phone = try await Person().open()
        try await phone.expect(
            pushed(1, head: 1, deviceHead: 1, refused(2, "bad_event", message), stored(1, seq: 1)),
            to: push(1, note(2, #","n":\#(value)"#), note(1, n(1)))
        )
    }

    /// Pushes pipelined behind one with a hole do not overtake it.
    @Test func pipelinedPushesBehindAHole() async throws {
        let phone = try await Person().open()
        try await phone.send([
            push(1, note(1, n(1))), push(2, note(3, n(3))), push(3, note(2, n(2))), push(4, note(3, n(3))),
        ])
        try await phone.expect(pushed(1, head: 1, deviceHead: 1, stored(1, seq: 1)))
        try await phone.expect(pushed(2, head: 1, deviceHead: 1, refused(3, "out_of_order", hole(3, last: 1))))
        try await phone.expect(pushed(3, head: 2, deviceHead: 2, stored(2, seq: 2)))
        try await phone.expect(pushed(4, head: 3, deviceHead: 3, stored(3, seq: 3)))
    }
}
