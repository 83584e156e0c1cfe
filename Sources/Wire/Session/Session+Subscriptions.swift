public import Events

extension Session {
    mutating func begin(
        _ subscribe: Request.Subscribe,
        of user: String,
        _ id: RequestID,
        _ actions: inout [Action]
    ) throws(ProtocolError) {
        let most = if case .open(let device) = state { limits.subscriptions(of: device.role) } else { 0 }
        let starting = inflight.values.reduce(0) { if case .subscribe = $1 { $0 + 1 } else { $0 } }
        if isComing(subscribe.name) || subscriptions.contains(subscribe.name) {
            throw ProtocolError(.badRequest, "sub: a subscription of this connection has that name already")
        }
        if subscriptions.count + starting >= most {
            throw ProtocolError(
                .tooManySubscriptions,
                "a connection may hold \(most) subscriptions; end one with \"unsub\" first"
            )
        }
        if let epoch = subscribe.epoch, epoch.lowercased() != greeting.epoch {
            throw Self.resync("the log is another one than yours (its epoch changed)")
        }
        actions.append(.findHead(admit(.subscribe(id, user: user, subscribe)), user: user, following: true))
    }

    private static func resync(_ reason: String) -> ProtocolError {
        ProtocolError(.resync, "\(reason); keep your outbox, drop what you hold of the log, and follow from 0")
    }

    mutating func open(
        _ subscribe: Request.Subscribe,
        of user: String,
        _ id: RequestID,
        head: Int64,
        _ actions: inout [Action]
    ) {
        if subscribe.what == .preferences {
            output += ServerFrame.ok(id) { $0.member("head", head) }
            let subscription = Subscription(
                preferencesOf: user,
                id: SubscriptionID(number: takeNumber()),
                name: subscribe.name,
                known: max(head, subscriptions.told(of: user))
            )
            subscriptions.add(subscription)
            return subscriptions.enqueue(subscription.id)
        }
        let from = subscribe.from ?? head
        guard from <= head else {
            unfollowIfAlone(user, &actions)
            return refuse(Self.resync("the log ends at \(head), before your \(from)"), id)
        }
        output += ServerFrame.ok(id) { $0.member("head", head) }
        let subscription = Subscription(
            id: SubscriptionID(number: takeNumber()),
            name: subscribe.name,
            user: user,
            filter: subscribe.filter,
            after: from,
            // A commit may have come in while the head was looked up.
            known: max(head, subscriptions.told(of: user)),
            presence: subscribe.presence
        )
        subscriptions.add(subscription)
        subscriptions.enqueue(subscription.id)
        if subscribe.presence { actions.append(.findPresence(user: user)) }
    }

    /// Answers an `unsub` that came right behind its `sub`: no frame of the subscription was sent.
    mutating func endIfAsked(_ name: String, of user: String, _ actions: inout [Action]) {
        guard let ticket = endings.removeValue(forKey: name), let request = settle(ticket) else { return }
        if subscriptions.remove(name) != nil {
            output += ServerFrame.ok(request.id)
        } else {
            let error = ProtocolError(.notFound, "no subscription of this connection has that name")
            output += ServerFrame.error(error, id: request.id)
        }
        unfollowIfAlone(user, &actions)
    }

    /// Takes a commit of a user.
    ///
    /// - Parameters:
    ///   - events: what was appended, without holes; empty if only the head is known.
    ///   - head: the user's last `seq`.
    ///   - move: what the events changed of the user's preferences, if anything.
    public mutating func committed(
        _ user: String,
        _ events: [EventFrame],
        head: Int64,
        _ move: PreferenceMove? = nil
    ) -> [Action] {
        var actions: [Action] = []
        subscriptions.note(head: head, of: user)
        // What is stored is written no more.
        if ephemera[user] != nil { for event in events { forget(event.id, of: user) } }
        for id in subscriptions.ids(of: user) {
            var frames: [UInt8] = []
            let canSend = isWritable
            let (chunk, resolver) = (limits.pageBytes, greeting.resolver)
            _ = subscriptions.update(id) { subscription in
                subscription.known = max(subscription.known, head)
                guard subscription.phase == .live, subscription.known > subscription.cursor else { return }
                if subscription.preferences != nil {
                    if canSend,
                        subscription.preferences?
                            .begin(move, known: subscription.cursor, events: events, head: head) == true
                    {
                        subscription.writePreferences(bytes: chunk, resolver: resolver, into: &frames)
                    }
                    if subscription.cursor < subscription.known { subscription.phase = .hungry }
                    return
                }
                // Sent straight from memory only where it joins on; anything else is read from the log.
                if canSend, let first = events.first, first.seq <= subscription.cursor + 1 {
                    for event in events where event.seq > subscription.cursor {
                        subscription.pass(event, into: &frames)
                    }
                }
                if subscription.cursor < subscription.known { subscription.phase = .hungry }
            }
            output += frames
        }
        feed(&actions)
        return actions
    }

