import Events
import Foundation
import SyncClient

/// Turns that were typed and are not acked yet, pushed one at a time and in order.
///
/// It numbers its events, so a turn that may or may not have been stored when a connection broke is pushed again under
/// the same id, and the log keeps it once.
actor ChatOutbox {
    private var turns: [(id: String, body: [UInt8])] = []
    private var connection: ServerConnection?
    private var isSending = false
    private let onRefused: @Sendable (String) -> Void

    init(onRefused: @escaping @Sendable (String) -> Void) { self.onRefused = onRefused }

    /// Takes a turn.
    func add(_ text: String, conversation: String) {
        var generator = SystemRandomNumberGenerator()
        let now = Int64(Date().timeIntervalSince1970 * 1_000_000)
        var body = JSONWriter()
        body.beginObject()
        body.member("conversation", conversation)
        body.member("role", "user")
        body.member("text", text)
        body.endObject()
        turns.append((EventID.timeOrdered(at: now, using: &generator).description, body.bytes))
        Task { await send() }
    }

    /// From now on pushes go over `connection`.
    func use(_ connection: ServerConnection) {
        self.connection = connection
        Task { await send() }
    }

    private func send() async {
        if isSending { return }
        isSending = true
        defer { isSending = false }
        while let turn = turns.first, let connection {
            do {
                let answer = try await connection.request("push") { frame in
                    frame.beginArray("events")
                    var event = JSONWriter()
                    event.beginObject()
                    event.member("id", turn.id)
                    event.member("kind", "turn")
                    event.member("body", json: turn.body)
                    event.endObject()
                    frame.element(json: event.bytes)
                    frame.endArray()
                }
                turns.removeFirst()
                let result = answer["results"]?.array?.first
                if result?["status"]?.string == "refused" { onRefused(result?["message"]?.string ?? "refused") }
            } catch let refusal as ServerRefusal where refusal.action == "retry" && !refusal.isFatal {
                try? await Task.sleep(for: .milliseconds(max(100, refusal.afterMilliseconds ?? 500)))
            } catch let refusal as ServerRefusal where !refusal.isFatal {
                turns.removeFirst()
                onRefused(refusal.message)
            } catch {
                // Another connection will take over, and with it what waits here.
                if self.connection === connection { self.connection = nil }
            }
        }
    }

    /// Turns that are not acked.
    var unsent: Int { turns.count }

    /// Waits until every turn is acked, or `patience` is over.
    func drain(patience: Duration) async {
        let deadline = ContinuousClock.now + patience
        while !turns.isEmpty && ContinuousClock.now < deadline { try? await Task.sleep(for: .milliseconds(20)) }
    }
}
