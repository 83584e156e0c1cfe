/// The deadlines of one connection: protocol sections 2, 6 and 7.
struct Liveness: Sendable {
    private let limits: Limits
    /// When a good `open` must be there; nil once it was.
    private var openBy: Int64?
    /// When the line that waits must have ended. It is absolute: a byte now and then does not move it.
    private var lineBy: Int64?
    /// Microseconds between pings; 0 for none.
    private var interval: Int64
    private var nextPing: Int64?
    private var lastHeard: Int64
    /// When the token that opened the connection is over.
    private var tokenUntil: Int64?

    init(now: Int64, limits: Limits) {
        self.limits = limits
        openBy = now + limits.openWithin
        interval = limits.pingSeconds * 1_000_000
        lastHeard = now
    }

    mutating func heard(now: Int64) { lastHeard = now }
    mutating func pingEvery(seconds: Int64) { interval = seconds * 1_000_000 }
    mutating func lineEnded() { lineBy = nil }

    mutating func lineWaits(_ waits: Bool, now: Int64) {
        if !waits { lineBy = nil } else if lineBy == nil { lineBy = now + limits.lineWithin }
    }

    mutating func opened(now: Int64, lifetime: Int64? = nil) {
        openBy = nil
        tokenUntil = lifetime.map { now.addingReportingOverflow($0).partialValue }
        lastHeard = now
        nextPing = interval > 0 ? now + interval : nil
    }

    /// What is due.
    enum Due: Equatable {
        case notOpened, expired, lineTimeout, idle, ping
    }

    /// The earliest time at which something may be due.
    var deadline: Int64? { [openBy, lineBy, nextPing, tokenUntil].compactMap { $0 }.min() }

    /// - Parameters:
    ///   - isPaused: the server itself holds the connection up; that is no silence of the client's.
    ///   - hasUnreadOutput: the client has not taken all that it was sent; that counts as alive.
    mutating func due(now: Int64, isPaused: Bool, hasUnreadOutput: Bool) -> Due? {
        if let openBy, now >= openBy { return .notOpened }
        if let tokenUntil, now >= tokenUntil { return .expired }
        if isPaused || hasUnreadOutput { lastHeard = now }
        if let by = lineBy, now >= by {
            guard isPaused else { return .lineTimeout }
            lineBy = now + limits.lineWithin
        }
        guard let ping = nextPing, now >= ping else { return nil }
        if now - lastHeard >= 2 * interval { return .idle }
        // The next one is due by the clock, but not twice at once after a pause.
        nextPing = max(ping + interval, now + interval / 2)
        return .ping
    }
}

extension Session {
    /// When ``tick(now:hasUnreadOutput:)`` must be called at the latest; nil if nothing is due ever.
    public var deadline: Int64? { if case .closed = state { nil } else { liveness.deadline } }

    /// Does what is due: pings, and ends connections that are silent, slow to open or slow to end a line.
    ///
    /// - Parameter hasUnreadOutput: whether the client has yet to take something that it was sent.
    public mutating func tick(now: Int64, hasUnreadOutput: Bool) -> [Action] {
        var actions: [Action] = []
        if case .closed = state { return actions }
        let isPaused = !acceptsRequests
        switch liveness.due(now: now, isPaused: isPaused, hasUnreadOutput: hasUnreadOutput) {
        case .notOpened:
            let seconds = limits.openWithin / 1_000_000
            fail(ProtocolError(.notOpen, "no good \"open\" came within \(seconds) s"), &actions)
        case .expired: fail(ProtocolError(.authFailed, "the token has expired; open again with a new one"), &actions)
        case .lineTimeout:
            let seconds = limits.lineWithin / 1_000_000
            let error = ProtocolError(.lineTimeout, "the line was not ended within \(seconds) s")
            fail(error, line: framer.lineNumber + 1, &actions)
        case .idle: fail(ProtocolError(.idle, "nothing was heard for two ping intervals"), &actions)
        case .ping:
            output += ServerFrame.ping()
            sendMarks()
        case nil: break
        }
        return actions
    }
}
