internal import Events

/// An error as a client reads it: protocol section 7.
struct ServerError: Sendable {
    var code: String
    var message: String
    var action: ErrorCode.Action
    var afterMilliseconds: Int64?
    var isFatal: Bool

    init(_ frame: JSONValue) {
        code = frame["code"]?.string ?? "internal"
        message = frame["message"]?.string ?? ""
        // Codes of a later version come with an action of this one, or with none that is known: then trying again is
        // what loses nothing.
        action = frame["action"]?.string.flatMap(ErrorCode.Action.init) ?? ErrorCode(rawValue: code)?.action ?? .retry
        afterMilliseconds = frame["after_ms"]?.integer
        isFatal = frame["fatal"]?.bool ?? false
    }

    var refusal: ClientRefusal { ClientRefusal(code: code, message: message) }
}

extension ClientSession {
    /// The names of the two subscriptions.
    private static let eventsName = "a"
    private static let preferencesName = "p"
    /// An event lies a few levels deeper in the server's frames than in the client's.
    private static let depthLimit = JSONDocument.maximumDepth + 8

    /// Takes bytes from the server.
    public mutating func received(
        _ bytes: UnsafeRawBufferPointer,
        on connection: Connection,
        now: Int64,
        deviceTime: Int64
    ) -> [Action] {
        guard connection == self.connection else { return [] }
        heard = now
        framer.append(bytes)
        var actions: [Action] = []
        let before = memory.cursor
        while connection == self.connection, takesLines {
            // A line of the server may be twice as long as the client's: protocol section 1.
            switch framer.next(limit: 2 * Limits().line) {
            case .none:
                if memory.cursor > before { acknowledge() }
                return stored() + actions
            case .tooLong: return abandon(now: now) + actions
            case .line(let line):
                guard
                    let frame = try? JSONDocument(line, maximumDepth: Self.depthLimit, takesLargeIntegers: true).root,
                    frame.isObject
                else { return abandon(now: now) + actions }
                actions += take(frame, now: now, deviceTime: deviceTime)
            }
        }
        return stored() + actions
    }

    private var takesLines: Bool {
        switch state {
        case .greeting, .opening, .open: true
        case .stopped, .waiting, .dialing, .refused: false
        }
    }

    private mutating func take(_ frame: JSONValue, now: Int64, deviceTime: Int64) -> [Action] {
        switch frame["t"]?.string {
        case "hello": greeted(frame, now: now, deviceTime: deviceTime)
        case "ok": return answered(frame, now: now)
        case "error": return failed(ServerError(frame), frame["id"]?.integer, now: now)
        case "ev": return event(frame, now: now)
        case "live": live(frame, now: now)
        case "pref": preference(frame)
        case "mark": return marked(frame)
        case "ping": output += ServerFrame.line { $0.member("t", "pong") }
        case "goaway":
            let wait = min(max(0, frame["after_ms"]?.integer ?? 0), 600_000)
            leaveAt = now + wait * 1000
        default: break
        }
        return []
    }

    mutating func takeID(_ what: Asked) -> Int64 {
        defer { nextID += 1 }
        asked[nextID] = what
        return nextID
    }

    // MARK: Opening

    private mutating func greeted(_ frame: JSONValue, now: Int64, deviceTime: Int64) {
        guard case .greeting = state else { return }
        let limits = frame["limits"]
        hello.epoch = frame["epoch"]?.string?.lowercased() ?? ""
        hello.line = limits?["line"]?.integer.map { Int(clamping: $0) } ?? Limits().line
        hello.batch = max(1, limits?["batch"]?.integer.map { Int(clamping: $0) } ?? Limits().batch)
        hello.pingSeconds = min(max(0, frame["ping_s"]?.integer ?? Limits().pingSeconds), Limits().longestPingSeconds)
        showsServerPreferences = frame["resolver"]?.integer != options.resolver
        if let serverTime = frame["now"]?.integer { synchronise(serverTime - deviceTime) }
        state = .opening
        stepBy = now + options.stepWithin
        let id = takeID(.open)
        let (token, client) = (options.token, options.client)
        output += ServerFrame.line { frame in
            frame.member("t", "open")
            frame.member("id", id)
            frame.member("protocol", Session.protocolVersion)
            frame.member("token", token)
            frame.member("client", client)
        }
    }

