/// What a connection may ask for. The first part is told in `hello`: protocol section 2.
public struct Limits: Sendable, Equatable {
    /// Bytes of a line without its end.
    public var line = 1_048_576
    /// Bytes of a line up to and including `open`.
    public var lineBeforeOpen = 8192
    /// Events in one push.
    public var batch = 500
    /// Requests that wait for their answer. Past it the server stops reading.
    public var inflight = 64
    /// Subscriptions open at once.
    public var subscriptions = 16
    /// The same for a service.
    public var serviceSubscriptions = 10_000

    /// Events in the answer to one `read`.
    public var readEvents = 500
    /// Ids in one `read`.
    public var readIDs = 100
    /// Entries of a filter.
    public var filterEntries = 100
    /// Bytes of a subscription's name and of a request's `id`.
    public var nameBytes = 64
    /// Unicode scalar values of a context block at most, and where the client does not say.
    public var contextBudget: Int64 = 100_000
    public var usualContextBudget: Int64 = 800
    /// Seconds between two pings, unless the client says otherwise.
    public var pingSeconds: Int64 = 30
    /// The longest interval a client may ask for, in seconds.
    public var longestPingSeconds: Int64 = 3600
    /// Microseconds from connecting to a good `open`.
    public var openWithin: Int64 = 10_000_000
    /// Microseconds from a line's first byte to its end.
    public var lineWithin: Int64 = 30_000_000
    /// Bytes of events read from the log in one page.
    public var pageBytes = 524_288
    /// Pages read at once for one connection.
    public var pagesAtOnce = 2

    /// Subscriptions that a connection of this role may hold.
    func subscriptions(of role: Session.Role) -> Int { role == .service ? serviceSubscriptions : subscriptions }

    /// The defaults of protocol version 1.
    public init() {}
}
