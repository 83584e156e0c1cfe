public import Events

extension Recognition {
    /// The events that this recognition of a turn makes: one a finding, in order (preferences page, section 3; protocol
    /// section 4).
    ///
    /// A finding whose topic, slot or qualifiers are longer than events may have is left out: precision before recall. A
    /// forget ends both signs and is stored as a retraction; real forgetting is an edit that the app offers next.
    ///
    /// - Parameters:
    ///   - turn: the turn's id. An event's id is the version 5 UUID of `<recogniser version>/<index>` in its name space, so
    ///     the same turn gives the same events for ever.
    ///   - at: the turn's clamped time; the events follow it by a microsecond each.
    public func events(of turn: EventID, at: Int64) -> [ProposedEvent] {
        findings.enumerated().compactMap { index, finding in
            var writer = JSONWriter(capacity: 512)
            writer.beginObject()
            writer.member("id", turn.named("\(Recognizer.version)/\(index)").description)
            writer.member("kind", finding.operation == .assert ? "preference.asserted" : "preference.retracted")
            writer.member("at", at + Int64(index) + 1)
            writer.beginObject("body")
            finding.write(into: &writer)
            writer.endObject()
            writer.endObject()
            guard let document = try? JSONDocument(writer.bytes) else { return nil }
            return try? ProposedEvent(document.root, bodyLimit: .max)
        }
    }
}

extension Finding {
    /// Writes the members of an event's body.
    fileprivate func write(into writer: inout JSONWriter) {
        writer.member("topic", topic)
        writer.member("polarity", polarity?.rawValue)
        writer.member("slot", slot)
        if !qualifiers.isEmpty {
            writer.beginArray("qualifiers")
            for qualifier in qualifiers { writer.element(qualifier) }
            writer.endArray()
        }
        if operation == .assert {
            writer.member("strength", Int64(strength))
            writer.member("over", over)
            writer.member("until", until)
            if hard { writer.member("hard", true) }
        }
        writer.beginObject("source")
        writer.member("start", Int64(start))
        writer.member("end", Int64(end))
        writer.member("rule", rule)
        writer.member("recognizer", Int64(Recognizer.version))
        writer.endObject()
    }
}