    /// Takes over the server's clock. What was made before it was ever known gets the time that it would have had.
    private mutating func synchronise(_ correction: Int64) {
        for entry in outbox.entries where !entry.isClockKnown {
            let corrected = outbox.update(entry.id) { entry in
                entry.at += correction
                entry.isClockKnown = true
            }
            if let corrected { changes.append(.put(corrected)) }
        }
        if memory.correction != correction {
            memory.correction = correction
            changes.append(.correction(correction))
        }
        setClock()
    }

    private mutating func answered(_ frame: JSONValue, now: Int64) -> [Action] {
        guard let id = frame["id"]?.integer, let what = asked[id] else { return [] }
        if what == .push {
            pushed(id, frame, now: now)
            return []
        }
        asked[id] = nil
        switch what {
        case .open: return opened(frame, now: now)
        case .events:
            head = max(head, frame["head"]?.integer ?? 0)
            isFollowing = true
            push(now: now)
        case .preferences, .unsubscribe, .push: break
        }
        return []
    }

    private mutating func opened(_ frame: JSONValue, now: Int64) -> [Action] {
        guard case .opening = state, let user = frame["user"]?.string, let device = frame["device"]?.string,
            frame["role"]?.string == Session.Role.person.rawValue
        else {
            return refuse(.init(code: "forbidden", message: "the token is not one of a person's device"))
        }
        if let held = memory.user, held != user {
            let message = "the token is of \(user), and what is held on this device is of \(held)"
            return refuse(.init(code: "other_user", message: message))
        }
        state = .open
        stepBy = nil
        head = frame["head"]?.integer ?? 0
        let epoch = frame["epoch"]?.string?.lowercased() ?? hello.epoch
        if memory.epoch != nil && memory.epoch != epoch || head < memory.cursor { resync() }
        if memory.user != user || memory.device != device || memory.epoch != epoch {
            (memory.user, memory.device, memory.epoch) = (user, device, epoch)
            changes.append(.opened(user: user, device: device, epoch: epoch))
        }
        beginPushing(deviceHead: frame["device_head"]?.integer ?? 0)
        subscribe()
        return []
    }

    /// The log is another one than what is held is of: only the outbox stays, and is pushed as if nothing had been seen.
    private mutating func resync() {
        memory.cursor = 0
        changes.append(.reset)
        for entry in outbox.entries {
            if case .refused = entry.state { continue }
            let renewed = outbox.update(entry.id) { entry in
                entry.seen = 0
                // What was acked lay in the other log; whether it does in this one, a push will tell.
                entry.state = .pending
                entry.n = nil
            }
            if let renewed { changes.append(.put(renewed)) }
        }
        pushing.mustRewind = true
        pushing.outOfOrder = []
        isLive = false
        comparing = .notBegun
    }

    mutating func subscribe() {
        let (id, from, epoch) = (takeID(.events), memory.cursor, memory.epoch)
        output += ServerFrame.line { frame in
            frame.member("t", "sub")
            frame.member("id", id)
            frame.member("sub", Self.eventsName)
            frame.member("from", from)
            frame.member("epoch", epoch)
        }
    }

    // MARK: Errors

