import Events
import Wire

/// Drives a session as a server would, with answers that the test makes up and a clock that it moves.
struct SessionClient {
    private(set) var session: Session
    /// All actions so far.
    private(set) var actions: [Session.Action] = []
    private var now: Int64 = 0
    private var answeredHeads = 0
    private var answeredPages = 0

    /// - Parameter open: whether the connection is opened and all that was said so far is dropped.
    init(open: Bool = true) {
        session = Session(
            greeting: .init(server: "attuned/test", epoch: "e"),
            limits: Limits(),
            now: 0,
            serverTime: 1000
        )
        guard open else { return }
        send(#"{"t":"open","id":1,"protocol":1,"token":"s"}"#)
        accept()
        _ = output()
        actions = []
    }

    mutating func act(_ change: (inout Session, Int64) -> [Session.Action]) { actions += change(&session, now) }

    mutating func send(_ line: String, newline: Bool = true) {
        Array((line + (newline ? "\n" : "")).utf8).withUnsafeBytes { bytes in
            act { $0.received(bytes, now: $1) }
        }
    }

    mutating func accept(as role: Session.Role = .person, lifetime: Int64? = nil) {
        let device = Session.Device(
            user: "alice",
            device: "phone",
            role: role,
            head: 10,
            deviceHead: 2,
            seen: 9,
            lifetime: lifetime
        )
        act { $0.authenticated(.accepted(device), now: $1) }
    }

    /// What the session has to say since the last call.
    mutating func output() -> String { String(decoding: session.takeOutput(), as: UTF8.self) }

    /// The same, each frame in short: `ev PREV SEQ`, `live SEQ`, or its type.
    mutating func seqs() -> [String] {
        output().split(separator: "\n").map { line in
            guard let frame = try? JSONDocument(Array(line.utf8)).root else { return "no JSON" }
            return [
                frame["t"]?.string, frame["prev"]?.integer.map(String.init), frame["seq"]?.integer.map(String.init),
            ].compactMap { $0 }.joined(separator: " ")
        }
    }

    var isClosed: Bool { actions.contains { if case .close = $0 { true } else { false } } }

    var pushes: [(ticket: Session.Ticket, sent: Int64)] {
        actions.compactMap { if case .append(let ticket, _, _, let sent) = $0 { (ticket, sent) } else { nil } }
    }

    mutating func settle(_ ticket: Session.Ticket) {
        act { $0.pushed(ticket, .success(.init(head: 10, deviceHead: 2, results: [])), now: $1) }
    }

    /// Answers every question for the head that is open.
    mutating func answerHeads(_ head: Int64) {
        let tickets = actions.compactMap { if case .findHead(let ticket, _, _) = $0 { ticket } else { nil } }
        for ticket in tickets.dropFirst(answeredHeads) {
            act { $0.headFound(ticket, .success(head), now: $1, serverTime: 1000) }
        }
        answeredHeads = tickets.count
    }

    private var asked: [(Session.SubscriptionID, Int64)] {
        actions.compactMap { if case .readPage(let id, _, let after, _) = $0 { (id, after) } else { nil } }
    }

    /// The cursors from which pages are wanted that were not answered yet.
    var pages: [Int64] { asked.dropFirst(answeredPages).map(\.1) }

    /// Answers the oldest wanted page.
    mutating func answerPage(_ seqs: [Int64], through: Int64) {
        guard answeredPages < asked.count else { return }
        let id = asked[answeredPages].0
        answeredPages += 1
        act { session, _ in session.page(id, .init(events: seqs.map { event($0) }, through: through)) }
    }

    /// Opens a live subscription `a` at the head.
    mutating func follow(from seq: Int64) {
        send(#"{"t":"sub","id":"follow","sub":"a","from":\#(seq)}"#)
        answerHeads(seq)
        _ = output()
    }

    mutating func commit(_ seqs: [Int64], head: Int64? = nil) {
        commit(seqs.map { event($0) }, head: head ?? seqs.last ?? 0)
    }
    mutating func commit(_ events: [EventFrame], head: Int64, of user: String = "alice") {
        act { session, _ in session.committed(user, events, head: head) }
    }
    mutating func setWritable(_ isWritable: Bool) { act { $0.writabilityChanged(isWritable, now: $1) } }

    mutating func advance(seconds: Int64, hasUnreadOutput: Bool = false) {
        now += seconds * 1_000_000
        act { $0.tick(now: $1, hasUnreadOutput: hasUnreadOutput) }
    }
}

/// An event as it would come from the log.
func event(_ seq: Int64, kind: String = "turn", conversation: String? = nil) -> EventFrame {
    EventFrame(
        StoredEvent(
            seq: seq,
            id: EventID(high: 0, low: UInt64(seq)),
            kind: kind,
            author: .person,
            device: "phone",
            n: nil,
            at: seq,
            seen: 0,
            recordedAt: seq,
            cause: nil,
            conversation: conversation,
            intent: nil,
            body: Array("{}".utf8),
            salt: nil,
            bodyDigest: .zero,
            digest: .zero
        )
    )
}
