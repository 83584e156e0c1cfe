import Events
import SyncClient

/// Pushes batches over one connection at a time, several in flight, and settles them in order.
///
/// Every event goes out with the device's next `n`, so that the server puts nothing in the log out of order while batches
/// are in flight. What is pushed again over a new connection is numbered anew; what of it was stored is a duplicate.
actor PushPipeline {
    private let server: ServerOptions
    private var connection: ServerConnection
    private let epoch: String
    private var nextN: Int64
    private var inflight: [(batch: Batch, answer: ServerConnection.PendingAnswer)] = []
    private var isFinishing = false
    private var failure: (any Error)?
    private var waiters: [CheckedContinuation<Void, Never>] = []

    private static let window = 8

    private struct Batch {
        var events: [OutgoingEvent]
        var firstN: Int64
    }

    /// The log is another one than before: what was pushed is not in it.
    struct LogChanged: Error, CustomStringConvertible {
        var description: String { "the server's log was replaced (its epoch changed): push the input again" }
    }

    init(server: ServerOptions) async throws {
        self.server = server
        let (connection, opened) = try await server.open()
        self.connection = connection
        epoch = connection.hello.epoch
        nextN = opened.deviceHead + 1
    }

    /// How many of `events` go into one push.
    func fitting(_ events: [OutgoingEvent], atMost limit: Int) -> Int {
        var bytes = 128
        for (index, event) in events.prefix(min(limit, connection.hello.batchLimit)).enumerated() {
            bytes += event.members.count + 32
            if bytes > connection.hello.lineLimit { return index }
        }
        return min(events.count, limit, connection.hello.batchLimit)
    }

    /// Sends a batch; waits first where too many are in flight.
    func push(_ events: [OutgoingEvent]) async throws {
        while inflight.count >= Self.window && failure == nil { await change() }
        if let failure { throw failure }
        sendNext(events)
        changed()
    }

    /// Waits until everything is settled, and says goodbye.
    func finish() async throws {
        isFinishing = true
        changed()
        while !inflight.isEmpty && failure == nil { await change() }
        if let failure { throw failure }
        _ = try? await connection.request("bye")
        await connection.close()
    }

    /// Calls `settle` for each event once its fate is known, in order, until all is finished or nothing helps any more.
    ///
    /// It runs beside the pushing: what waits for its answer while the input waits for its next line is settled meanwhile.
    func settleAnswers(_ settle: (OutgoingEvent, JSONValue) -> Void) async {
        while failure == nil {
            if inflight.isEmpty {
                if isFinishing { return }
                await change()
                continue
            }
            do {
                try await settleFirst(settle)
            } catch {
                failure = error
            }
            changed()
        }
    }

    private func change() async { await withCheckedContinuation { waiters.append($0) } }

    private func changed() {
        let woken = waiters
        waiters = []
        for waiter in woken { waiter.resume() }
    }

    private func sendNext(_ events: [OutgoingEvent]) {
        let batch = Batch(events: events, firstN: nextN)
        nextN += Int64(events.count)
        inflight.append((batch, send(batch)))
    }

    private func send(_ batch: Batch) -> ServerConnection.PendingAnswer {
        connection.send("push") { frame in
            frame.beginArray("events")
            for (offset, event) in batch.events.enumerated() {
                let number = Array("{\"n\":\(batch.firstN + Int64(offset)),".utf8)
                frame.element(json: number + event.members + [UInt8(ascii: "}")])
            }
            frame.endArray()
        }
    }

    private func settleFirst(_ settle: (OutgoingEvent, JSONValue) -> Void) async throws {
        let (batch, answer) = inflight[0]
        do {
            let results = try await answer.get()["results"]?.array ?? []
            // A batch behind one that failed finds a hole where that was.
            if results.contains(where: { $0["code"]?.string == "out_of_order" }) { throw ConnectionError.closed }
            inflight.removeFirst()
            for (event, result) in zip(batch.events, results) { settle(event, result) }
        } catch  where isPassing(error) {
            try await startOver(error)
        }
    }

    /// Connects again and sends everything unsettled once more, in order.
    private func startOver(_ error: any Error) async throws {
        var backoff = Backoff()
        var reason = error
        await connection.close()
        while true {
            do {
                try await backoff.wait(reason)
                let (connection, opened) = try await server.open()
                guard connection.hello.epoch == epoch else { throw LogChanged() }
                self.connection = connection
                nextN = opened.deviceHead + 1
                let unsettled = inflight.map(\.batch.events)
                inflight = []
                for events in unsettled { sendNext(events) }
                return
            } catch  where isPassing(error) {
                reason = error
            }
        }
    }
}
