internal import EventLog
public import Events
internal import Logging
internal import Synchronization

/// Answers that services are writing: relayed as they grow, and stored by their final push alone.
///
/// All text so far is kept here, so who comes late or reads slowly gets it in one piece. An answer whose service is gone
/// for ``patience`` is stored as far as it came, as a turn of its own that says so.
public final class GrowingAnswers: Sendable {
    /// Why a piece is not taken.
    public enum Refusal: Error, Equatable {
        /// It does not join on: the answer has this many bytes.
        case gap(has: Int64)
        /// The answer would be longer than a turn may be.
        case tooLong(bytes: Int)
        /// Too many answers are being written.
        case tooMany
    }

    /// Bytes of one answer, answers of one user, and bytes of all.
    static let answerBytes = 524_288
    static let answersOfUser = 16
    static let bytesInAll = 67_108_864

    /// A connection of a service.
    public struct Writer: Hashable, Sendable {
        var listener: ObjectIdentifier
        var session: Int64

        /// A session of a listener.
        public init(_ listener: any LogListener, session: Int64) {
            self.listener = ObjectIdentifier(listener)
            self.session = session
        }
    }

    fileprivate struct Open {
        var answer: GrowingAnswer
        /// The connection that wrote last; nil once it is gone.
        var writer: Writer?
        var goneAt: ContinuousClock.Instant?
        /// Whether what arrived is being stored.
        var isClosing = false
    }

    fileprivate struct State {
        var open: [UserKey<EventID>: Open] = [:]
        var bytes = 0
        /// How often any answer was begun: none that was given up is taken for the one that follows it.
        var beginnings = 0
        /// Answers that were given up, the latest: their late ends continue them. Those before them are dropped together.
        var cut: Set<UserKey<EventID>> = []
        var cutBefore: Set<UserKey<EventID>> = []
    }

    /// Answers that were given up and are remembered at least.
    private static let cutAnswers = 5000

    private let state = Mutex(State())
    private let hub: Hub
    /// How long a service may be gone.
    let patience: Duration

    init(hub: Hub, patience: Duration) {
        self.hub = hub
        self.patience = patience
    }

    /// Takes a piece and tells the user's followers.
    ///
    /// - Parameter device: the service's device in the user's log.
    public func take(_ delta: AnswerDelta, of user: String, from device: String, by writer: Writer) -> Result<
        Void, Refusal
    > {
        let grown = state.withLock { state -> Result<GrowingAnswer, Refusal> in
            let key = UserKey(user, delta.turn)
            guard var open = state.open[key], open.answer.device == device, !open.isClosing else {
                return state.begin(delta, of: user, from: device, by: writer)
            }
            let before = open.answer.text.count
            if delta.offset == 0 {
                open.answer.text = delta.text
                state.beginnings += 1
                open.answer.beginnings = state.beginnings
            } else if delta.offset == before {
                // Taken out first: it is appended to in place.
                state.open[key] = nil
                open.answer.text += delta.text
            } else {
                return .failure(.gap(has: Int64(before)))
            }
            state.bytes += open.answer.text.count - before
            open.answer.part = delta.part
            open.writer = writer
            open.goneAt = nil
            state.open[key] = open
            if open.answer.text.count > Self.answerBytes || state.bytes > Self.bytesInAll {
                state.drop(key)
                let isLong = open.answer.text.count > Self.answerBytes
                return .failure(isLong ? .tooLong(bytes: Self.answerBytes) : .tooMany)
            }
            return .success(open.answer)
        }
        switch grown {
        case .success(let answer): hub.deliver(answer)
        case .failure(.tooLong), .failure(.tooMany): hub.deliver(.ended(turn: delta.turn), of: user)
        case .failure(.gap): break
        }
        return grown.map { _ in }
    }

    /// The answers that are being written to a user.
    public func open(of user: String) -> [GrowingAnswer] {
        state.withLock { state in state.open.filter { $0.key.user == user }.map(\.value.answer) }
    }

    /// A service's connection is gone: another one may go on with what it was writing.
    public func left(_ writer: Writer) {
        let now = ContinuousClock.now
        state.withLock { state in
            for (key, open) in state.open where open.writer == writer {
                state.open[key]?.writer = nil
                state.open[key]?.goneAt = now
            }
        }
    }