    /// Tells whether the client takes what it is sent.
    public mutating func writabilityChanged(_ isWritable: Bool, now: Int64) -> [Action] {
        self.isWritable = isWritable
        var actions: [Action] = []
        guard isWritable else { return actions }
        feed(&actions)
        sendEphemera()
        askWaiting(&actions)
        return actions + advance(now: now)
    }

    /// Lets waiting subscriptions read, as long as the client takes what it is sent.
    mutating func feed(_ actions: inout [Action]) {
        while isWritable, subscriptions.reading < limits.pagesAtOnce, let id = subscriptions.dequeue() {
            var frames: [UInt8] = []
            let (chunk, resolver, ephemera) = (limits.pageBytes, greeting.resolver, ephemera)
            let action = subscriptions.update(id) { subscription -> Action? in
                if subscription.preferences?.isSending == true {
                    subscription.writePreferences(bytes: chunk, resolver: resolver, into: &frames)
                    if subscription.preferences?.isSending == true {
                        subscription.phase = .reading
                        return .goOn(id)
                    }
                }
                if subscription.cursor >= subscription.known {
                    subscription.phase = .live
                    if !subscription.isAnnounced { frames = subscription.position("live") }
                    subscription.isAnnounced = true
                    if let known = ephemera[subscription.user] { frames += subscription.ephemera(known) }
                    return nil
                }
                subscription.phase = .reading
                if let preferences = subscription.preferences {
                    return .readPreferences(id, user: subscription.user, after: preferences.seq)
                }
                return .readPage(id, user: subscription.user, after: subscription.cursor, subscription.filter)
            }
            output += frames
            if case .some(.some(let action)) = action { actions.append(action) }
        }
        leaveIfAnswered(&actions)
    }

    /// A page of the log.
    public struct Page: Sendable {
        /// Events that pass the filter, in order.
        public var events: [EventFrame]
        /// Up to where the log was gone through.
        public var through: Int64

        /// A page.
        public init(events: [EventFrame], through: Int64) {
            self.events = events
            self.through = through
        }
    }

    /// Takes a page that was read for a subscription. A page that cannot be read is the driver's to read again: a
    /// subscription waits for the log, and is never dropped.
    ///
    /// The next page is asked for before this one is sent: at most ``Limits/pagesAtOnce`` pages lie beyond what the
    /// client has taken.
    public mutating func page(_ id: SubscriptionID, _ page: Page) -> [Action] {
        var actions: [Action] = []
        var frames: [UInt8] = []
        if let user = subscriptions.user(of: id), ephemera[user] != nil {
            for event in page.events { forget(event.id, of: user) }
        }
        frames.reserveCapacity(page.events.reduce(0) { $0 + $1.json.count + 64 })
        _ = subscriptions.update(id) { subscription in
            for event in page.events where event.seq > subscription.cursor { subscription.pass(event, into: &frames) }
            subscription.cursor = max(subscription.cursor, page.through)
            subscription.known = max(subscription.known, page.through)
            subscription.phase = .hungry
        }
        output += frames
        feed(&actions)
        return actions
    }

    /// Goes on with a state that was too large to be sent at once.
    public mutating func goOn(_ id: SubscriptionID) -> [Action] {
        var actions: [Action] = []
        _ = subscriptions.update(id) { $0.phase = .hungry }
        feed(&actions)
        return actions
    }

    /// Takes a user's preferences, which were read for a subscription. If they cannot be read, the driver reads again.
    public mutating func preferences(_ id: SubscriptionID, _ set: PreferenceSet) -> [Action] {
        var actions: [Action] = []
        _ = subscriptions.update(id) { subscription in
            subscription.preferences?.begin(set)
            subscription.known = max(subscription.known, set.head)
            subscription.phase = .hungry
        }
        feed(&actions)
        return actions
    }

    /// Sends filtered subscriptions a `mark` where only the cursor moved: protocol section 5.
    mutating func sendMarks() {
        for id in subscriptions.ids {
            let frame = subscriptions.update(id) { subscription -> [UInt8] in
                subscription.isAnnounced && subscription.previous < subscription.cursor
                    ? subscription.position("mark") : []
            }
            output += frame ?? []
        }
    }
}
