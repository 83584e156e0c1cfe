import Events
import SyncClient
import Wire

/// What a chat has shown and what is to be shown next, in lines.
struct ChatView {
    let conversation: String
    /// Whether what is remembered is shown: not while the server goes by other rules.
    var isFolding = true

    private var device: String?
    private var memory: ChatMemory?
    private var isOffline = false
    private var waiting: [OutboxEntry] = []
    /// Entries whose waiting or refusal was told.
    private var told: [EventID: OutboxEntry.State] = [:]

    init(conversation: String) { self.conversation = conversation }

    /// Begins; what happened before is told now.
    mutating func open(device: String, _ memory: ChatMemory) -> [String] {
        (self.device, self.memory) = (device, memory)
        return (isOffline ? [Self.offline] : []) + entries()
    }

    private static let offline = "-- offline: what you type is kept, and sent when there is a connection"

    /// Takes how the client stands.
    mutating func take(_ status: ClientStatus) -> [String] {
        switch status {
        case .offline where !isOffline:
            isOffline = true
            return device == nil ? [] : [Self.offline] + entries()
        case .live where isOffline:
            isOffline = false
            return device == nil ? [] : ["-- live again"]
        default: return []
        }
    }

    /// Takes what was made here and has not come back.
    mutating func take(_ outbox: [OutboxEntry]) -> [String] {
        waiting = outbox
        let ids = Set(outbox.map(\.id))
        told = told.filter { ids.contains($0.key) }
        return entries()
    }

    /// What waits while there is no connection, and what was refused, each told once.
    private mutating func entries() -> [String] {
        guard device != nil else { return [] }
        return waiting.compactMap { entry in
            guard told[entry.id] != entry.state else { return nil }
            switch entry.state {
            case .pending where isOffline: break
            case .refused: break
            default: return nil
            }
            told[entry.id] = entry.state
            return "-- " + Terminal.harmless(entry.line)
        }
    }

    /// Takes what happened to the log.
    mutating func take(_ news: ClientNews) -> [String] {
        switch news {
        case .reset:
            // What was folded is of the other log; all of this one follows.
            memory = memory.map { _ in ChatMemory() }
            return ["-- the log is another one than before; what there is now follows"]
        case .redacted(let seqs):
            return ["-- forgotten: what was said in \(seqs.map { "#\($0)" }.joined(separator: ", "))"]
        case .event(let event):
            let remembered = memory?.take(event) ?? []
            guard event.conversation == conversation else { return [] }
            // What was found in a turn shows as what became of it.
            return (event.cause == nil ? [line(of: event)] : []) + (isFolding ? remembered.map { "  " + $0 } : [])
        }
    }

    private func line(of event: ClientEvent) -> String {
        let who = event.device == device ? "you" : event.device
        let body = event.body.flatMap { try? JSONDocument($0, takesLargeIntegers: true).root }
        guard event.kind == "turn", let body, let text = body["text"]?.string else {
            let rest = body.map { String(decoding: $0.canonical(), as: UTF8.self) } ?? "(redacted)"
            return Terminal.harmless("-- \(who): \(event.kind) \(rest)")
        }
        let role = body["role"]?.string == "user" ? "" : " (\(body["role"]?.string ?? ""))"
        return Terminal.harmless("\(who)\(role): \(text)")
    }
}
