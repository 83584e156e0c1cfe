import Events

/// One conversation of ChatGPT's data export (`conversations.json`): a tree of messages, of which those become turns
/// that the chat showed as words, each with a `replies_to` to the turn before it on its branch.
///
/// The format is not written down anywhere by those who make it; what is known of it is in Docs/import.md.
struct ChatGPTConversation {
    /// An event to push, and when it happened (microseconds since 1970).
    struct Made {
        var members: [UInt8]
        var at: Int64
    }

    private let root: JSONValue
    private let id: String
    /// The conversation as turns name it.
    private let name: String
    private let tally: ImportTally

    /// Ids are made in this name space, from the export's ids: the same for the same message, for ever.
    private static let nameSpace = EventID(high: 0xA48A_E0A2_6A4C_49F1, low: 0xA4EE_8077_6D2E_4A6C)
    /// Seconds since 1970 that a time may be: up to the year 9999.
    private static let plausibleTimes = 1.0...253_402_300_799.0

    /// A conversation without what it needs.
    struct Unreadable: Error {
        var message: String
    }

    /// - Parameter bytes: the conversation's JSON.
    init(_ root: JSONValue, tally: ImportTally) throws(Unreadable) {
        guard root["mapping"]?.isObject == true else {
            throw Unreadable(message: "no conversation: it has no \"mapping\"")
        }
        guard let id = root["conversation_id"]?.string ?? root["id"]?.string, !id.isEmpty else {
            throw Unreadable(message: "a conversation without an id")
        }
        self.root = root
        self.id = id
        self.tally = tally
        name = EventKind.conversationBytes.contains(id.utf8.count) ? id : Self.nameSpace.named(id).description
    }

    /// A node of the tree.
    private struct Node {
        var message: JSONValue?
        var parent: Int?
        var children: [Int] = []
    }

    /// What a node passes on to those that follow it.
    private struct Trail {
        /// The last turn up to there.
        var turn: EventID?
        /// Its time, in microseconds since 1970.
        var at: Int64
    }

    /// Calls `body` with the conversation's events: its title and its turns, each after the turn that it answers.
    func forEachEvent(isRepaired: Bool, _ body: (Made) throws -> Void) rethrows {
        let nodes = readNodes()
        let start = time(root["create_time"]) ?? time(root["update_time"]) ?? 1_000_000
        var turns = 0
        var answers: [EventID?: Int] = [:]
        var visited = 0
        // A conversation may be thousands of messages deep: no recursion.
        var waiting = nodes.indices.filter { nodes[$0].parent == nil }.reversed().map {
            (node: $0, trail: Trail(turn: nil, at: start))
        }
        while let (index, before) = waiting.popLast() {
            visited += 1
            var trail = before
            if let message = nodes[index].message, let turn = turn(message, after: before) {
                if turns == 0, let title = title(at: turn.made.at) { try body(title) }
                try body(turn.made)
                turns += 1
                answers[before.turn, default: 0] += 1
                trail = Trail(turn: turn.id, at: turn.made.at)
            }
            for child in nodes[index].children.reversed() { waiting.append((child, trail)) }
        }
        tally.leave(.brokenTree, nodes.count - visited)
        tally.conversation(turns: turns, branches: answers.values.reduce(0) { $0 + $1 - 1 }, isRepaired: isRepaired)
    }

