public import EventLog
public import Events

/// Somebody who asks for appends and follows users: an event loop's sessions, say.
///
/// All that one batch means to a listener comes in one call, so that it costs one hop to where the listener lives.
public protocol LogListener: AnyObject, Sendable {
    /// Takes what became of appends it asked for and what was committed of the users it follows, of one batch.
    func deliver(_ delivery: Delivery)
}

/// What one batch means to one listener. Answers come first: a pushing device gets its `ok` before its own events.
public struct Delivery: Sendable {
    /// Appends that the listener asked for.
    public var outcomes: [AppendOutcome] = []
    /// Commits of users that the listener follows.
    public var commits: [Commit] = []
    /// Answers that grew, of users whom the listener follows.
    public var answers: [GrowingAnswer] = []
    /// What devices of users whom the listener follows tell each other.
    public var whispers: [(user: String, whisper: Whisper)] = []
    /// Sessions of the listener whose token was ended: ``OpenTokens/open(_:session:_:)``.
    public var revoked: [Int64] = []

    /// Nothing.
    public init() {}
}

/// What became of one append.
public struct AppendOutcome: Sendable {
    /// What the asker gave along.
    public var tag: AppendTag
    /// The answer, or why there is none.
    public var result: Result<PushResult, MemoryError>
}

/// Names an append for its asker: both parts are the asker's own.
public struct AppendTag: Sendable, Hashable {
    /// Whom of the asker's the answer is for.
    public var session: Int64
    /// Which of its requests it answers.
    public var ticket: Int64

    /// A tag.
    public init(session: Int64, ticket: Int64) {
        self.session = session
        self.ticket = ticket
    }
}

/// What was appended to one user's log.
public struct Commit: Sendable {
    /// The user.
    public var user: String
    /// The user's last `seq`.
    public var head: Int64
    /// The events, without holes up to `head`; empty if only the head is known.
    public var events: [StoredEvent]
    /// What they changed of the user's preferences; nil if there is nothing of that kind among them.
    public var preferences: PreferenceMove?
}

/// Why the memory could not do what it was asked. Nothing half done is left behind.
public enum MemoryError: Error, Sendable, Equatable {
    /// The database is away; what was asked has not happened.
    case unavailable
    /// Too much waits already.
    case overloaded
    /// There is no such user.
    case unknownUser
    /// Something is wrong here that the asker cannot mend.
    case failed
}
