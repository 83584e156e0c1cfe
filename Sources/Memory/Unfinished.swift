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
    public func unfinished(_ turns: [EventID], of user: String) async throws(MemoryError) -> [EventID: UnfinishedAnswer] {
        var found: [EventID: UnfinishedAnswer] = [:]
        if turns.isEmpty { return found }
        for partial in try await events(of: user, ids: turns) {
            found[partial.id] = UnfinishedAnswer(partial: partial, question: try await question(of: partial, user))
        }
        return found
    }

    private static let turnsBack: Int64 = 200

    private func question(of answer: StoredEvent, _ user: String) async throws(MemoryError) -> StoredEvent? {
        let body = answer.body.flatMap { try? JSONDocument($0).root }
        if let named = body?["replies_to"]?.utf8.flatMap({ EventID($0) }) {
            if let question = try await events(of: user, ids: [named]).first { return question }
        }
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
