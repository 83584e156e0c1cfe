internal import Synchronization

/// What somebody said by NOTIFY on a channel that a connection listens on.
public struct PostgresNotification: Sendable, Hashable {
    /// The channel's name.
    public var channel: String
    /// What was said, at most 7,999 bytes; empty if nothing was given along.
    public var payload: String
    /// The process id of the backend that said it: this connection's own, if it did.
    public var backendPID: Int32

    /// A notification.
    public init(channel: String, payload: String, backendPID: Int32) {
        self.channel = channel
        self.payload = payload
        self.backendPID = backendPID
    }
}

extension PostgresConnection {
    /// What is said on the channels that this connection listens on, from now on, in the order of the commits.
    ///
    /// It ends when the connection does, and also once `limit` notifications lie unread: the server keeps nothing for a
    /// listener, so whoever sees the end must look for itself at what may have happened. There is one such sequence a
    /// connection; a second one ends the first. Ask for it before ``listen(to:)``, or the first ones may be missed.
    public func notifications(limit: Int = 4096) -> AsyncStream<PostgresNotification> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: PostgresNotification.self,
            bufferingPolicy: .bufferingOldest(limit)
        )
        mailbox.notifications.direct(to: continuation)
        return stream
    }

    /// Listens on channels: what is said there by transactions that commit after this returns is not missed.
    ///
    /// It lasts as long as the session and so is of no use on a pool's connection, nor through a proxy that hands sessions
    /// from one client to another.
    public func listen(to channels: [String], within: Duration = .seconds(30)) async throws(PostgresError) {
        let statements = channels.map { channel in
            let quoted = channel.replacing("\"", with: "\"\"")
            return (Statement(name: "listen \(channel)", sql: "listen \"\(quoted)\""), Arguments())
        }
        _ = try await execute(pipeline: statements, within: within)
    }
}

/// Where a connection's notifications go. It is written to by the connection's thread alone.
final class NotificationOutlet: Sendable {
    private enum State {
        case open(AsyncStream<PostgresNotification>.Continuation?)
        case closed
    }

    private let state = Mutex(State.open(nil))

    /// Sends what comes from now on to `continuation`, and ends whatever it was sent to before.
    func direct(to continuation: AsyncStream<PostgresNotification>.Continuation) {
        let finished = state.withLock { state -> AsyncStream<PostgresNotification>.Continuation? in
            guard case .open(let before) = state else { return continuation }
            state = .open(continuation)
            return before
        }
        finished?.finish()
    }

    /// Hands a notification on.
    func send(_ notification: PostgresNotification) {
        guard case .open(let continuation?) = state.withLock({ $0 }) else { return }
        if case .dropped = continuation.yield(notification) { continuation.finish() }
    }

    /// The connection has ended.
    func close() {
        let before = state.withLock { state in
            defer { state = .closed }
            return state
        }
        if case .open(let continuation?) = before { continuation.finish() }
    }
}
