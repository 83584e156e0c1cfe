public import Events

/// What a client may ask of the memory: protocol section 6, and `enroll` of section 2.
///
/// A connection's questions are answered a few at a time, since each may mean much work and a large answer.
public enum Question: Sendable, Equatable {
    case read(ReadQuery)
    /// Walk the digest chain over the events with `seq` > `after`, and <= `through` if that is given.
    case verify(after: Int64, through: Int64?)
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

/// What the memory says to a ``Question``.
public enum Answer: Sendable {
    /// Events, and the `from` of the next `read`; nil when this one reached the end of what was asked.
    case events([EventFrame], next: Int64?)
    /// Up to where the chain was walked, its digest there as lower-case hex, and whether all of it is whole; if not, `seq`
    /// is the last event that is in order.
    case verified(seq: Int64, digest: String, isWhole: Bool)
    /// Members of what was recognised: a JSON object.
    case recognized([UInt8])
    /// The new device's token.
    case enrolled(token: String)
}
