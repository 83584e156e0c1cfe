import Events

/// One line of NDJSON as `attune replay` and `attune tail` write it: an event of some log, to be brought into another.
enum ReplayedEvent {
    /// The event to push and its time; nil for what is left out, which is counted.
    static func event(_ line: [UInt8], tally: ImportTally) throws(UnreadableLine) -> (members: [UInt8], at: Int64)? {
        let root = try JSONLine(line[...]).root
        let event = root["event"] ?? root
        guard let kind = event["kind"]?.string else { throw .init(message: "no event: it has no \"kind\"") }
        guard let id = event["id"]?.utf8.flatMap({ EventID($0) }) else {
            throw .init(message: "an event without a UUID as \"id\" could not be imported twice: use `attune push`")
        }
        guard let at = event["at"]?.integer else { throw .init(message: "an event without \"at\": use `attune push`") }
        let author = event["author"]?.string.flatMap(StoredEvent.Author.init)
        if author == .recognizer { return leave(.derived, tally) }
        if author == .service && EventKind.isPreference(kind) {
            return leave(.inferred, tally)
        }
        if kind == EventKind.forgotten { return leave(.forgotten, tally) }
        if kind == "conversation.read" { return leave(.read, tally) }
        guard let body = event["body"] else { return leave(.redacted, tally) }
        let members = OutgoingEvent.imported(id: id.description, kind: kind, at: at, body: body.canonical())
        try EventReader.checkFrame([UInt8(ascii: "{")] + members + [UInt8(ascii: "}")])
        return (members, at)
    }

    private static func leave(_ reason: ImportTally.Reason, _ tally: ImportTally) -> (members: [UInt8], at: Int64)? {
        tally.leave(reason)
        return nil
    }
}

extension OutgoingEvent {
    /// An event's members, of a device that had seen nothing: what is imported was not said in the knowledge of the log
    /// that it comes into.
    static func imported(id: String, kind: String, at: Int64, body: [UInt8]) -> [UInt8] {
        var writer = JSONWriter(capacity: body.count + 160)
        writer.beginObject()
        writer.member("id", id)
        writer.member("kind", kind)
        writer.member("at", at)
        writer.member("seen", Int64(0))
        writer.member("body", json: body)
        return Array(writer.bytes.dropFirst())
    }
}
