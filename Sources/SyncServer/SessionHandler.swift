internal import CoreMetrics
internal import EventLog
internal import Events
internal import Foundation
internal import Memory
internal import NIOCore
internal import Wire

/// Drives one ``Session`` by one channel: bytes in, bytes out, actions executed, deadlines kept.
final class SessionHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    let room: SessionRoom
    var session: Session
    private var number: Int64 = 0
    private(set) var context: ChannelHandlerContext?
    private(set) var device: Session.Device?
    private var timer: (task: Scheduled<Void>, due: Int64)?
    private var isReading = false
    private var countedLines: Int64 = 0
    private var isClosing = false

    init(room: SessionRoom) {
        self.room = room
        session = Session(
            greeting: room.greeting,
            limits: room.limits,
            now: .monotonic(),
            serverTime: Self.serverTime()
        )
    }

    // MARK: Channel

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        number = room.add(self)
        if context.channel.isActive { begin() }
    }

    func channelActive(context: ChannelHandlerContext) { begin() }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        isReading = false
        if isClosing { return }
        let buffer = unwrapInboundIn(data)
        let actions = buffer.withUnsafeReadableBytes { session.received($0, now: .monotonic()) }
        ServerMetrics.shared.bytesReceived.increment(by: buffer.readableBytes)
        execute(actions)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        isReading = false
        flush()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        execute(session.writabilityChanged(context.channel.isWritable, now: .monotonic()))
        flush()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard case ChannelEvent.inputClosed = event else { return context.fireUserInboundEventTriggered(event) }
        if isClosing { return context.close(promise: nil) }
        execute(session.inputEnded())
        flush()
    }

    func channelInactive(context: ChannelHandlerContext) {
        execute(session.disconnected())
        timer?.task.cancel()
        timer = nil
        if let device {
            room.memory.tokens.close(user: device.user, device: device.device, session: number, room)
        }
        if device?.role == .service { room.memory.answers.left(GrowingAnswers.Writer(room, session: number)) }
        room.remove(number)
        self.context = nil
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func begin() { flush() }

    // MARK: Deliveries

    func pushed(_ outcome: AppendOutcome) {
        let result = outcome.result.mapError(ProtocolError.init)
        execute(session.pushed(Session.Ticket(number: outcome.tag.ticket), result, now: .monotonic()))
    }

    func committed(_ user: String, _ events: [EventFrame], head: Int64, _ move: PreferenceMove?) {
        execute(session.committed(user, events, head: head, move))
    }

    func revoked() {
        execute(session.abort(ProtocolError(.revoked, "this device's token was ended; its connections close")))
    }

    func goAway(afterMilliseconds: Int64) {
        session.goAway(afterMilliseconds: afterMilliseconds)
        flush()
        room.loop.assumeIsolated().scheduleTask(in: .milliseconds(afterMilliseconds)) {
            self.execute(self.session.shutDown())
            self.flush()
        }
    }

    func cut() { context?.close(promise: nil) }

    func grew(_ answer: GrowingAnswer) { session.grew(answer) }

    func whispered(_ whisper: Whisper, of user: String) {
        switch whisper {
        // As it is now: of two who tell, the later may have been overtaken.
        case .presence: session.present(room.memory.tokens.devices(of: user), of: user)
        case .typing(let device, let conversation, let isOn):
            session.typed(by: device, in: conversation, isOn: isOn, to: user)
        case .ended(let turn): session.ended(turn, of: user)
        }
    }

    // MARK: Actions

    func execute(_ actions: [Session.Action]) {
        for action in actions {
            switch action {
            case .authenticate(let token): authenticate(token)
            case .append(let ticket, let user, let proposals, let sent):
                append(ticket, of: user, proposals, sent: sent)
            case .findHead(let ticket, let user, let following): findHead(ticket, of: user, following: following)
            case .findTime(let ticket):
                execute(session.timeFound(ticket, now: .monotonic(), serverTime: Self.serverTime()))
            case .ask(let ticket, let user, let question): find(question, of: user, ticket)
            case .readPage(let subscription, let user, let after, let filter):
                readPage(subscription, of: user, after: after, filter, attempt: 0)
            case .readPreferences(let subscription, let user, let after):
                readPreferences(subscription, of: user, after: after, attempt: 0)
            case .grow(let delta, let user, let line): grow(delta, of: user, line: line)
            case .type(let user, let conversation, let isOn):
                // One that comes too fast is dropped: nobody waits for it.
                if let device, overRate(user: user) == nil {
                    let whisper = Whisper.typing(device: device.writer, conversation: conversation, isOn: isOn)
                    room.memory.hub.deliver(whisper, of: user)
                }
            case .findPresence(let user): session.present(room.memory.tokens.devices(of: user), of: user)
            case .goOn(let subscription):
                later { $0.session.goOn(subscription) }
            case .unfollow(let user): room.unfollow(user, number)
            case .acknowledge(let user, let seq):
                if let device { room.memory.acknowledge(seq, user: user, device: device.writer) }
            case .close: close()
            }
        }
    }

    /// Asks the memory, and comes back to the loop with the answer if the connection is still there.
    ///
    /// - Parameter always: done with the answer whether the connection is still there or not.
    func ask<Answer: Sendable>(
        _ question: @escaping @Sendable (UserMemory) async throws(MemoryError) -> Answer,
        always: @escaping () -> Void = {},
        then: @escaping (SessionHandler, Result<Answer, MemoryError>) -> Void
    ) {
        let promise = room.loop.makePromise(of: Result<Answer, MemoryError>.self)
        promise.futureResult.assumeIsolated().whenSuccess { answer in
            always()
            if self.context == nil { return }
            then(self, answer)
            self.flush()
        }
        let memory = room.memory
        Task {
            do throws(MemoryError) {
                promise.succeed(.success(try await question(memory)))
            } catch {
                promise.succeed(.failure(error))
            }
        }
    }

    private func authenticate(_ token: String) {
        lookUp(token) { handler, answer in
            let outcome: Session.Authentication
            switch answer {
            case .success(let authenticated?):
                let device = Session.Device(authenticated)
                handler.device = device
                handler.room.memory.tokens.open(authenticated, session: handler.number, handler.room)
                outcome = .accepted(device)
                ServerMetrics.shared.opened(.accepted)
            case .success:
                handler.countFailure()
                outcome = .refused
                ServerMetrics.shared.opened(.authFailed)
            case .failure(let error):
                outcome = .failed(ProtocolError(error))
                ServerMetrics.shared.opened(.unavailable)
            }
            handler.execute(handler.session.authenticated(outcome, now: .monotonic()))
        }
    }

    private func append(_ ticket: Session.Ticket, of user: String, _ proposals: [Proposal], sent: Int64) {
        guard let device else { return }
        ServerMetrics.shared.requested(.push)
        if let error = overRate(user: user, events: proposals.count) {
            return later { $0.session.pushed(ticket, .failure(error), now: .monotonic()) }
        }
        let request = AppendRequest(
            user: user,
            device: device.writer,
            author: device.role == .service ? .service : .person,
            proposals: device.role == .service ? room.memory.answers.continuing(proposals, of: user) : proposals,
            sent: sent
        )
        room.memory.appender.submit(request, AppendTag(session: number, ticket: ticket.number), room)
    }

    private func grow(_ delta: AnswerDelta, of user: String, line: Int64) {
        guard let device else { return }
        if let error = overRate(user: user) { return session.refused(error, line: line) }
        let writer = GrowingAnswers.Writer(room, session: number)
        if case .failure(let refusal) = room.memory.answers.take(delta, of: user, from: device.writer, by: writer) {
            session.refused(ProtocolError(refusal), line: line)
        }
    }

    private func findHead(_ ticket: Session.Ticket, of user: String, following: Bool) {
        ServerMetrics.shared.requested(.head)
        if let error = overRate(user: user) {
            return later { $0.session.headFound(ticket, .failure(error), now: .monotonic(), serverTime: 0) }
        }
        // Before the head is read, so that no commit falls between.
        if following {
            room.follow(user, number)
            for answer in room.memory.answers.open(of: user) { session.grew(answer) }
        }
        ask({ memory throws(MemoryError) in try await memory.head(of: user) }) { handler, answer in
            let head = answer.mapError(ProtocolError.init)
            handler.execute(
                handler.session.headFound(ticket, head, now: .monotonic(), serverTime: Self.serverTime())
            )
        }
    }

    private func find(_ question: Question, of user: String, _ ticket: Session.Ticket) {
        guard let device else { return }
        ServerMetrics.shared.requested(.question)
        if let error = overRate(user: user) {
            return later { $0.session.answered(ticket, .failure(error), now: .monotonic()) }
        }
        askForPage(
            room.limits.line,
            { memory, bytes throws(MemoryError) in
                try await memory.answer(question, of: user, for: device, bytes: bytes)
            }
        ) { (handler, answer: Result<Result<Answer, ProtocolError>, MemoryError>) in
            let answer = answer.mapError(ProtocolError.init).flatMap { $0 }
            handler.execute(handler.session.answered(ticket, answer, now: .monotonic()))
        }
    }

    /// Reads a page for a subscription, again and again while the log is away: a subscription is never dropped.
    private func readPage(
        _ subscription: Session.SubscriptionID,
        of user: String,
        after: Int64,
        _ filter: EventFilter,
        attempt: Int
    ) {
        let line = room.limits.line
        askForPage(
            room.limits.pageBytes,
            { memory, bytes throws(MemoryError) in
                let page = try await memory.page(of: user, after: after, limit: 1000, bytes: bytes, .init(filter))
                return try await memory.frames(of: page, user, bytes: bytes, line: line)
            }
        ) { handler, answer in
            switch answer {
            case .success(let page):
                ServerMetrics.shared.catchUpPages.increment()
                ServerMetrics.shared.catchUpEvents.increment(by: page.events.count)
                handler.execute(handler.session.page(subscription, page))
            case .failure:
                handler.again(attempt) { $0.readPage(subscription, of: user, after: after, filter, attempt: $1) }
            }
        }
    }

    /// Reads a user's preferences for a subscription, again and again while the log is away.
    private func readPreferences(
        _ subscription: Session.SubscriptionID,
        of user: String,
        after: Int64?,
        attempt: Int
    ) {
        askForPage(
            room.limits.pageBytes,
            { memory, _ throws(MemoryError) in
                try await memory.preferenceSet(of: user, after: after)
            }
        ) { handler, answer in
            switch answer {
            case .success(let set): handler.execute(handler.session.preferences(subscription, set))
            case .failure:
                handler.again(attempt) { $0.readPreferences(subscription, of: user, after: after, attempt: $1) }
            }
        }
    }

    /// Does something again after a while that grows with the attempts.
    private func again(_ attempt: Int, _ action: @escaping (SessionHandler, Int) -> Void) {
        let delay = Int64.random(in: 50...(100 << Int64(min(attempt, 5))))
        room.loop.assumeIsolated().scheduleTask(in: .milliseconds(delay)) {
            if self.context != nil { action(self, attempt + 1) }
        }
    }

    // MARK: Output

    /// Sends what the session has to say, reads on if it wants to hear more, and keeps its deadline.
    func flush() {
        // Here, since lines that waited are taken on many ways.
        if session.linesReceived > countedLines {
            ServerMetrics.shared.frames.increment(by: session.linesReceived - countedLines)
            countedLines = session.linesReceived
        }
        guard let context else { return }
        if session.hasOutput && !isClosing {
            write(session.takeOutput(), context)
        }
        if !isReading && (session.wantsInput || isClosing) {
            isReading = true
            context.read()
        }
        keepDeadline()
    }

    /// Bytes of one buffer. A page in one piece would be kept whole until its last byte is taken, and in twice its
    /// size: buffers have powers of two.
    private static let piece = 65_536

    private func write(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
        ServerMetrics.shared.bytesSent.increment(by: bytes.count)
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + Self.piece)
            let promise = room.output.count(end - start, on: room.loop)
            context.write(wrapOutboundOut(ByteBuffer(bytes: bytes[start..<end])), promise: promise)
            start = end
        }
        context.flush()
    }

    /// Says the last words and closes by halves: to close at once while the client still sends would reset the
    /// connection, and the client might never read why.
    private func close() {
        guard let context, !isClosing else { return }
        if session.hasOutput {
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: session.takeOutput())), promise: nil)
        }
        isClosing = true
        context.close(mode: .output, promise: nil)
        let channel = context.channel
        room.loop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
        flush()
    }

    private func keepDeadline() {
        guard let due = session.deadline else { return }
        // A timer that fires too early finds nothing due; moving it on every byte would cost more.
        if let timer, timer.due <= due { return }
        timer?.task.cancel()
        let task = room.loop.assumeIsolated().scheduleTask(in: .microseconds(max(0, due - .monotonic()))) {
            self.timer = nil
            self.tick()
        }
        timer = (task, due)
    }

    private func tick() {
        guard let context else { return }
        let unread = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        execute(session.tick(now: .monotonic(), hasUnreadOutput: unread > 0))
        flush()
    }

    /// Microseconds since 1970.
    private static func serverTime() -> Int64 { Int64(Date().timeIntervalSince1970 * 1_000_000) }
}
