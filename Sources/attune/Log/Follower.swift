import Events
import SyncClient

/// Follows a user's events from a `seq` on, over as many connections as it takes.
struct Follower {
    let server: ServerOptions
    /// The last `seq` that was taken; nil until the head is known.
    var cursor: Int64?
    /// How far before the head to begin where `cursor` is not known.
    var back: Int64 = 0

    /// What a follower sees.
    enum Happening {
        case event(seq: Int64, JSONValue)
        /// All there was has come; what follows is live.
        case live(seq: Int64)
        /// The connection is gone; another one is tried.
        case interrupted(any Error)
    }

    /// Calls `body` with everything that happens, until it returns false.
    ///
    /// - Parameter onConnect: called with each connection once it is open, and where the events that come will begin.
    mutating func follow(
        onConnect: (ServerConnection, ServerConnection.Opened, _ from: Int64) async throws -> Void = { _, _, _ in },
        _ body: (Happening) async throws -> Bool
    ) async throws {
        var backoff = Backoff()
        var isFirst = true
        while true {
            do {
                let (connection, opened) = try await server.open()
                backoff.reset()
                let from = cursor ?? max(0, opened.head - back)
                cursor = from
                try await onConnect(connection, opened, from)
                _ = try await connection.request("sub") { frame in
                    frame.member("sub", "a")
                    frame.member("from", from)
                }
                isFirst = false
                for await frame in connection.unasked {
                    guard let happening = take(frame) else { continue }
                    if try await !body(happening) { return await connection.close() }
                }
                throw ConnectionError.closed
            } catch  where isPassing(error) && !isFirst {
                guard try await body(.interrupted(error)) else { return }
                try await backoff.wait(error)
            }
        }
    }

    private mutating func take(_ frame: JSONValue) -> Happening? {
        guard let seq = frame["seq"]?.integer else { return nil }
        cursor = max(cursor ?? 0, seq)
        switch frame["t"]?.string {
        case "ev": return frame["event"].map { .event(seq: seq, $0) }
        case "live": return .live(seq: seq)
        default: return nil
        }
    }
}
