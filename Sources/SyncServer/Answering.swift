internal import EventLog
internal import Events
internal import Memory
internal import Wire

extension UserMemory {
    /// Finds the answer to a question about `user` that a connection of `device` asks, or why the client gets none.
    ///
    /// - Parameter bytes: of event bodies that the answer may hold.
    func answer(
        _ question: Question,
        of user: String,
        for device: Session.Device,
        bytes: Int
    ) async throws(MemoryError) -> Result<Answer, ProtocolError> {
        switch question {
        case .read(.ids(let ids)):
            return .success(.events(try await events(of: user, ids: ids).map { EventFrame($0) }, next: nil))
        case .read(.range(let after, let through, let limit, let filter)):
            let page = try await page(
                of: user,
                after: after,
                through: through,
                limit: limit,
                bytes: bytes,
                .init(filter)
            )
            return .success(
                .events(page.events.map { EventFrame($0) }, next: page.isCut ? page.through : nil)
            )
        case .verify(let after, let through): return try await verification(of: user, after: after, through: through)
        case .recognize(let text): return .success(.object(recognized(in: text)))
        case .preferences(let query): return try await preferences(of: user, query, bytes: bytes)
        case .why(let key): return try await why(key, of: user)
        case .context(let query): return try await context(of: user, query)
        case .enroll(let name):
            guard let token = try await enroll(name, of: user, by: device.writer) else {
                return .failure(
                    ProtocolError(.forbidden, "this user has a device of that name that this service did not make")
                )
            }
            return .success(.enrolled(token: token))
        }
    }

    private func verification(
        of user: String,
        after: Int64,
        through: Int64?
    ) async throws(MemoryError) -> Result<Answer, ProtocolError> {
        let head = try await head(of: user)
        let end = through ?? head
        guard end <= head else {
            return .failure(ProtocolError(.badRequest, "verify: \"to\" is \(end), beyond the head \(head)"))
        }
        guard after <= end else {
            return .failure(
                ProtocolError(.badRequest, "verify: \"from\" is \(after), beyond \(end), the last to check")
            )
        }
        let found = try await verify(user, after: after, through: end)
        return .success(.verified(seq: found.seq, digest: "\(found.digest)", isWhole: found.fault == nil))
    }
}

extension UserMemory {
    /// `turn.unfinished` events of one page that come with what they are about: each brings two turns along.
    private static let unfinishedAtOnce = 16

    /// A page as subscriptions get it: each `turn.unfinished` with the answer that broke off and what had been asked.
    ///
    /// The page ends early where that makes it too large: the rest is read with the next one.
    ///
    /// - Parameters:
    ///   - bytes: that what is brought along may have in all.
    ///   - line: that it may have for one event, come what may; one with more goes without, and can be read by its ids.
    func frames(
        of page: EventLog.Page,
        _ user: String,
        bytes: Int,
        line: Int
    ) async throws(MemoryError) -> Session.Page {
        var events = page.events[...]
        var through = page.through
        let unfinished = events.indices.filter { events[$0].unfinishedTurn != nil }
        if unfinished.count > Self.unfinishedAtOnce {
            events = events[...unfinished[Self.unfinishedAtOnce - 1]]
            through = events.last?.seq ?? through
        }
        let about = try await self.unfinished(Set(events.compactMap(\.unfinishedTurn)), of: user)
        var frames: [EventFrame] = []
        var room = bytes
        for event in events {
            let plain = EventFrame(event)
            guard let found = event.unfinishedTurn.flatMap({ about[$0] }) else {
                frames.append(plain)
                continue
            }
            let whole = EventFrame(event, question: found.question, partial: found.partial)
            let added = whole.json.count - plain.json.count
            if added > room, room < bytes {
                return Session.Page(events: frames, through: event.seq - 1)
            }
            frames.append(added > max(room, line) ? plain : whole)
            room -= added
        }
        return Session.Page(events: frames, through: through)
    }
}

extension StoredEvent {
    /// Of a `turn.unfinished`, the turn that it names.
    fileprivate var unfinishedTurn: EventID? {
        guard kind == EventKind.unfinished, let body else { return nil }
        return (try? JSONDocument(body).root["turn"]?.utf8).flatMap { EventID($0) }
    }
}