    /// Turns that lie in the log now are being written no more.
    func stored(in commits: [Commit]) {
        var ended: [UserKey<EventID>] = []
        state.withLock { state in
            if state.open.isEmpty { return }
            for commit in commits {
                for event in commit.events where event.author == .service && event.kind == "turn" {
                    let key = UserKey(commit.user, event.id)
                    if state.drop(key) { ended.append(key) }
                }
            }
        }
        for key in ended { hub.deliver(.ended(turn: key.value), of: key.user) }
    }

    /// A push as it is stored: a turn whose answer had been given up here continues what is there of it.
    public func continuing(_ proposals: [Proposal], of user: String) -> [Proposal] {
        state.withLock { state in
            if state.cut.isEmpty && state.cutBefore.isEmpty { return proposals }
            return proposals.map { proposal in
                guard case .event(let event) = proposal else { return proposal }
                let key = UserKey(user, event.id)
                guard state.cut.contains(key) || state.cutBefore.contains(key) else { return proposal }
                return .event(event.continuingCut())
            }
        }
    }

    /// The answers whose service is gone for too long. Each is to be stored as far as it came, and then to be ``closed``.
    func abandoned(now: ContinuousClock.Instant) -> [GrowingAnswer] {
        state.withLock { state in
            var answers: [GrowingAnswer] = []
            for (key, open) in state.open {
                guard let goneAt = open.goneAt, now - goneAt >= patience, !open.isClosing else { continue }
                answers.append(open.answer)
                state.open[key]?.isClosing = true
                // From now on what comes late continues it.
                if state.cut.count >= Self.cutAnswers { (state.cutBefore, state.cut) = (state.cut, []) }
                state.cut.insert(key)
            }
            return answers
        }
    }

    /// An answer was given up, or could not be: then it is tried again.
    func closed(_ answer: GrowingAnswer, isDone: Bool) {
        let key = UserKey(answer.user, answer.turn)
        guard isDone else { return state.withLock { $0.open[key]?.isClosing = false } }
        if state.withLock({ $0.drop(key) }) { hub.deliver(.ended(turn: answer.turn), of: answer.user) }
    }

    /// An answer turned out to lie in the log, whoever stored it: nothing was given up.
    func wasStored(_ answer: GrowingAnswer) {
        let key = UserKey(answer.user, answer.turn)
        state.withLock { state in
            state.cut.remove(key)
            state.cutBefore.remove(key)
        }
        closed(answer, isDone: true)
    }
}

extension GrowingAnswers.State {
    mutating func begin(
        _ delta: AnswerDelta,
        of user: String,
        from device: String,
        by writer: GrowingAnswers.Writer
    ) -> Result<GrowingAnswer, GrowingAnswers.Refusal> {
        let key = UserKey(user, delta.turn)
        guard delta.offset == 0, open[key] == nil else { return .failure(.gap(has: 0)) }
        guard delta.text.count <= GrowingAnswers.answerBytes else {
            return .failure(.tooLong(bytes: GrowingAnswers.answerBytes))
        }
        let ofUser = open.keys.count { $0.user == user }
        guard ofUser < GrowingAnswers.answersOfUser, bytes + delta.text.count <= GrowingAnswers.bytesInAll else {
            return .failure(.tooMany)
        }
        var answer = GrowingAnswer(user: user, device: device, delta)
        beginnings += 1
        answer.beginnings = beginnings
        open[key] = .init(answer: answer, writer: writer, goneAt: nil)
        bytes += delta.text.count
        return .success(answer)
    }

    /// Whether there was anything to drop.
    @discardableResult
    mutating func drop(_ key: UserKey<EventID>) -> Bool {
        guard let gone = open.removeValue(forKey: key) else { return false }
        bytes -= gone.answer.text.count
        return true
    }
}

extension GrowingAnswer {
    /// The turn that is stored of an answer that broke off: its id is known to whoever knows the answer's.
    var cut: ProposedEvent {
        var writer = JSONWriter(capacity: text.count + 256)
        writer.beginObject()
        writer.member("bytes", Int64(text.count))
        writer.member("conversation", conversation)
        writer.member("finish", "cut")
        writer.member("role", "assistant")
        writer.member("sha256", Digest.sha256(of: text).description)
        writer.member("text", String(decoding: text, as: UTF8.self))
        writer.endObject()
        return ProposedEvent(
            id: turn.named(ProposedEvent.cutName),
            kind: "turn",
            conversation: conversation,
            body: writer.bytes
        )
    }
}
