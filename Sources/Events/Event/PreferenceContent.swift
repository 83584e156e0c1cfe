/// What the bodies of preference kinds must hold: protocol section 4.
enum PreferenceContent {
    /// Bytes of a canonical topic, slot or qualifier.
    static let nameBytes = 1...256
    static let qualifiers = 8
    static let ids = 1...1000
    /// Bytes of a key: a topic and its qualifiers, each byte of which may need three.
    static let keyBytes = 6...8192
    private static let polarities = ["like", "dislike", "require", "avoid", "neutral"]

    /// Checks the body of a `preference.*` or `topic.merged` event.
    static func check(_ kind: String, _ fields: Fields) throws(ContentFault) {
        switch kind {
        case "preference.asserted": try checkAssertion(fields)
        case "preference.retracted": try checkRetraction(fields)
        case "preference.confirmed", "preference.rejected", "preference.pinned", "preference.unpinned":
            try checkIDs("events", fields)
        case EventKind.forgotten: try checkForget(fields)
        case "topic.merged":
            try checkName("from", fields)
            try checkName("into", fields)
        default: throw .event("kind \"\(kind)\" is unknown; kinds of your own start with \"x.\"")
        }
    }

    private static func checkAssertion(_ fields: Fields) throws(ContentFault) {
        try checkClaim(fields)
        if fields.value("polarity") == nil { throw fields.missing("polarity") }
        _ = try fields.integer("strength", 1...5)
        _ = try fields.string("over")
        _ = try fields.integer("until", 0...JSONNumber.largestInteger)
        if let hard = fields.value("hard"), hard.bool == nil { throw fields.fault("hard", "must be true or false") }
        if let source = fields.value("source") { try checkSource(source, fields) }
    }

    private static func checkSource(_ source: JSONValue, _ fields: Fields) throws(ContentFault) {
        guard source.isObject else { throw fields.fault("source", "must be an object") }
        let span = Fields(source, in: "source")
        let start = try span.integer("start", 0...JSONNumber.largestInteger)
        let end = try span.integer("end", 0...JSONNumber.largestInteger)
        if let start, let end, end < start { throw span.fault("end", "must not be before \"start\"") }
    }

    private static func checkRetraction(_ fields: Fields) throws(ContentFault) {
        guard fields.value("replaces") != nil else {
            guard fields.value("topic") != nil else {
                throw .event("body of preference.retracted: \"replaces\" or \"topic\" must say what ends")
            }
            return try checkClaim(fields)
        }
        try checkIDs("replaces", fields)
        if fields.value("topic") != nil {
            throw fields.fault("topic", "cannot stand beside \"replaces\": push two events if both are meant")
        }
    }

    /// What an assertion and a retraction by topic have in common: the key and the sign.
    private static func checkClaim(_ fields: Fields) throws(ContentFault) {
        try checkName("topic", fields)
        _ = try fields.word("polarity", of: polarities)
        if fields.value("slot") != nil { try checkName("slot", fields) }
        for qualifier in try fields.strings("qualifiers", atMost: qualifiers) ?? [] {
            if qualifier.hasPrefix("~") { throw fields.fault("qualifiers", "may not start with \"~\"") }
            try checkCanonical(qualifier, "qualifiers", fields)
        }
    }

    private static func checkName(_ key: StaticString, _ fields: Fields) throws(ContentFault) {
        try checkCanonical(try fields.required(key), key, fields)
    }

    /// Bounds the canonical form, since that is what keys are made of; an app counts the bytes it sees, so what was sent
    /// shows in the message.
    private static func checkCanonical(_ text: String, _ key: StaticString, _ fields: Fields) throws(ContentFault) {
        let form = CanonicalTopic.of(text)
        guard nameBytes.contains(form.utf8.count) else {
            throw fields.fault(
                key,
                "must have \(nameBytes.lowerBound) to \(nameBytes.upperBound) bytes in canonical form, not \(form.utf8.count)"
            )
        }
        // It would be taken for the server's own mark of a wish that ends.
        if key.description == "qualifiers", form.hasPrefix("~") {
            throw fields.fault(key, "may not start with \"~\", also in canonical form")
        }
    }

    private static func checkForget(_ fields: Fields) throws(ContentFault) {
        if let turns = fields.value("turns"), turns.bool == nil {
            throw fields.fault("turns", "must be true or false")
        }
        guard let key = try fields.string("preference") else {
            guard fields.value("topic") != nil else {
                throw .event(
                    "body of \(EventKind.forgotten): \"topic\" or \"preference\" must say what is to be forgotten"
                )
            }
            return try checkName("topic", fields)
        }
        if fields.value("topic") != nil {
            throw fields.fault("topic", "cannot stand beside \"preference\": push two events if both are meant")
        }
        guard keyBytes.contains(key.utf8.count), key.hasPrefix("topic:") || key.hasPrefix("slot:") else {
            throw fields.fault("preference", "must be the key of a preference, as records have it")
        }
    }

    private static func checkIDs(_ key: StaticString, _ fields: Fields) throws(ContentFault) {
        guard let elements = fields.value(key)?.array else {
            throw fields.value(key) == nil ? fields.missing(key) : fields.fault(key, "must be an array of UUIDs")
        }
        guard ids.contains(elements.count) else {
            throw fields.fault(key, "must have \(ids.lowerBound) to \(ids.upperBound) ids, not \(elements.count)")
        }
        for element in elements {
            guard let text = element.utf8, EventID(text) != nil else {
                throw fields.fault(key, "must be an array of UUIDs")
            }
        }
    }
}