    private mutating func failed(_ error: ServerError, _ id: Int64?, now: Int64) -> [Action] {
        if error.isFatal { return fatal(error, now: now) }
        guard let id else {
            linesFailed(error, now: now)
            return []
        }
        // What is answered late, after it was given up, concerns nothing that is under way now.
        guard let what = asked[id] else { return [] }
        if what != .push { asked[id] = nil }
        switch what {
        case .push:
            if error.action == .reauth || error.action == .stop { return fatal(error, now: now) }
            pushFailed(id, error, now: now)
        case .open where error.action == .retry: return abandon(asked: error.afterMilliseconds, now: now)
        case .open: return refuse(error.refusal)
        case .events where error.action == .resync:
            resync()
            subscribe()
        case .events where error.action == .retry:
            subscribeAgainAt = now + backoff.next(asked: error.afterMilliseconds, using: &generator)
        case .events: return abandon(asked: error.afterMilliseconds, now: now)
        // Without it nothing is compared on this connection; that costs nobody an event.
        case .preferences, .unsubscribe: comparing = .settled
        }
        return []
    }

    private mutating func fatal(_ error: ServerError, now: Int64) -> [Action] {
        switch error.action {
        case .reauth, .stop, .upgrade: return refuse(error.refusal)
        case .fix:
            linesFailed(error, now: now)
            return abandon(asked: error.afterMilliseconds, now: now)
        case .retry, .resync: return abandon(asked: error.afterMilliseconds, now: now)
        }
    }

    // MARK: Following

    private mutating func event(_ frame: JSONValue, now: Int64) -> [Action] {
        guard frame["sub"]?.string == Self.eventsName, isFollowing else { return [] }
        guard let event = ClientEvent(frame) else { return abandon(now: now) }
        if event.seq <= memory.cursor { return [] }
        // A hole would stay for ever, since the cursor is all that is asked from.
        guard event.seq == memory.cursor + 1 else { return abandon(now: now) }
        memory.cursor = event.seq
        memory.latestAt = max(memory.latestAt, event.at)
        clock.observe(event.at)
        head = max(head, event.seq)
        changes.append(.event(event))
        let redacts = event.redacts
        if !redacts.isEmpty { changes.append(.redact(redacts)) }
        drop(event.id)
        return []
    }

    private mutating func live(_ frame: JSONValue, now: Int64) {
        guard frame["sub"]?.string == Self.eventsName, isFollowing else { return }
        isLive = true
        backoff.reset()
        guard case .notBegun = comparing else { return }
        comparing = .following
        let id = takeID(.preferences)
        output += ServerFrame.line { frame in
            frame.member("t", "sub")
            frame.member("id", id)
            frame.member("sub", Self.preferencesName)
            frame.member("what", "preferences")
        }
    }

    /// Says up to where everything is held. It is sent behind the transaction that made it so.
    private mutating func acknowledge() {
        let seq = memory.cursor
        output += ServerFrame.line { frame in
            frame.member("t", "ack")
            frame.member("sub", Self.eventsName)
            frame.member("seq", seq)
        }
    }

    // MARK: Preferences

    private mutating func preference(_ frame: JSONValue) {
        guard case .following = comparing else { return }
        if let record = frame["set"], let key = record["key"]?.string {
            gathered.set.append((key, record.canonical()))
        } else if let key = frame["removed"]?.string {
            gathered.removed.append(key)
        }
    }

    private mutating func marked(_ frame: JSONValue) -> [Action] {
        guard frame["sub"]?.string == Self.preferencesName, case .following = comparing,
            let seq = frame["seq"]?.integer, let hash = frame["hash"]?.string
        else { return [] }
        var marked = gathered
        (marked.seq, marked.hash) = (seq, hash)
        gathered = ServerPreferences(seq: 0, hash: "", isWhole: false, set: [], removed: [])
        return [.preferences(marked)]
    }

    /// Takes whether the app's own resolver comes to the hash that the server told.
    ///
    /// Where it does, there is no need to follow what the app can work out by itself. Where it does not, the server's
    /// records are shown from now on.
    public mutating func compared(_ isSame: Bool) {
        guard case .following = comparing else { return }
        if !isSame {
            showsServerPreferences = true
        } else if !showsServerPreferences {
            comparing = .settled
            let id = takeID(.unsubscribe)
            output += ServerFrame.line { frame in
                frame.member("t", "unsub")
                frame.member("id", id)
                frame.member("sub", Self.preferencesName)
            }
        }
    }
}
