public import Events

/// What a client may ask of the memory: protocol section 6, and `enroll` of section 2.
///
/// A connection's questions are answered a few at a time, since each may mean much work and a large answer.
public enum Question: Sendable, Equatable {
    case read(ReadQuery)
    /// Walk the digest chain over the events with `seq` > `after`, and <= `through` if that is given.
    case verify(after: Int64, through: Int64?)
    /// Current preferences, or those as of a moment.
    case preferences(PreferenceQuery)
    /// Why the record of a key says what it says.
    case why(key: String)
    /// A prompt-ready block.
    case context(ContextQuery)
    /// Read a text as a person's turn, and store nothing.
    case recognize(text: String)
    /// Make a device of the user, and the user if there is none.
    case enroll(device: String)
}

/// What a `read` asks for.
public enum ReadQuery: Sendable, Equatable {
    /// Events with `seq` > `after`, and <= `through` if that is given, at most `limit`.
    case range(after: Int64, through: Int64?, limit: Int, EventFilter)
    /// The events with these ids, in `seq` order.
    case ids([EventID])
}

/// What a `prefs` asks for.
public struct PreferenceQuery: Sendable, Equatable {
    /// As of this `seq`; nil for the head.
    public var seq: Int64?
    /// As of this time, microseconds since 1970.
    public var at: Int64?
    /// Whether closed intervals are wanted, too.
    public var history: Bool
    /// Only keys after this one.
    public var after: String?
}

/// What a `context` asks for.
public struct ContextQuery: Sendable, Equatable {
    /// The language of the block, as a tag.
    public var language: String
    /// Unicode scalar values at most.
    public var budget: Int
    /// What the talk is about.
    public var about: String?
    /// Whether suggestions are wanted, too.
    public var suggested: Bool
}

/// What the memory says to a ``Question``.
public enum Answer: Sendable {
    /// Events, and the `from` of the next `read`; nil when this one reached the end of what was asked.
    case events([EventFrame], next: Int64?)
    /// Up to where the chain was walked, its digest there as lower-case hex, and whether all of it is whole; if not, `seq`
    /// is the last event that is in order.
    case verified(seq: Int64, digest: String, isWhole: Bool)
    /// The members of the answer, as a JSON object.
    case object([UInt8])
    /// The new device's token.
    case enrolled(token: String)
}
