internal import Events

extension PreferenceBody {
    /// Reads the body of an event of `kind` as the server stores it.
    ///
    /// - Throws: ``ContentFault`` with the name of the field.
    init(_ kind: PreferenceKind, _ body: JSONValue) throws(ContentFault) {
        guard body.isObject else { throw .event("body of \(kind.rawValue): must be an object") }
        let fields = Fields(body, in: "body of \(kind.rawValue)")
        switch kind {
        case .asserted: self = .asserted(try Assertion(fields))
        case .retracted: self = .retracted(try Retraction(fields))
        case .confirmed: self = .confirmed(try ids("events", in: fields))
        case .rejected: self = .rejected(try ids("events", in: fields))
        case .pinned: self = .pinned(try ids("events", in: fields))
        case .unpinned: self = .unpinned(try ids("events", in: fields))
        case .forgotten: self = .forgotten(try StoredForget(fields))
        case .merged:
            let canonical = try canonicalForm(of: fields)
            self = .merged(
                from: try canonicalText("from", in: canonical),
                into: try canonicalText("into", in: canonical)
            )
        }
    }
}

extension Assertion {
    fileprivate init(_ fields: Fields) throws(ContentFault) {
        let canonical = try canonicalForm(of: fields)
        guard let polarity = Polarity(rawValue: try fields.required("polarity")) else {
            throw fields.fault("polarity", "is unknown")
        }
        self.init(
            text: try fields.required("topic"),
            topic: try canonicalText("topic", in: canonical),
            polarity: polarity
        )
        qualifiers = try sortedTexts("qualifiers", in: canonical)
        slot = try canonical.string("slot").map { UTF8Text($0) }
        strength = try fields.integer("strength", 1...5).map { Int($0) }
        isHard = fields.value("hard")?.bool ?? false
        over = try fields.string("over")
        until = try fields.integer("until")
        if let source = fields.value("source"), source.isObject {
            let span = Fields(source, in: "source")
            if let start = try span.integer("start"), let end = try span.integer("end") {
                self.source = SourceSpan(start: start, end: end)
            }
        }
    }
}

extension Retraction {
    fileprivate init(_ fields: Fields) throws(ContentFault) {
        if fields.value("replaces") != nil {
            self = .events(try ids("replaces", in: fields))
            return
        }
        let canonical = try canonicalForm(of: fields)
        var sign: Sign?
        if let word = try fields.string("polarity") {
            guard let polarity = Polarity(rawValue: word) else { throw fields.fault("polarity", "is unknown") }
            sign = polarity.sign
        }
        self = .topic(
            try canonicalText("topic", in: canonical),
            qualifiers: try sortedTexts("qualifiers", in: canonical),
            slot: try canonical.string("slot").map { UTF8Text($0) },
            sign: sign
        )
    }
}

extension StoredForget {
    fileprivate init(_ fields: Fields) throws(ContentFault) {
        guard let digests = try fields.strings("digest", atMost: .max) else { throw fields.missing("digest") }
        guard let numbers = fields.value("redacts")?.array else { throw fields.missing("redacts") }
        var redacts: [Int64] = []
        for number in numbers {
            guard let seq = number.integer else { throw fields.fault("redacts", "must be an array of integers") }
            redacts.append(seq)
        }
        self.init(digests: Set(digests), redacts: redacts, turns: fields.value("turns")?.bool ?? false)
    }
}

/// What the server computed at append. Nobody computes it again, so a body without it cannot be placed.
private func canonicalForm(of fields: Fields) throws(ContentFault) -> Fields {
    guard let canonical = fields.value("canonical"), canonical.isObject else { throw fields.missing("canonical") }
    return Fields(canonical, in: "canonical")
}

private func canonicalText(_ key: StaticString, in fields: Fields) throws(ContentFault) -> UTF8Text {
    UTF8Text(try fields.required(key))
}

private func sortedTexts(_ key: StaticString, in fields: Fields) throws(ContentFault) -> [UTF8Text] {
    let texts = try fields.strings(key, atMost: .max) ?? []
    return texts.count < 2 ? texts.map { UTF8Text($0) } : Set(texts.map { UTF8Text($0) }).sorted()
}

private func ids(_ key: StaticString, in fields: Fields) throws(ContentFault) -> [EventID] {
    guard let elements = fields.value(key)?.array else { throw fields.missing(key) }
    var ids: [EventID] = []
    ids.reserveCapacity(elements.count)
    for element in elements {
        guard let text = element.utf8, let id = EventID(text) else {
            throw fields.fault(key, "must be an array of UUIDs")
        }
        ids.append(id)
    }
    return ids
}
