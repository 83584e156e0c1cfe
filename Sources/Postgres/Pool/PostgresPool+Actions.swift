internal import Logging
internal import Synchronization

extension PostgresPool {
    /// Tells the state machine of an event and does what it answers, outside of the lock.
    func react(_ event: (inout State) -> [PoolStateMachine.Action]) {
        let effects: [@Sendable () -> Void] = state.withLock { state in
            let wasAway = state.machine.isAway
            let actions = event(&state)
            var effects = actions.map { effect(of: $0, &state) }
            if state.machine.isAway != wasAway { effects.append(report(state)) }
            setTimer(&state)
            return effects
        }
        for effect in effects { effect() }
    }

    private func effect(of action: PoolStateMachine.Action, _ state: inout State) -> @Sendable () -> Void {
        switch action {
        case .connect(let id):
            return { self.connect(id) }
        case .lease(let waiter, let id):
            guard let continuation = state.waiters.removeValue(forKey: waiter), let connection = state.connections[id]
            else { return {} }
            return { continuation.resume(returning: .success((id, connection))) }
        case .fail(let waiter, let refusal):
            let error = error(for: refusal, state)
            let continuation = state.waiters.removeValue(forKey: waiter)
            return { continuation?.resume(returning: .failure(error)) }
        case .close(let id):
            let connection = state.connections.removeValue(forKey: id)
            return { connection?.mailbox.post(.close) }
        case .drained:
            state.isDrained = true
            defer { state.untilDrained = [] }
            return { [waiting = state.untilDrained] in waiting.forEach { $0.resume() } }
        }
    }

    private func connect(_ id: Int) {
        Task {
            do throws(PostgresError) {
                let connection = try await PostgresConnection.connect(configuration)
                react { state in
                    state.connections[id] = connection
                    return state.machine.connected(id)
                }
                connection.mailbox.whenClosed { [weak self] in self?.ended(id) }
            } catch {
                react { state in
                    state.lastConnectError = error
                    return state.machine.connectFailed(id, now: .now, jitter: .random(in: 0..<1))
                }
            }
        }
    }

    private func ended(_ id: Int) {
        react { state in
            let actions = state.machine.connectionEnded(id)
            state.connections[id] = nil
            return actions
        }
    }

    /// One timer for the earliest thing that waits for time to pass.
    private func setTimer(_ state: inout State) {
        let due = state.machine.nextTimer
        if let timer = state.timer {
            // A timer that fires early for nothing is cheaper than one that is set anew at each event.
            if let due, timer.at <= due { return }
            timer.task.cancel()
            state.timer = nil
        }
        guard let due else { return }
        let task = Task { [weak self] in
            try? await Task.sleep(until: due, clock: .continuous)
            guard !Task.isCancelled else { return }
            self?.react { state in
                if state.timer?.at == due { state.timer = nil }
                return state.machine.timerFired(now: .now)
            }
        }
        state.timer = (due, task)
    }

    private func error(for refusal: PoolStateMachine.Refusal, _ state: State) -> PostgresError {
        switch refusal {
        case .tooManyWaiters: PostgresError(code: .poolExhausted, message: "too many callers wait for a connection")
        case .noneCameFree: PostgresError(code: .poolExhausted, message: "no connection came free in time")
        case .cancelled: PostgresError(code: .cancelled, message: "cancelled while waiting for a connection")
        case .shutDown: PostgresError(code: .unavailable, message: "the pool is closed")
        case .unavailable:
            state.lastConnectError ?? PostgresError(code: .unavailable, message: "no connection in time")
        }
    }

    private func report(_ state: State) -> @Sendable () -> Void {
        let isAway = state.machine.isAway
        let reason = state.lastConnectError?.description ?? ""
        return { [logger] in
            if isAway {
                logger.warning("database away", metadata: ["reason": "\(reason)"])
            } else {
                logger.notice("database back")
            }
        }
    }
}
