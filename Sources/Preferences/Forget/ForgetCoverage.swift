public import Events

/// What a person wants forgotten.
public enum ForgetTarget: Sendable, Hashable {
    /// A canonical topic: with all that is merged with it, every qualifier and slot.
    case topic(UTF8Text)
    /// This key alone.
    case preference(PreferenceKey)
}

/// What a forget covers of the log that it is appended to (rule `forgotten`).
public struct ForgetCoverage: Sendable, Hashable {
    /// What it covers, under the names that late evidence is known by. The stored form keeps their HMACs alone.
    public var names: Set<UTF8Text>
    /// The events to redact, by number, in order.
    public var redacts: [Int64]
    /// The turns that they came from.
    public var turns: Set<EventID>

    /// The form in which the forget is stored and relayed.
    ///
    /// - Parameters:
    ///   - turns: whether the forget takes the turns too.
    ///   - secret: HMAC-SHA-256 under the user's secret, in lower-case hexadecimal.
    public func stored(turns: Bool, secret: (UTF8Text) -> String) -> StoredForget {
        StoredForget(digests: Set(names.map(secret)), redacts: redacts, turns: turns)
    }
}

extension PreferenceState {
    /// What a forget appended now covers.
    ///
    /// - Parameter stamp: the forget's own place: the next `seq`, its device, and what that had seen.
    public func coverage(of target: ForgetTarget, at stamp: Stamp) -> ForgetCoverage {
        let names = names(of: target, seenFrom: stamp)
        var coverage = ForgetCoverage(names: names, redacts: [], turns: [])
        for event in ledger.events where !stamp.isBefore(event.stamp) {
            guard event.forgettableNames.contains(where: names.contains) else { continue }
            coverage.redacts.append(event.stamp.seq)
            if let cause = event.cause { coverage.turns.insert(cause) }
        }
        return coverage
    }

    /// What the target is called by what its device had seen or made: merges after that unite nothing for it, so the
    /// answer does not depend on what happened to arrive before it.
    private func names(of target: ForgetTarget, seenFrom stamp: Stamp) -> Set<UTF8Text> {
        let view = ledger.events.filter { $0.stamp.seq <= stamp.seen || $0.stamp.device == stamp.device }
        switch target {
        case .topic(let topic):
            var aliases = TopicAliases()
            // Withdrawn merges too: the person may have taken the two for one when speaking of either.
            for event in view.sorted(by: { Stamp.precedes($0.stamp, $1.stamp) }) where event.counts {
                if case .merged(let from, let into) = event.body { aliases.unite(from, into) }
            }
            return Set(aliases.members(of: aliases.name(topic)).map(PreferenceEvent.name(ofTopic:)))
        case .preference(let key):
            guard let (topic, rest) = key.topicAndRest else { return [PreferenceEvent.name(of: key)] }
            let members = PreferenceState(resolving: view).ledger.aliases.members(of: topic)
            return Set(
                members.map { member in
                    let alias = PreferenceKey(UTF8Text(PreferenceKey(topic: member).text.bytes + rest))
                    return PreferenceEvent.name(of: alias)
                }
            )
        }
    }
}

extension StoredForget {
    /// Whether an event that arrives after the forget is covered, and so is stored without a body: it names what was
    /// forgotten and is not after it.
    ///
    /// - Parameters:
    ///   - stamp: the forget's place.
    ///   - secret: HMAC-SHA-256 under the user's secret, in lower-case hexadecimal.
    public func covers(_ event: PreferenceEvent, forgottenAt stamp: Stamp, secret: (UTF8Text) -> String) -> Bool {
        !stamp.isBefore(event.stamp) && event.forgettableNames.contains { digests.contains(secret($0)) }
    }

    /// The stored body as canonical JSON, protocol section 4.
    public var canonicalJSON: [UInt8] {
        var writer = JSONWriter(capacity: 80 + 70 * digests.count + 8 * redacts.count)
        writer.beginObject()
        writer.beginArray("digest")
        for digest in digests.sorted() {
            writer.element(json: [UInt8(ascii: "\"")] + digest.utf8 + [UInt8(ascii: "\"")])
        }
        writer.endArray()
        writer.beginArray("redacts")
        for seq in redacts { writer.element(seq) }
        writer.endArray()
        if turns { writer.member("turns", true) }
        writer.endObject()
        return writer.bytes
    }
}

extension PreferenceEvent {
    /// The names under which a forget may cover it: its topics, and of an assertion its key, all without aliases.
    var forgettableNames: [UTF8Text] {
        switch body {
        case .asserted(let assertion):
            let key =
                assertion.slot.map { PreferenceKey(slot: $0, passing: assertion.until != nil) }
                ?? PreferenceKey(topic: assertion.topic, qualifiers: assertion.allQualifiers)
            return [Self.name(ofTopic: assertion.topic), Self.name(of: key)]
        case .retracted(.topic(let topic, _, _, _)): return [Self.name(ofTopic: topic)]
        case .merged(let from, let into): return [Self.name(ofTopic: from), Self.name(ofTopic: into)]
        default: return []
        }
    }

    static func name(ofTopic topic: UTF8Text) -> UTF8Text { UTF8Text(Array("topic:".utf8) + topic.bytes) }

    /// A key has a prefix of its own: bare, the key `topic:coffee` would read like the topic coffee, and evidence about
    /// coffee at night that arrives late would be lost with it.
    static func name(of key: PreferenceKey) -> UTF8Text { UTF8Text(Array("preference:".utf8) + key.text.bytes) }
}
