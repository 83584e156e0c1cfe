/// The `canonical` member that the server adds to stored bodies (preferences page, section 1): `topic`, `qualifiers` and
/// `slot` of an assertion and of a retraction by topic, `from` and `into` of a merge, none for other kinds.
///
/// It is computed once, at append, and nobody computes it again; one that a client sent is dropped.
public enum CanonicalMember {
    /// Its key in a body.
    static let name: StaticString = "canonical"

    /// A body as it is stored: canonical JSON, with the member in its place where the kind gets one, and without the
    /// client's own.
    static func body(of kind: String, _ body: JSONValue) -> [UInt8] {
        guard EventKind.isPreference(kind) else { return body.canonical() }
        return body.canonical(replacing: name, by: json(of: kind, body: body))
    }

    /// The member's value as canonical JSON (RFC 8785); nil if this body gets none.
    ///
    /// - Parameter body: the body as sent, checked before: fields of a wrong type count as absent here.
    public static func json(of kind: String, body: JSONValue) -> [UInt8]? {
        var writer = JSONWriter(capacity: 96)
        writer.beginObject()
        switch kind {
        case "preference.asserted", "preference.retracted":
            guard body["replaces"] == nil || kind == "preference.asserted", let topic = form(body["topic"]) else {
                return nil
            }
            let qualifiers = qualifiers(of: body)
            if !qualifiers.isEmpty {
                writer.beginArray("qualifiers")
                for qualifier in qualifiers { writer.element(json: quoted(qualifier)) }
                writer.endArray()
            }
            writer.member("slot", form(body["slot"]))
            writer.member("topic", topic)
        case "topic.merged":
            guard let from = form(body["from"]), let into = form(body["into"]) else { return nil }
            writer.member("from", from)
            writer.member("into", into)
        default: return nil
        }
        writer.endObject()
        return writer.bytes
    }

    private static func form(_ value: JSONValue?) -> String? { value?.string.map(CanonicalTopic.of) }

    /// Distinct and in byte order, as they stand in the key.
    private static func qualifiers(of body: JSONValue) -> [[UInt8]] {
        let forms = (body["qualifiers"]?.array ?? []).compactMap { form($0).map { Array($0.utf8) } }
        return Set(forms).sorted { $0.lexicographicallyPrecedes($1) }
    }

    private static func quoted(_ text: [UInt8]) -> [UInt8] {
        var json: [UInt8] = []
        JSONText.write(text, into: &json)
        return json
    }
}
