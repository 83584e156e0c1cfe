internal import EventLog
internal import Memory
internal import NIOCore
internal import Wire

extension SessionHandler {
    /// Counts a request; says why it must wait, if it must.
    func overRate(user: String, events: Int = 0) -> ProtocolError? {
        guard let device else { return nil }
        let caller = RateMeter.Caller(owner: device.user, device: device.device, isService: device.role != .person)
        return room.rates.refusal(caller, user: user, events: events)
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
                if let refusal { self.later { $0.session.authenticated(.failed(refusal), now: .monotonic()) } }
                return line.leaveSoon(self.room.loop)
            }
            let memory = self.room.memory
            let promise = self.room.loop.makePromise(of: Result<EventLog.Authenticated?, MemoryError>.self)
            promise.futureResult.assumeIsolated().whenSuccess { answer in
                line.leave()
                if self.context == nil { return }
                then(self, answer)
                self.flush()
            }
            Task {
                do throws(MemoryError) {
                    promise.succeed(.success(try await memory.authenticate(token)))
                } catch {
                    promise.succeed(.failure(error))
                }
            }
        }
    }

    func countFailure() { room.rates.countFailure(from: source) }

    private var source: String { context?.channel.remoteAddress?.source ?? "unix" }
}
