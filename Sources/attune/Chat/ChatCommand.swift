import Events
import Preferences
import SyncClient
import Wire

/// What a line beginning with a slash asks of a chat.
enum ChatCommand: Equatable {
    case prefs
    case why(String)
    case forget(String)
    case unfinished(note: String?)
    case pending
    case dismiss
    case help

    /// Reads a typed line; nil for something to say.
    ///
    /// - Throws: ``Unknown`` for a line that begins with a slash and is no command.
    init?(_ line: String) throws(Unknown) {
        guard line.hasPrefix("/"), !line.hasPrefix("//") else { return nil }
        let parts = line.dropFirst().split(separator: " ", maxSplits: 1)
        let rest = parts.count > 1 ? String(parts[1]).trimmed : ""
        switch (parts.first.map(String.init), rest.isEmpty) {
        case ("prefs", true): self = .prefs
        case ("why", false): self = .why(rest)
        case ("forget", false): self = .forget(rest)
        case ("unfinished", _): self = .unfinished(note: rest.isEmpty ? nil : rest)
        case ("pending", true): self = .pending
        case ("dismiss", true): self = .dismiss
        case ("help", true): self = .help
        default: throw Unknown()
        }
    }

    /// The text of a line that is something to say: one that begins with two slashes says the second of them.
    static func text(of line: String) -> String { line.hasPrefix("//") ? String(line.dropFirst()) : line }

    /// No command.
    struct Unknown: Error, Equatable {}

    static let usage = [
        "/prefs            what is remembered",
        "/why TOPIC        why it stands, and from which words",
        "/forget TOPIC     forget it, for good and on every device",
        "/unfinished NOTE  the last answer broke off: ask for the rest",
        "/pending          what was made here and has not come back from the server",
        "/dismiss          drop what the server refused",
        "//...             say something that begins with a slash",
    ]
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

/// Carries out what is asked of a chat, with what its device holds.
struct ChatAnswers {
    let client: SyncClient
    let conversation: String

    /// Claims of one sort that are shown.
    private static let witnessLimit = 20
    /// How far back an answer that broke off is looked for, in events of the conversation.
    private static let answersSearched = 200

    /// Carries out a command; gives the lines to show.
    func lines(for command: ChatCommand) async throws -> [String] {
        switch command {
        case .help: return ChatCommand.usage
        case .prefs: return await preferences()
        case .why(let what): return try await why(what)
        case .forget(let what):
            let key = await record(what)?.key
            var body = JSONWriter()
            body.beginObject()
            // A slot has no topic of its own: it goes by its key.
            if let key, key.hasPrefix("slot:") { body.member("preference", key) } else { body.member("topic", what) }
            body.endObject()
            try await client.make(EventKind.forgotten, body: body.bytes)
            return ["-- forgotten: \(what)"]
        case .unfinished(let note): return try await unfinished(note)
        case .pending: return await pending()
        case .dismiss:
            for entry in await client.pending {
                if case .refused = entry.state { try await client.dismiss(entry.id) }
            }
            return await pending()
        }
    }

    private func preferences() async -> [String] {
        let preferences = await client.preferences
        if preferences.isEmpty { return ["-- nothing is remembered"] }
        return preferences.map { "  \($0.sentence)" + ($0.status == "current" ? "" : " (\($0.status))") }
    }

    private func record(_ what: String) async -> ShownPreference? {
        let canonical = UTF8Text(CanonicalTopic.of(what))
        let keys = [what, PreferenceKey(topic: canonical).description, PreferenceKey(slot: canonical).description]
        let preferences = await client.preferences
        return keys.lazy.compactMap { key in preferences.first { $0.key.utf8.elementsEqual(key.utf8) } }.first
    }

    private func why(_ what: String) async throws -> [String] {
        guard let record = await record(what) else { return ["-- nothing is remembered of \(what)"] }
        guard let why = await client.why(record.key) else {
            return ["-- the server goes by other rules than this program: `attune why` asks it"]
        }
        let losers = why.losers.suffix(Self.witnessLimit)
        let ids = ([why.winner] + losers).flatMap { [$0.event] + ($0.turn.map { [$0] } ?? []) }
        let events = try await client.events(ids: ids)
        return [
            "\(record.key): \(record.sentence)", "  rule      \(why.rule.rawValue): \(why.rule.meaning)",
            "  from      \(line(of: why.winner, events))",
        ] + losers.map { "  against   \(line(of: $0, events))" }
    }

    private func line(of witness: Witness, _ events: [EventID: ClientEvent]) -> String {
        guard let event = events[witness.event] else { return "here, not sent yet" }
        let place = "#\(event.seq)  \(readableTime(event.at))  \(event.device)"
        guard let id = witness.turn else { return "\(place)  an edit" }
        guard let turn = events[id] else { return "\(place)  turn \(id)" }
        guard let body = turn.body.flatMap({ try? JSONDocument($0).root }), let text = body["text"]?.utf8 else {
            return "\(place)  turn #\(turn.seq) (redacted)"
        }
        return "\(place)  turn #\(turn.seq)  \(Words.marked(text, witness.span))"
    }

    /// Says that the last answer of the conversation broke off.
    private func unfinished(_ note: String?) async throws -> [String] {
        let answer = try await client.latest(Self.answersSearched, of: conversation).last { event in
            guard event.kind == "turn", let body = event.body.flatMap({ try? JSONDocument($0).root }) else {
                return false
            }
            return body["role"]?.string == "assistant"
        }
        guard let answer else { return ["-- there is no answer in this conversation"] }
        var body = JSONWriter()
        body.beginObject()
        body.member("turn", answer.id.description)
        body.member("note", note)
        body.endObject()
        try await client.make("turn.unfinished", body: body.bytes)
        return ["-- asked for the rest of #\(answer.seq)"]
    }

    private func pending() async -> [String] {
        let pending = await client.pending
        return pending.isEmpty ? ["-- nothing waits"] : pending.map { "  " + $0.line }
    }
}

extension ShownPreference {
    /// The preference in a few words.
    fileprivate var sentence: String {
        let object = slot.map { "\($0) = \(topic)" } ?? "\(Polarity(rawValue: polarity)?.verb ?? polarity) \(topic)"
        let conditions = qualifiers.map { $0 == PreferenceKey.passing.description ? "for now" : $0 }
        return object + (conditions.isEmpty ? "" : " (\(conditions.joined(separator: ", ")))")
            + (isPinned ? ", pinned" : "")
    }
}

extension OutboxEntry {
    /// What it says and what became of it.
    var line: String {
        let text = (try? JSONDocument(body).root).flatMap { $0["text"]?.string ?? $0["topic"]?.string } ?? ""
        let what = kind == "turn" ? text : "\(kind) \(text)"
        switch state {
        case .pending: return "waits: \(what)"
        case .acked(let seq): return "stored as #\(seq): \(what)"
        case .refused(let code, let message): return "refused: \(what): \(message) (\(code))"
        }
    }
}
