internal import Events

/// The pushes of one connection: what is under way, and how the next is numbered.
///
/// An event gets its number on the first connection that may send it, and keeps it: everything is numbered anew only
/// where the log is another one, or where the numbers turn out to have a hole.
struct Pushing: Sendable {
    struct Push: Sendable {
        var id: Int64
        var events: [EventID]
    }

    /// In the order in which they were sent, which is that of their answers.
    var underWay: [Push] = []
    /// The device's last `n` as far as the server said.
    var deviceHead: Int64 = 0
    /// The number of the next event.
    var next: Int64 = 1
    /// Whether something has to be sent again: then nothing new goes out until all is answered.
    var mustRewind = false
    /// The events that the server called out of order since the last rewind.
    var outOfOrder: Set<EventID> = []
    /// Not before this time.
    var notBefore: Int64?
    var backoff = ClientBackoff()

    mutating func takeNumber() -> Int64 {
        defer { next += 1 }
        return next
    }

    /// When a push is due that waits for its time.
    func holdUntil(_ outbox: Outbox) -> Int64? {
        underWay.isEmpty && (outbox.hasUnsent || mustRewind) ? notBefore : nil
    }
}

extension ClientSession {
    /// Sends what waits, as much as may be under way.
    mutating func push(now: Int64) {
        guard case .open = state, isFollowing else { return }
        if let until = pushing.notBefore {
            guard now >= until else { return }
            pushing.notBefore = nil
        }
        if pushing.mustRewind {
            guard pushing.underWay.isEmpty else { return }
            rewind()
        }
        while pushing.underWay.count < (isIsolating ? 1 : options.pushesInFlight), let events = takeBatch() {
            let id = takeID(.push)
            pushing.underWay.append(.init(id: id, events: events.map(\.id)))
            output += ServerFrame.line(capacity: events.reduce(128) { $0 + $1.json.count + 1 }) { frame in
                frame.member("t", "push")
                frame.member("id", id)
                frame.beginArray("events")
                for event in events { frame.element(json: event.json) }
                frame.endArray()
            }
        }
    }

    /// Begins with what is pending, on a new connection.
    mutating func beginPushing(deviceHead: Int64) {
        pushing.deviceHead = deviceHead
        rewind()
    }

    /// Begins anew with what is pending. It keeps the numbers that it has, unless the oldest cannot be the next.
    private mutating func rewind() {
        let pending = outbox.entries.filter { $0.state == .pending }
        var isHole = false
        // Only where the server said so of the oldest: what is known of its count may be behind, and a number that is too
        // low lets the event behind it overtake.
        if let oldest = pending.first, let n = oldest.n, pushing.outOfOrder.contains(oldest.id) {
            isHole = n != pushing.deviceHead + 1
        }
        let largest = isHole ? 0 : pending.compactMap(\.n).max() ?? 0
        pushing.next = max(pushing.deviceHead, largest) + 1
        for entry in pending where isHole || entry.n == nil {
            let numbered = outbox.update(entry.id) { $0.n = pushing.takeNumber() }
            if let numbered { changes.append(.put(numbered)) }
        }
        pushing.outOfOrder = []
        pushing.mustRewind = false
        outbox.rewind()
    }

    private mutating func takeBatch() -> [(id: EventID, json: [UInt8])]? {
        let most = isIsolating ? 1 : min(options.batch, hello.batch)
        let room = min(options.batchBytes, hello.line - OutboxEntry.pushBytes)
        var batch: [(id: EventID, json: [UInt8])] = []
        var bytes = 0
        while batch.count < most, let entry = outbox.next {
            let json = entry.json
            if json.count + OutboxEntry.pushBytes > hello.line {
                outbox.takeNext()
                settle(entry.id, .refused(code: "line_too_long", message: "this server takes no line that long"))
                continue
            }
            if !batch.isEmpty && bytes + json.count > room { break }
            outbox.takeNext()
            batch.append((entry.id, json))
            bytes += json.count + 1
        }
        return batch.isEmpty ? nil : batch
    }

    /// Takes the `ok` of a push.
    mutating func pushed(_ id: Int64, _ frame: JSONValue, now: Int64) {
        guard let push = takePush(id) else { return }
        if let deviceHead = frame["device_head"]?.integer { pushing.deviceHead = max(pushing.deviceHead, deviceHead) }
        if let head = frame["head"]?.integer { self.head = max(self.head, head) }
        let results = frame["results"]?.array ?? []
        var isRetried = results.count < push.events.count
        // By place: a refused one has its `id` as it was sent, but the place says the same and is always there.
        for (event, result) in zip(push.events, results) {
            switch result["status"]?.string {
            case "stored", "duplicate":
                guard let seq = result["seq"]?.integer, outbox[event] != nil else { continue }
                settle(event, .acked(seq: seq))
                if seq <= memory.cursor { drop(event) }
            case "refused":
                let code = result["code"]?.string ?? "internal"
                if ErrorCode(rawValue: code)?.action == .retry {
                    isRetried = true
                    if code == ErrorCode.outOfOrder.rawValue { pushing.outOfOrder.insert(event) }
                } else {
                    settle(event, .refused(code: code, message: result["message"]?.string ?? ""))
                }
            default: isRetried = true
            }
        }
        if isRetried { hold(asked: nil, now: now) } else { pushing.backoff.reset() }
        if pushing.underWay.isEmpty && !outbox.hasUnsent { isIsolating = false }
        self.push(now: now)
    }

    /// Takes the error that answers a whole push.
    mutating func pushFailed(_ id: Int64, _ error: ServerError, now: Int64) {
        guard let push = takePush(id) else { return }
        switch error.action {
        case .fix: reject(push, error)
        default: break
        }
        hold(asked: error.afterMilliseconds, now: now)
        self.push(now: now)
    }

    /// Takes an error that names a line and no request: any push under way may have been meant.
    mutating func linesFailed(_ error: ServerError, now: Int64) {
        if let only = pushing.underWay.first, pushing.underWay.count == 1, takePush(only.id) != nil {
            if error.action == .fix { reject(only, error) }
        } else {
            isIsolating = true
            pushing.underWay = []
            asked = asked.filter { $0.value != .push }
        }
        hold(asked: error.afterMilliseconds, now: now)
    }

    /// A push that the server does not understand: its events go one by one, and the one that spoils it is found.
    private mutating func reject(_ push: Pushing.Push, _ error: ServerError) {
        if push.events.count == 1, let event = push.events.first {
            settle(event, .refused(code: error.code, message: error.message))
        } else {
            isIsolating = true
        }
    }

    private mutating func takePush(_ id: Int64) -> Pushing.Push? {
        guard let place = pushing.underWay.firstIndex(where: { $0.id == id }) else { return nil }
        asked[id] = nil
        return pushing.underWay.remove(at: place)
    }

    /// Sends what failed again, after a while and once all that is under way is answered.
    private mutating func hold(asked: Int64?, now: Int64) {
        pushing.mustRewind = true
        pushing.notBefore = now + pushing.backoff.next(asked: asked, using: &generator)
    }

    private mutating func settle(_ id: EventID, _ state: OutboxEntry.State) {
        guard let entry = outbox.update(id, { $0.state = state }) else { return }
        changes.append(.put(entry))
    }

    /// Takes an entry out that has come back from the server.
    mutating func drop(_ id: EventID) {
        guard outbox[id] != nil else { return }
        outbox.remove(id)
        changes.append(.remove(id))
    }
}
