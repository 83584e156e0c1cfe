public import Events

extension Session {
    mutating func serve(_ frame: DecodedFrame, _ device: Device, _ actions: inout [Action]) {
        if let id = frame.id, inflightIDs.contains(id) {
            let error = ProtocolError(.badRequest, "\"id\" is in use by a request that is not answered yet")
            return refuse(error, nil)
        }
        do throws(ProtocolError) {
            let request = try frame.request.get()
            if device.role.isOfOneUser, let user = frame.user, user != device.user {
                throw ProtocolError(.forbidden, "this token acts for its own user alone")
            }
            try serve(request, frame, device, &actions)
        } catch {
            // A push's error takes its turn among the pushes' answers.
            guard frame.type == "push", let id = frame.id else { return refuse(error, frame.id) }
            output += pushOrder.add(answered: ServerFrame.error(error, id: id))
        }
    }

    private mutating func serve(
        _ request: Request,
        _ frame: DecodedFrame,
        _ device: Device,
        _ actions: inout [Action]
    ) throws(ProtocolError) {
        switch request {
        case .ack(let name, let seq):
            if let user = subscriptions.user(of: name) { actions.append(.acknowledge(user: user, seq: seq)) }
        case .delta(let delta):
            guard device.role == .service else {
                throw ProtocolError(.forbidden, "only a service's token may stream answers")
            }
            let user = try device.subject(of: frame)
            if writing.count >= Self.answersRemembered { writing.removeAll() }
            writing.insert(delta.turn)
            actions.append(.grow(delta, user: user, line: framer.lineNumber))
        case .typing(let conversation, let isOn):
            if device.role == .auditor { throw ProtocolError(.forbidden, "an auditor's token may not type") }
            actions.append(.type(user: try device.subject(of: frame), conversation: conversation, isOn: isOn))
        case .pong: break
        default: if let id = frame.id { try serve(request, id, frame, device, &actions) }
        }
    }

    private mutating func serve(
        _ request: Request,
        _ id: RequestID,
        _ frame: DecodedFrame,
        _ device: Device,
        _ actions: inout [Action]
    ) throws(ProtocolError) {
        switch request {
        case .push(let proposals):
            push(try device.allowed(proposals), of: try device.subject(of: frame), id, &actions)
        case .subscribe(let subscribe): try begin(subscribe, of: try device.subject(of: frame), id, &actions)
        case .unsubscribe(let name) where isComing(name) && endings[name] == nil:
            endings[name] = admit(.unsubscribe(id))
        case .unsubscribe(let name):
            guard let user = subscriptions.remove(name) else {
                throw ProtocolError(.notFound, "no subscription of this connection has that name")
            }
            unfollowIfAlone(user, &actions)
            output += ServerFrame.ok(id)
        case .question(let question):
            try device.mayAsk(question)
            waitingQuestions.append((admit(.question(id)), try device.subject(of: frame), question))
            askWaiting(&actions)
        case .ping where device.role.isOfOneUser:
            actions.append(.findHead(admit(.ping(id)), user: device.user, following: false))
        case .ping: actions.append(.findTime(admit(.ping(id))))
        case .bye:
            state = .leaving(device, .bye(id))
            leaveIfAnswered(&actions)
        case .open: throw ProtocolError(.badRequest, "the connection is open already")
        case .ack, .pong, .delta, .typing: break
        }
    }

    /// Whether a subscription of that name waits for the head.
    func isComing(_ name: String) -> Bool {
        inflight.values.contains { request in
            if case .subscribe(_, _, let subscribe) = request { subscribe.name == name } else { false }
        }
    }

    /// Ends the following of a user once no subscription to it is left, nor one on its way.
    mutating func unfollowIfAlone(_ user: String, _ actions: inout [Action]) {
        let isComing = inflight.values.contains { request in
            if case .subscribe(_, user, _) = request { true } else { false }
        }
        if !isComing && !subscriptions.follows(user) {
            ephemera[user] = nil
            actions.append(.unfollow(user: user))
        }
    }

    mutating func admit(_ request: Inflight) -> Ticket {
        let ticket = Ticket(number: takeNumber())
        inflight[ticket] = request
        inflightIDs.insert(request.id)
        return ticket
    }

    /// Ends a request; nil if the session is closed or the ticket is answered already.
    mutating func settle(_ ticket: Ticket) -> Inflight? {
        if case .closed = state { return nil }
        guard let request = inflight.removeValue(forKey: ticket) else { return nil }
        inflightIDs.remove(request.id)
        return request
    }

    /// After an answer there may be room for the next line, or the session may have waited for it to leave.
    private mutating func afterAnswer(now: Int64) -> [Action] {
        var actions: [Action] = []
        askWaiting(&actions)
        leaveIfAnswered(&actions)
        return actions + advance(now: now)
    }
}

