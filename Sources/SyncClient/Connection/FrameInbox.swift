public import Events
internal import Synchronization

/// Frames that the server sent unasked, in order, for one reader.
///
/// It is bounded: while a reader is behind, nothing more is taken off the socket, so that a slow terminal slows the
/// server's sending and not the client's memory up.
public final class FrameInbox: Sendable, AsyncSequence {
    private let state = Mutex(State())
    /// Frames that may wait before the socket is left alone.
    private static let capacity = 1024

    private struct State {
        var frames: [JSONValue] = []
        var taken = 0
        var waiter: CheckedContinuation<JSONValue?, Never>?
        var isFinished = false
        var demand: (@Sendable () -> Void)?

        var count: Int { frames.count - taken }
    }

    init() {}

    func onDemand(_ demand: @escaping @Sendable () -> Void) { state.withLock { $0.demand = demand } }

    /// Whether more may be taken off the socket.
    var hasRoom: Bool { state.withLock { $0.count < Self.capacity } }

    func put(_ frame: JSONValue) {
        let waiter = state.withLock { state -> CheckedContinuation<JSONValue?, Never>? in
            if let waiter = state.waiter {
                state.waiter = nil
                return waiter
            }
            state.frames.append(frame)
            return nil
        }
        waiter?.resume(returning: frame)
    }

    func finish() {
        let waiter = state.withLock { state in
            state.isFinished = true
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume(returning: nil)
    }

    /// The next frame; nil once the connection is over and all it sent was read.
    public func next() async -> JSONValue? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (frame, isOver, demand) = state.withLock { state -> (JSONValue?, Bool, (@Sendable () -> Void)?) in
                    if state.count > 0 {
                        let frame = state.frames[state.taken]
                        state.taken += 1
                        if state.taken >= Self.capacity || state.count == 0 {
                            state.frames.removeFirst(state.taken)
                            state.taken = 0
                        }
                        return (frame, false, state.count == Self.capacity / 2 || state.count == 0 ? state.demand : nil)
                    }
                    if state.isFinished { return (nil, true, nil) }
                    state.waiter = continuation
                    return (nil, false, state.demand)
                }
                if frame != nil || isOver { continuation.resume(returning: frame) }
                demand?()
            }
        } onCancel: {
            finish()
        }
    }

    /// Reads the inbox; one reader at a time.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let inbox: FrameInbox
        public mutating func next() async -> JSONValue? { await inbox.next() }
    }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(inbox: self) }
}