    /// The tree by its nodes' parents: that is what every version of the format has. A parent that is not there is none.
    private func readNodes() -> [Node] {
        let members = root["mapping"]?.members ?? []
        var nodes = members.map { Node(message: $0.value["message"].flatMap { $0.isObject ? $0 : nil }) }
        let places = Dictionary(members.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        for (index, member) in members.enumerated() {
            guard let parent = member.value["parent"]?.string.flatMap({ places[$0] }) else { continue }
            nodes[index].parent = parent
            nodes[parent].children.append(index)
        }
        return nodes
    }

    private func time(_ value: JSONValue?) -> Int64? {
        guard let seconds = value?.double, Self.plausibleTimes.contains(seconds) else { return nil }
        return Int64((seconds * 1_000_000).rounded())
    }

    private func eventID(_ part: String) -> EventID { Self.nameSpace.named("\(id)/\(part)") }

    private func made(_ id: EventID, _ kind: String, at: Int64, _ body: JSONWriter) -> Made {
        Made(members: OutgoingEvent.imported(id: id.description, kind: kind, at: at, body: body.bytes), at: at)
    }

    /// Another title is another event.
    private func title(at: Int64) -> Made? {
        guard let title = root["title"]?.string, !title.isEmpty, EventKind.titleBytes.contains(title.utf8.count) else {
            return nil
        }
        var body = JSONWriter(capacity: title.utf8.count + 128)
        body.beginObject()
        body.member("conversation", name)
        body.member("title", title)
        body.endObject()
        return made(eventID("title/\(title)"), "conversation.titled", at: at, body)
    }

    private func turn(_ message: JSONValue, after before: Trail) -> (id: EventID, made: Made)? {
        guard let id = message["id"]?.string, !id.isEmpty else {
            tally.leave(.unreadable)
            return nil
        }
        let text: String
        switch ChatGPTMessage.words(of: message) {
        case .success((let words, let others)):
            tally.leave(.attachment, others)
            text = words
        case .failure(let reason):
            tally.leave(reason.reason)
            tally.leave(.attachment, reason.others)
            return nil
        }
        // An answer is never older than what it answers, whatever the export's clocks say.
        let at = max(time(message["create_time"]) ?? before.at, before.at)
        let role = message["author"]?["role"]?.string ?? ""
        let event = eventID(id)
        var body = JSONWriter(capacity: text.utf8.count + 256)
        body.beginObject()
        body.member("conversation", name)
        body.member("role", role)
        body.member("text", text)
        body.member("replies_to", before.turn?.description)
        if role == "assistant" {
            body.member("finish", ChatGPTMessage.finish(of: message))
            body.member("model", message["metadata"]?["model_slug"]?.string)
        }
        body.endObject()
        return (event, made(event, "turn", at: at, body))
    }
}

/// What one message of ChatGPT's export says.
enum ChatGPTMessage {
    /// Why a message is no turn.
    struct Left: Error {
        var reason: ImportTally.Reason
        /// Parts of it that are no text.
        var others = 0
    }

    /// The words that the chat showed, and how many parts beside them are no words.
    static func words(of message: JSONValue) -> Result<(String, others: Int), Left> {
        let metadata = message["metadata"]
        switch message["author"]?["role"]?.string {
        case "user", "assistant": break
        case "system": return .failure(Left(reason: .system))
        case "tool": return .failure(Left(reason: .tool))
        default: return .failure(Left(reason: .unknownContent))
        }
        if metadata?["is_visually_hidden_from_conversation"]?.bool == true { return .failure(Left(reason: .hidden)) }
        if let recipient = message["recipient"]?.string, recipient != "all" { return .failure(Left(reason: .toolCall)) }
        let content = message["content"]
        var parts: [String] = []
        var others = 0
        switch content?["content_type"]?.string {
        case "text", "multimodal_text":
            for part in content?["parts"]?.array ?? [] {
                if let text = part.string {
                    parts.append(text)
                } else if part["content_type"]?.string == "audio_transcription", let text = part["text"]?.string {
                    // What was said aloud.
                    parts.append(text)
                } else if part.isObject {
                    others += 1
                }
            }
        case "code": if let text = content?["text"]?.string { parts.append(text) }
        case "thoughts", "reasoning_recap": return .failure(Left(reason: .reasoning))
        case "user_editable_context", "model_editable_context": return .failure(Left(reason: .instructions))
        case "execution_output", "tether_quote", "tether_browsing_display", "tether_browsing_code", "system_error",
            "computer_output", "citable_code_output":
            return .failure(Left(reason: .tool))
        default: return .failure(Left(reason: .unknownContent))
        }
        let text = parts.filter { !$0.isEmpty }.joined(separator: "\n")
        if text.allSatisfy(\.isWhitespace) { return .failure(Left(reason: .noText, others: others)) }
        return .success((text, others))
    }

    /// How an answer ended, in the protocol's words; nil if that is not known.
    static func finish(of message: JSONValue) -> String? {
        switch message["metadata"]?["finish_details"]?["type"]?.string {
        case "stop": return "stop"
        case "max_tokens": return "length"
        case "interrupted": return "cancelled"
        default: break
        }
        switch message["status"]?.string {
        case "finished_successfully": return "stop"
        case "finished_partial_completion", "in_progress": return "cut"
        default: return nil
        }
    }
}
