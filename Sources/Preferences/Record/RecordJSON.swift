internal import Events

extension PreferenceRecord {
    /// The record as canonical JSON (RFC 8785): members in order, absent rather than null, no `seq`.
    public var canonicalJSON: [UInt8] {
        var writer = JSONWriter(capacity: 400 + 40 * shown.evidence.count)
        writer.beginObject()
        shown.writeHead(into: &writer)
        writer.member("key", text: key.text)
        if !other.isEmpty {
            writer.beginArray("other")
            for side in other {
                writer.beginObject()
                side.writeHead(into: &writer)
                side.writeTail(into: &writer, pinned: nil, qualifiers: nil, slot: nil)
                writer.endObject()
            }
            writer.endArray()
        }
        shown.writeTail(into: &writer, pinned: isPinned, qualifiers: qualifiers, slot: slot)
        writer.endObject()
        return writer.bytes
    }
}

extension SideRecord {
    fileprivate func writeHead(into writer: inout JSONWriter) {
        writer.member("class", wordsClass.name)
        writer.member("evidence", ids: evidence)
        writer.member("evidence_count", Int64(evidenceCount))
        writer.member("hard", isHard)
    }

    fileprivate func writeTail(
        into writer: inout JSONWriter,
        pinned: Bool?,
        qualifiers: [UTF8Text]?,
        slot: UTF8Text?
    ) {
        writer.member("over", over)
        if let pinned { writer.member("pinned", pinned) }
        writer.member("polarity", polarity.rawValue)
        if let qualifiers { writer.member("qualifiers", texts: qualifiers) }
        writer.member("rule", rule.rawValue)
        writer.member("since", since)
        if let slot { writer.member("slot", text: slot) }
        writer.member("status", status.rawValue)
        writer.member("strength", Int64(strength))
        writer.beginObject("topic")
        writer.member("canonical", text: canonical)
        writer.member("text", text)
        writer.endObject()
        writer.member("until", until)
    }
}

extension Interval {
    /// The interval as canonical JSON (RFC 8785).
    public var canonicalJSON: [UInt8] {
        var writer = JSONWriter(capacity: 300 + 40 * events.count)
        writer.beginObject()
        writer.member("closed_by", json: quoted(closedBy))
        writer.member("events", ids: events)
        writer.member("polarity", polarity.rawValue)
        writer.member("rule", rule.rawValue)
        writer.member("since", since)
        if let turn { writer.member("turn", json: quoted(turn)) }
        writer.member("until", until)
        writer.member("value", text: value)
        writer.endObject()
        return writer.bytes
    }
}

extension JSONWriter {
    mutating func member(_ key: StaticString, text: UTF8Text) {
        member(key, json: quoted(text))
    }

    mutating func member(_ key: StaticString, texts: [UTF8Text]) {
        beginArray(key)
        for text in texts { element(json: quoted(text)) }
        endArray()
    }

    mutating func member(_ key: StaticString, ids: [EventID]) {
        beginArray(key)
        for id in ids { element(json: quoted(id)) }
        endArray()
    }
}

/// A UUID in quotes: its characters need no escaping.
func quoted(_ id: EventID) -> [UInt8] {
    [UInt8(ascii: "\"")] + id.utf8 + [UInt8(ascii: "\"")]
}

private func quoted(_ text: UTF8Text) -> [UInt8] {
    var json: [UInt8] = []
    JSONText.write(text.bytes, into: &json)
    return json
}
