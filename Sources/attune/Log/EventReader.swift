import Events
import Foundation

/// An event on its way: everything but its `n`, which it gets when it is first sent.
struct OutgoingEvent {
    /// The line of the input that it was made from.
    var line: Int
    /// The members of the event's object, without braces.
    var members: [UInt8]
}

/// Why a line is no event.
struct UnreadableLine: Error {
    var message: String
}

/// Makes events of lines.
struct EventReader {
    let conversation: String
    let role: String

    /// The event that `line` stands for; nil for an empty line.
    func event(from line: ArraySlice<UInt8>, line number: Int) throws(UnreadableLine) -> OutgoingEvent? {
        var text = line
        if text.last == UInt8(ascii: "\r") { text.removeLast() }
        guard text.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else { return nil }
        guard text.first == UInt8(ascii: "{") else {
            guard let words = String(validating: text, as: UTF8.self) else { throw .init(message: "invalid UTF-8") }
            var body = JSONWriter()
            body.beginObject()
            body.member("conversation", conversation)
            body.member("role", role)
            body.member("text", words)
            body.endObject()
            return try make(kind: "turn", body: body.bytes, from: nil, line: number)
        }
        let object: JSONValue
        do {
            object = try JSONDocument(Array(text)).root
        } catch {
            throw UnreadableLine(message: "no JSON that the protocol allows: \(error)")
        }
        if let kind = object["kind"]?.string {
            guard let body = object["body"] else { throw .init(message: "an event needs a \"body\"") }
            if let id = object["id"], id.utf8.flatMap({ EventID($0) }) == nil {
                throw UnreadableLine(message: "\"id\" must be a UUID")
            }
            return try make(kind: kind, body: body.canonical(), from: object, line: number)
        }
        guard object["text"] != nil else {
            throw UnreadableLine(message: "neither an event (no \"kind\") nor a turn (no \"text\")")
        }
        return try make(kind: "turn", body: turnBody(object), from: nil, line: number)
    }

    /// Refuses what would spoil the whole push it goes out in. What spoils the event alone is the server's to say.
    static func checkFrame(_ event: [UInt8]) throws(UnreadableLine) {
        do {
            // In a push it lies within the frame and its list.
            let root = try JSONDocument(event, maximumDepth: JSONDocument.maximumDepth - 2).root
            _ = try ProposedEvent(root, bodyLimit: .max)
        } catch let error as JSONError {
            throw UnreadableLine(message: "no event that the protocol allows: \(error.reason)")
        } catch ContentFault.frame(let message) {
            throw UnreadableLine(message: message)
        } catch {}
    }

    /// The turn's body with what it does not name filled in.
    private func turnBody(_ object: JSONValue) -> [UInt8] {
        var filled = JSONWriter()
        filled.beginObject()
        if object["conversation"] == nil { filled.member("conversation", conversation) }
        if object["role"] == nil { filled.member("role", role) }
        let given = object.canonical().dropFirst()
        return filled.bytes + (filled.bytes.count > 1 && given.count > 1 ? [UInt8(ascii: ",")] : []) + given
    }

    private func make(
        kind: String,
        body: [UInt8],
        from event: JSONValue?,
        line: Int
    ) throws(UnreadableLine) -> OutgoingEvent {
        var generator = SystemRandomNumberGenerator()
        let now = Int64(Date().timeIntervalSince1970 * 1_000_000)
        var writer = JSONWriter(capacity: body.count + 128)
        writer.beginObject()
        writer.member("id", event?["id"]?.string ?? EventID.timeOrdered(at: now, using: &generator).description)
        writer.member("kind", kind)
        if let at = event?["at"] { writer.member("at", json: at.canonical()) }
        if let seen = event?["seen"] { writer.member("seen", json: seen.canonical()) }
        writer.member("body", json: body)
        try Self.checkFrame(writer.bytes + [UInt8(ascii: "}")])
        return OutgoingEvent(line: line, members: Array(writer.bytes.dropFirst()))
    }
}
