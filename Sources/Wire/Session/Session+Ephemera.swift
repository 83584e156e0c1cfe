public import Events

// What is relayed live and never stored: protocol section 10, "Answers that stream". It comes after all that is stored: what
// a client does not take in time is put together, or left out.

/// What of one user a connection knows that nobody keeps.
struct Ephemera: Sendable {
    /// Answers that are being written.
    var answers: [EventID: GrowingAnswer] = [:]
    /// The devices that are connected.
    var devices: [String]?

    var isEmpty: Bool { answers.isEmpty && devices == nil }
}

extension Session {
    static let answersRemembered = 1000

    /// Takes an answer that grew, of a followed user.
    public mutating func grew(_ answer: GrowingAnswer) {
        guard !writing.contains(answer.turn) else { return }
        ephemera[answer.user, default: Ephemera()].answers[answer.turn] = answer
        sendEphemera(of: answer.user)
    }

    /// Takes which devices of a followed user are connected, if anybody here wants to know.
    public mutating func present(_ devices: [String], of user: String) {
        var isWanted = false
        for id in subscriptions.ids(of: user) {
            _ = subscriptions.update(id) { subscription in
                guard subscription.presence != nil else { return }
                subscription.presence = .stale
                isWanted = true
            }
        }
        guard isWanted else { return }
        ephemera[user, default: Ephemera()].devices = devices
        sendEphemera(of: user)
    }

    /// Takes that somebody writes to a followed user, or stopped.
    public mutating func typed(by device: String, in conversation: String, isOn: Bool, to user: String) {
        guard isWritable else { return }
        for id in subscriptions.ids(of: user) {
            let frame = subscriptions.update(id) { subscription -> [UInt8] in
                guard subscription.isAnnounced, subscription.hears(of: conversation) else { return [] }
                return ServerFrame.typing(device, conversation, isOn, sub: subscription.name)
            }
            output += frame ?? []
        }
    }

    /// Takes that an answer to a followed user grows no more.
    public mutating func ended(_ turn: EventID, of user: String) { forget(turn, of: user) }

    /// Answers that a piece did not join on.
    public mutating func refused(_ error: ProtocolError, line: Int64) {
        if case .closed = state { return }
        output += ServerFrame.error(error, line: line)
    }

    /// Sends what a user's subscriptions lack, while the client takes it. All text so far is at hand, so pieces that it
    /// was too slow for go out as one.
    mutating func sendEphemera(of user: String) {
        guard isWritable, let known = ephemera[user] else { return }
        for id in subscriptions.ids(of: user) {
            let frames = subscriptions.update(id) { $0.ephemera(known) }
            output += frames ?? []
        }
    }

    /// The same for all users: the client takes what it is sent again.
    mutating func sendEphemera() {
        for user in ephemera.keys { sendEphemera(of: user) }
    }

    /// An answer is stored, or given up.
    mutating func forget(_ turn: EventID, of user: String) {
        guard ephemera[user]?.answers.removeValue(forKey: turn) != nil else { return }
        if ephemera[user]?.isEmpty == true { ephemera[user] = nil }
        for id in subscriptions.ids(of: user) { _ = subscriptions.update(id) { $0.growing[turn] = nil } }
    }
}

extension Subscription {
    /// Whether turns of a conversation are for it.
    func hears(of conversation: String) -> Bool {
        preferences == nil && filter.admits(kind: "turn", conversation: conversation)
    }

    /// Frames of what it lacks. It has caught up with what is stored before it hears of what is not.
    mutating func ephemera(_ known: Ephemera) -> [UInt8] {
        guard isAnnounced, preferences == nil else { return [] }
        var output: [UInt8] = []
        if presence == .stale, let devices = known.devices {
            output += ServerFrame.presence(devices, sub: name)
            presence = .told
        }
        for answer in known.answers.values where hears(of: answer.conversation) {
            let sent = growing[answer.turn]
            let isAnew = sent.map { $0.beginning != answer.beginnings } ?? true
            let start = isAnew ? 0 : sent?.bytes ?? 0
            guard isAnew || start < answer.text.count else { continue }
            output += ServerFrame.delta(answer, from: start, sub: name)
            growing[answer.turn] = (answer.text.count, answer.beginnings)
        }
        return output
    }
}

extension ServerFrame {
    static func delta(_ answer: GrowingAnswer, from start: Int, sub: String) -> [UInt8] {
        line(capacity: answer.text.count - start + 256) { frame in
            frame.member("t", "delta")
            frame.member("sub", sub)
            frame.member("device", answer.device)
            frame.member("conversation", answer.conversation)
            frame.member("turn", answer.turn.description)
            frame.member("part", answer.part)
            frame.member("offset", Int64(start))
            frame.member("text", String(decoding: answer.text[start...], as: UTF8.self))
        }
    }

    static func typing(_ device: String, _ conversation: String, _ isOn: Bool, sub: String) -> [UInt8] {
        line { frame in
            frame.member("t", "typing")
            frame.member("sub", sub)
            frame.member("device", device)
            frame.member("conversation", conversation)
            frame.member("on", isOn)
        }
    }

    static func presence(_ devices: [String], sub: String) -> [UInt8] {
        line { frame in
            frame.member("t", "presence")
            frame.member("sub", sub)
            frame.beginArray("devices")
            for device in devices { frame.element(device) }
            frame.endArray()
        }
    }
}
