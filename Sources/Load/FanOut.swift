internal import Foundation
internal import NIOCore

/// Pushes of one device of a user, timed until the last of the user's subscribers has each.
final class FanOut {
    private let pusher: Dialogue
    private let subscribers: Int
    private let isAcked: Bool
    private let end: NIODeadline
    private let done: EventLoopPromise<[UInt32]>
    private var frames: [PushFrame]
    private var next = 0
    private var ids = EventIDs()
    private var sent = NIODeadline.now()
    private var delivered = 0
    private var isAnswerNew = true
    private var isWaitingForAck = false
    private var latencies: [UInt32] = []

    /// - Parameters:
    ///   - frames: pushes of single turns without a preference: each subscriber gets one line for each.
    ///   - isAcked: whether pushes are answered.
    init(
        _ pusher: Dialogue,
        _ subscribers: [NIOLoopBound<Dialogue>],
        _ frames: [PushFrame],
        isAcked: Bool,
        end: NIODeadline,
        _ done: EventLoopPromise<[UInt32]>
    ) {
        self.pusher = pusher
        self.subscribers = subscribers.count
        self.frames = frames
        self.isAcked = isAcked
        self.end = end
        self.done = done
        for subscriber in subscribers {
            subscriber.value.onRead = { [unowned self] _, lines in deliver(lines) }
            subscriber.value.onEnd = { done.fail(LoadError("the daemon closed a subscriber's connection")) }
        }
        pusher.onRead = { [unowned self] buffer, _ in
            let isGood = isAnswerNew ? buffer.holds(#"{"t":"ok""#) : true
            guard isWaitingForAck, isGood, !buffer.holds(#""status":"refused""#) else {
                return done.fail(LoadError("a push was not stored: \(String(buffer: buffer).prefix(300))"))
            }
            // An answer may come in pieces.
            isAnswerNew = buffer.endsLine
            if !isAnswerNew { return }
            isWaitingForAck = false
            goOn()
        }
        pusher.onEnd = { done.fail(LoadError("the daemon closed the pusher's connection")) }
    }

    func push() {
        frames[next].renew(&ids)
        delivered = 0
        isWaitingForAck = isAcked
        sent = .now()
        pusher.write(frames[next].buffer)
        next = (next + 1) % frames.count
    }

    private func deliver(_ lines: Int) {
        delivered += lines
        guard delivered == subscribers else { return }
        latencies.append(UInt32(clamping: (NIODeadline.now() - sent).nanoseconds / 1000))
        goOn()
    }

    private func goOn() {
        guard delivered == subscribers, !isWaitingForAck else { return }
        if NIODeadline.now() >= end { return done.succeed(latencies) }
        push()
    }
}

extension Generator {
    /// Pushes single turns to the followers of a user until `seconds` are over.
    ///
    /// - Parameter greetings: the subscribers', in the end the pusher's.
    /// - Returns: the microseconds from each push to its last delivery.
    func fanOut(
        _ frames: [PushFrame],
        greetings: [Dialogue.Greeting],
        isAcked: Bool,
        port: Int,
        seconds: Double
    ) async throws -> [UInt32] {
        var dialogues = try await connect(greetings, port: port)
        let pusher = dialogues.removeLast()
        let (loop, subscribers) = (loop, dialogues)
        let done = loop.makePromise(of: [UInt32].self)
        let fanOut = try await loop.submit {
            let end = NIODeadline.now() + .nanoseconds(Int64(seconds * 1e9))
            let fanOut = FanOut(pusher.value, subscribers, frames, isAcked: isAcked, end: end, done)
            fanOut.push()
            return NIOLoopBound(fanOut, eventLoop: loop)
        }.get()
        let latencies: [UInt32]
        do {
            latencies = try await done.futureResult.get()
        } catch {
            try await quiet(subscribers + [pusher])
            throw error
        }
        try await quiet(subscribers + [pusher])
        withExtendedLifetime(fanOut) {}
        return latencies
    }

    /// Closes connections without anybody hearing of it.
    private func quiet(_ dialogues: [NIOLoopBound<Dialogue>]) async throws {
        try await loop.submit {
            for dialogue in dialogues {
                dialogue.value.onRead = { _, _ in }
                dialogue.value.onEnd = {}
                dialogue.value.close()
            }
        }.get()
    }
}
