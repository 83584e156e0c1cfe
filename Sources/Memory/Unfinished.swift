internal import EventLog
public import Events

/// What a person found unfinished: the answer as far as it came, and what had been asked.
public struct UnfinishedAnswer: Sendable {
    /// The turn that broke off.
    public var partial: StoredEvent
    /// The person's turn that it answers, if that can be told.
    public var question: StoredEvent?
}

extension UserMemory {
    /// What `turn.unfinished` events of a user are about, by the turns that they name. Turns that are not there are left out.
    ///
    /// What was asked is what the answer's `replies_to` names, or else the last turn of a person before it in the
    /// conversation, among the ``Self/turnsBack`` events before it.
    public func unfinished(
        _ turns: Set<EventID>,
        of user: String
    ) async throws(MemoryError) -> [EventID: UnfinishedAnswer] {
        if turns.isEmpty { return [:] }
        let partials = try await events(of: user, ids: Array(turns))
        func asked(_ answer: StoredEvent) -> EventID? {
            let body = answer.body.flatMap { try? JSONDocument($0).root }
            return body?["replies_to"]?.utf8.flatMap { EventID($0) }
        }
        let questions = try await events(of: user, ids: Array(Set(partials.compactMap(asked))))
        let byID = Dictionary(questions.map { ($0.id, $0) }) { first, _ in first }
        var found: [EventID: UnfinishedAnswer] = [:]
        for partial in partials {
            var question = asked(partial).flatMap { byID[$0] }
            if question == nil { question = try await questionBefore(partial, user) }
            found[partial.id] = UnfinishedAnswer(partial: partial, question: question)
        }
        return found
    }

    private static let turnsBack: Int64 = 200

    private func questionBefore(
        _ answer: StoredEvent,
        _ user: String
    ) async throws(MemoryError) -> StoredEvent? {
        guard let conversation = answer.conversation else { return nil }
        var selection = EventLog.Selection()
        selection.conversations = [conversation]
        selection.kinds = ["turn"]
        let before = try await page(
            of: user,
            after: max(0, answer.seq - Self.turnsBack),
            through: answer.seq - 1,
            limit: Int(Self.turnsBack),
            bytes: 4_194_304,
            selection
        )
        return before.events.last { event in
            event.body.flatMap { try? JSONDocument($0).root["role"]?.string } == "user"
        }
    }
}