// MARK: - Pushing

extension Session {
    private mutating func push(
        _ proposals: [Proposal],
        of user: String,
        _ id: RequestID,
        _ actions: inout [Action]
    ) {
        let ticket = admit(.push(id))
        pushOrder.add(waiting: ticket)
        actions.append(.append(ticket, user: user, proposals, sent: subscriptions.sent(of: user)))
    }

    /// Takes what became of a push.
    public mutating func pushed(_ ticket: Ticket, _ result: Result<PushResult, ProtocolError>, now: Int64) -> [Action] {
        guard let request = settle(ticket) else { return [] }
        let answer =
            switch result {
            case .success(let result): ServerFrame.pushed(request.id, result)
            case .failure(let error): ServerFrame.error(error, id: request.id)
            }
        output += pushOrder.settle(ticket, answered: answer)
        return afterAnswer(now: now)
    }
}

/// Answers of pushes, let out in the order the pushes came.
struct PushOrder: Sendable {
    private enum Entry {
        case waiting(Session.Ticket)
        case answered([UInt8])
    }

    private var entries: [Entry] = []

    mutating func add(waiting ticket: Session.Ticket) { entries.append(.waiting(ticket)) }

    /// Adds a push that is answered already; returns what may be sent now.
    mutating func add(answered answer: [UInt8]) -> [UInt8] {
        if entries.isEmpty { return answer }
        entries.append(.answered(answer))
        return []
    }

    /// Fills in an answer; returns what may be sent now.
    mutating func settle(_ ticket: Session.Ticket, answered answer: [UInt8]) -> [UInt8] {
        for index in entries.indices {
            guard case .waiting(ticket) = entries[index] else { continue }
            if index == 0 && entries.count == 1 {
                entries.removeAll(keepingCapacity: true)
                return answer
            }
            entries[index] = .answered(answer)
            break
        }
        var output: [UInt8] = []
        var count = 0
        for case .answered(let bytes) in entries.prefix(while: { if case .answered = $0 { true } else { false } }) {
            output += bytes
            count += 1
        }
        entries.removeFirst(count)
        return output
    }
}

// MARK: - Asking

extension Session {
    /// Lets waiting questions go, a few at a time and only while the client takes their answers: a small line asks for a
    /// large page, and what a client can make the server hold is bounded.
    mutating func askWaiting(_ actions: inout [Action]) {
        while isWritable, questionsUnderWay < limits.pagesAtOnce, !waitingQuestions.isEmpty {
            let next = waitingQuestions.removeFirst()
            questionsUnderWay += 1
            actions.append(.ask(next.ticket, user: next.user, next.question))
        }
    }

    /// Takes the answer to a question, or why there is none.
    public mutating func answered(
        _ ticket: Ticket,
        _ answer: Result<Answer, ProtocolError>,
        now: Int64
    ) -> [Action] {
        guard let request = settle(ticket) else { return [] }
        questionsUnderWay -= 1
        switch answer {
        case .success(let answer): output += ServerFrame.answer(answer, to: request.id, limits)
        case .failure(let error): output += ServerFrame.error(error, id: request.id)
        }
        return afterAnswer(now: now)
    }

    /// Takes the server's time, for which a `ping` of a connection without a user of its own waits.
    public mutating func timeFound(_ ticket: Ticket, now: Int64, serverTime: Int64) -> [Action] {
        guard let request = settle(ticket) else { return [] }
        sendMarks()
        output += ServerFrame.pong(request.id, now: serverTime, head: nil)
        return afterAnswer(now: now)
    }

    /// Takes the user's head, for which a `ping` or a `sub` waits.
    public mutating func headFound(
        _ ticket: Ticket,
        _ head: Result<Int64, ProtocolError>,
        now: Int64,
        serverTime: Int64
    ) -> [Action] {
        guard let request = settle(ticket) else { return [] }
        var actions: [Action] = []
        switch (request, head) {
        case (.ping(let id), .success(let head)):
            sendMarks()
            output += ServerFrame.pong(id, now: serverTime, head: head)
        case (.subscribe(let id, let user, let subscribe), .success(let head)):
            open(subscribe, of: user, id, head: head, &actions)
            endIfAsked(subscribe.name, of: user, &actions)
            feed(&actions)
        case (_, .success): break
        case (_, .failure(let error)):
            output += ServerFrame.error(error, id: request.id)
            if case .subscribe(_, let user, let subscribe) = request {
                endIfAsked(subscribe.name, of: user, &actions)
                unfollowIfAlone(user, &actions)
            }
        }
        return actions + afterAnswer(now: now)
    }
}
