internal import EventLog
internal import Memory
internal import NIOCore
internal import Wire

extension SessionHandler {
    /// Counts a request; says why it must wait, if it must.
    func overRate(user: String, events: Int = 0) -> ProtocolError? {
        guard let device else { return nil }
        let caller = RateMeter.Caller(owner: device.user, device: device.device, isService: device.role != .person)
        let refusal = room.rates.refusal(caller, user: user, events: events)
        if refusal != nil { ServerMetrics.shared.limited(.request) }
        return refusal
    }

    /// Answers once the requests that were read together have all been started: an answer may let in the next line,
    /// which must not overtake those that stand before it.
    func later(_ answer: @escaping (SessionHandler) -> [Session.Action]) {
        room.loop.assumeIsolated().execute {
            if self.context == nil { return }
            self.execute(answer(self))
            self.flush()
        }
    }

    /// Looks a token up when its turn comes.
    func lookUp(
        _ token: String,
        then: @escaping (SessionHandler, Result<EventLog.Authenticated?, MemoryError>) -> Void
    ) {
        let line = room.openings
        line.enter {
            // Asked when its turn comes: those before it in line may have been wrong.
            let refusal = self.room.rates.refusal(openFrom: self.source)
            if self.context == nil || refusal != nil {
                if let refusal {
                    ServerMetrics.shared.limited(.open)
                    ServerMetrics.shared.opened(.rateLimited)
                    self.later { $0.session.authenticated(.failed(refusal), now: .monotonic()) }
                }
                return line.leaveSoon(self.room.loop)
            }
            self.ask(
                { memory throws(MemoryError) in try await memory.authenticate(token) },
                always: { line.leave() },
                then: then
            )
        }
    }

    /// Asks for a page when its turn comes. A page is short while much is unread.
    ///
    /// - Parameter wanted: bytes of bodies at most; the question is told how many it may have.
    func askForPage<Answer: Sendable>(
        _ wanted: Int,
        _ question: @escaping @Sendable (UserMemory, Int) async throws(MemoryError) -> Answer,
        then: @escaping (SessionHandler, Result<Answer, MemoryError>) -> Void
    ) {
        let room = room
        let line = room.pages
        line.enter {
            if self.context == nil { return line.leaveSoon(room.loop) }
            let bytes = room.output.promise(wanted)
            self.ask(
                { memory throws(MemoryError) in try await question(memory, bytes) },
                always: {
                    room.output.giveBack(bytes)
                    line.leave()
                },
                then: then
            )
        }
    }

    func countFailure() { room.rates.countFailure(from: source) }

    private var source: String { context?.channel.remoteAddress?.source ?? "unix" }
}
