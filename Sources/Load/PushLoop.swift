internal import Foundation
internal import NIOCore

/// A client in a closed loop: it pushes again once the last push is acked.
final class PushLoop {
    /// When acks count.
    struct Window: Sendable {
        var start: NIODeadline
        var end: NIODeadline
        /// Stops after so many pushes, whatever the time.
        var pushes = Int.max
    }

    private let dialogue: Dialogue
    private let done: EventLoopPromise<[UInt32]>
    private let window: Window
    private var frames: [PushFrame]
    private var next: Int
    private var pushes = 0
    private var ids = EventIDs()
    private var sent = NIODeadline.now()
    private var isAnswerNew = true
    private var latencies: [UInt32] = []

    /// - Parameter first: the frame to begin with: clients that say the same at the same time would be no crowd.
    init(_ dialogue: Dialogue, _ frames: [PushFrame], first: Int, _ window: Window, _ done: EventLoopPromise<[UInt32]>)
    {
        self.dialogue = dialogue
        self.frames = frames
        self.next = first % frames.count
        self.window = window
        self.done = done
        latencies.reserveCapacity(50_000)
        dialogue.onRead = { [unowned self] buffer, _ in take(buffer) }
        dialogue.onEnd = { done.fail(LoadError("the daemon closed a connection under load")) }
    }

    func push() {
        // In place: a copy a push would be the load's biggest cost.
        frames[next].renew(&ids)
        sent = .now()
        dialogue.write(frames[next].buffer)
        next = (next + 1) % frames.count
        pushes += 1
    }

    private func take(_ buffer: ByteBuffer) {
        if isAnswerNew && !buffer.holds(#"{"t":"ok""#) || buffer.holds(#""status":"refused""#) {
            return finish(.failure(LoadError("a push was not stored: \(String(buffer: buffer).prefix(300))")))
        }
        isAnswerNew = buffer.endsLine
        if !isAnswerNew { return }
        let now = NIODeadline.now()
        if now >= window.start && now <= window.end {
            latencies.append(UInt32(clamping: (now - sent).nanoseconds / 1000))
        }
        if now >= window.end || pushes >= window.pushes { return finish(.success(latencies)) }
        push()
    }

    private func finish(_ result: Result<[UInt32], any Error>) {
        dialogue.onRead = { _, _ in }
        dialogue.onEnd = {}
        done.completeWith(result)
        dialogue.close()
    }
}

extension Generator {
    /// Closed loops of all these people at once.
    ///
    /// - Returns: the latencies of the pushes that were acked in the window, in microseconds.
    func push(
        _ frames: [PushFrame],
        as tokens: [String],
        port: Int,
        _ window: @escaping @Sendable () -> PushLoop.Window
    ) async throws -> [UInt32] {
        let dialogues = try await connect(tokens.map { .open($0) }, port: port)
        let loop = loop
        let results = try await loop.submit {
            let window = window()
            return dialogues.enumerated().map { number, dialogue in
                let done = loop.makePromise(of: [UInt32].self)
                let client = PushLoop(dialogue.value, frames, first: number * 7, window, done)
                client.push()
                let kept = NIOLoopBound(client, eventLoop: loop)
                return done.futureResult.always { _ in withExtendedLifetime(kept) {} }
            }
        }.get()
        return try await EventLoopFuture.reduce(into: [], results, on: loop) { $0 += $1 }.get()
    }
}
