import AttuneTestKit
import Foundation
import Generators

/// A device that pushes without a pause and follows its user's log: everything that it makes stays in its outbox until it
/// is acked, and is pushed again under the same ids after every failure.
actor LoadDevice {
    nonisolated let name: History.Device
    private nonisolated let daemon: DaemonProcess
    private let token: String
    private let style: Style
    private var generator: SeededGenerator

    private var client: LineClient?
    private var outbox: [Push] = []
    private var history = History()
    private var lastN: Int64 = 0
    private var lastPush = 0
    /// The last `seq` that its subscription was sent.
    private var cursor: Int64 = 0
    /// The greatest `at` that it has made or been sent.
    private var lastAt: Int64 = 0
    private(set) var notes = Notes()

    /// How a device behaves.
    struct Style: Sendable {
        /// Pushes that it sends before it waits for their answers.
        var window = 1
        /// Events in its largest push.
        var largestBatch = 20
        /// Whether it follows its user's log.
        var follows = true
        /// How wrong its clock goes, in microseconds.
        var skew: Int64 = 0
    }

    /// What happened to it besides its history.
    struct Notes: Sendable {
        /// Answers by `error`, by code.
        var errors: [String: Int] = [:]
        var connections = 0
        var goaways = 0
        /// What had no answer for longer than the daemon has any reason to take.
        var silences: [String] = []
    }

    /// A push of one or several events.
    private struct Push {
        var id: String
        var line: String
        var events: [History.Made]
    }

    private struct NotNow: Error {}

    /// The longest that a daemon may be silent: it settles unknown outcomes for 30 s before it gives up.
    private static let patience = Duration.seconds(40)

    init(_ name: History.Device, token: String, daemon: DaemonProcess, style: Style, seed: UInt64) {
        self.name = name
        self.token = token
        self.daemon = daemon
        self.style = style
        generator = SeededGenerator(seed: seed)
    }

    /// Pushes as long as `goesOn` says so, and then until its outbox is empty.
    func push(whileTrue goesOn: @Sendable () -> Bool, acked: @Sendable (Int) -> Void) async {
        while goesOn() || !outbox.isEmpty {
            while goesOn() && outbox.count < style.window { outbox.append(makePush()) }
            do {
                try await pushOutbox(acked: acked)
            } catch {
                await reconnectLater(after: error)
            }
        }
    }

    /// Follows its user's log until it was sent all up to `head`.
    func follow(to head: Int64) async {
        history.followers.insert(name)
        while cursor < head {
            do {
                let client = try await connected()
                while cursor < head { try take(try await next(from: client, awaiting: "ev")) }
            } catch {
                await reconnectLater(after: error)
                if !notes.silences.isEmpty { return }
            }
        }
    }

    /// Pushes everything that it ever made once more, and returns its history.
    func retryEverything() async throws -> History {
        let client = try await connected()
        var rest = history.made[...]
        while !rest.isEmpty {
            let push = makePush(of: Array(rest.prefix(500)))
            rest = rest.dropFirst(500)
            try await client.send(push.line)
            let answer = try await self.answer(to: push.id, from: client)
            history.retries += (answer.results ?? []).map { self.answer($0) }
        }
        await disconnect()
        return history
    }

    /// Ends its connection.
    func disconnect() async {
        await client?.close()
        client = nil
    }

    // MARK: Pushing

    private func pushOutbox(acked: @Sendable (Int) -> Void) async throws {
        let client = try await connected()
        let pushes = Array(outbox.prefix(style.window))
        try await client.send(pushes.map(\.line).joined(separator: "\n"))
        var done: Set<String> = []
        for push in pushes {
            let answer = try await self.answer(to: push.id, from: client)
            guard let results = answer.results else {
                note(error: answer, push)
                continue
            }
            let answers = results.map { self.answer($0) }
            history.answers += answers
            if answers.allSatisfy({ $0.seq > 0 }) {
                done.insert(push.id)
                acked(push.events.count)
            }
        }
        outbox.removeAll { done.contains($0.id) }
        if done.count < pushes.count {
            try await Task.sleep(for: .milliseconds(Int.random(in: 5...50, using: &generator)))
        }
    }

    private func answer(_ result: Frame.Result) -> History.Answer {
        let status = result.code.map { "\(result.status) \($0)" } ?? result.status
        return .init(device: name, id: result.id, status: status, seq: result.seq ?? 0, at: result.at ?? 0)
    }

    /// A push that failed as a whole is pushed again; one that should never fail so is a violation for each of its events.
    private func note(error: Frame, _ push: Push) {
        let code = error.code ?? "none"
        notes.errors[code, default: 0] += 1
        if ["unavailable", "overloaded", "shutting_down"].contains(code) { return }
        history.answers += push.events.map {
            .init(device: name, id: $0.id, status: "error \(code)", seq: 0, at: 0)
        }
    }

    private func answer(to id: String, from client: LineClient) async throws -> Frame {
        while true {
            let frame = try await next(from: client, awaiting: id)
            if frame.id == id { return frame }
            try take(frame)
        }
    }

    // MARK: Making

    private func makePush() -> Push {
        let isSingle = Bool.random(using: &generator)
        let count = isSingle ? 1 : Int.random(in: 2...style.largestBatch, using: &generator)
        return makePush(of: (0..<count).map { _ in makeEvent() })
    }

    private func makeEvent() -> History.Made {
        lastN += 1
        let text = String(repeating: "雨 rain ", count: Int.random(in: 1...30, using: &generator))
        let event = History.Made(
            device: name,
            id: UUID().uuidString.lowercased(),
            n: lastN,
            body: #"{"conversation":"c\#(lastN % 5)","role":"assistant","text":"\#(name) \#(lastN) \#(text)"}"#
        )
        history.made.append(event)
        return event
    }

    private func makePush(of events: [History.Made]) -> Push {
        lastPush += 1
        let frames = events.map { event in
            lastAt = max(Int64(Date().timeIntervalSince1970 * 1_000_000) + style.skew, lastAt + 1)
            return
                #"{"id":"\#(event.id)","kind":"turn","at":\#(lastAt),"seen":\#(cursor),"n":\#(event.n),"body":\#(event.body)}"#
        }
        let id = "p\(lastPush)"
        return Push(
            id: id,
            line: #"{"t":"push","id":"\#(id)","events":[\#(frames.joined(separator: ","))]}"#,
            events: events
        )
    }

    // MARK: Connecting

    private func connected() async throws -> LineClient {
        if let client { return client }
        let client = try await LineClient.connect(port: daemon.port)
        self.client = client
        notes.connections += 1
        // Requests may follow `open` without waiting for its answer.
        var lines = [#"{"t":"open","id":"open","protocol":1,"token":"\#(token)","ping_s":0}"#]
        if style.follows { lines.append(#"{"t":"sub","id":"sub","sub":"a","from":\#(cursor)}"#) }
        try await client.send(lines.joined(separator: "\n"))
        for id in style.follows ? ["open", "sub"] : ["open"] {
            let answer = try await self.answer(to: id, from: client)
            if answer.t == "ok" { continue }
            notes.errors[answer.code ?? "none", default: 0] += 1
            throw NotNow()
        }
        return client
    }

    private func next(from client: LineClient, awaiting what: String) async throws -> Frame {
        do {
            return try Frame(try await client.nextLine(within: Self.patience))
        } catch LineClientError.timedOut {
            notes.silences.append("\(name) \(what)")
            throw LineClientError.timedOut
        }
    }

    private func take(_ frame: Frame) throws {
        switch frame.t {
        case "ev", "live":
            guard let seq = frame.seq else { break }
            history.sightings.append(.init(device: name, prev: frame.prev, seq: seq, id: frame.event?.id))
            cursor = seq
            lastAt = max(lastAt, frame.event?.at ?? 0)
        case "goaway": notes.goaways += 1
        case "error":
            notes.errors[frame.code ?? "none", default: 0] += 1
            if frame.fatal == true { throw NotNow() }
        default: break
        }
    }

    private func reconnectLater(after error: any Error) async {
        await disconnect()
        try? await Task.sleep(for: .milliseconds(Int.random(in: 5...50, using: &generator)))
    }
}
