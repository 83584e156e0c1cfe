internal import Events
internal import Logging
internal import Memory
internal import NIOCore
internal import Wire

/// The sessions of one event loop: takes what the memory delivers in one hop and hands it to those concerned.
final class SessionRoom: LogListener {
    let loop: any EventLoop
    let memory: UserMemory
    let greeting: ServerFrame.Greeting
    let limits: Limits
    let rates: RateKeeper
    let logger: Logger
    private let state: NIOLoopBoundBox<State>
    private let lines: NIOLoopBoundBox<(openings: WaitingLine, pages: WaitingLine)>
    private let budget: NIOLoopBoundBox<OutputBudget>

    private struct State {
        var handlers: [Int64: SessionHandler] = [:]
        var followers: [String: Set<Int64>] = [:]
        var nextSession: Int64 = 1
        var whenEmpty: [EventLoopPromise<Void>] = []
    }

    init(
        loop: any EventLoop,
        memory: UserMemory,
        greeting: ServerFrame.Greeting,
        limits: Limits,
        rates: RateKeeper,
        logger: Logger
    ) {
        self.loop = loop
        self.memory = memory
        self.greeting = greeting
        self.limits = limits
        self.rates = rates
        self.logger = logger
        state = .makeBoxSendingValue(State(), eventLoop: loop)
        // The pool has four connections an event loop and two more: pages never take all of them.
        lines = .makeBoxSendingValue((WaitingLine(places: 2), WaitingLine(places: 4)), eventLoop: loop)
        budget = .makeBoxSendingValue(OutputBudget(), eventLoop: loop)
    }

    // MARK: On the loop

    /// What is sent and not taken yet.
    var output: OutputBudget { budget.value }

    /// Token look-ups that wait for their turn.
    var openings: WaitingLine { lines.value.openings }

    /// Questions and pages of subscriptions that wait for theirs.
    var pages: WaitingLine { lines.value.pages }

    func add(_ handler: SessionHandler) -> Int64 {
        let session = state.value.nextSession
        state.value.nextSession += 1
        state.value.handlers[session] = handler
        return session
    }

    func remove(_ session: Int64) {
        state.value.handlers[session] = nil
        guard state.value.handlers.isEmpty else { return }
        let waiting = state.value.whenEmpty
        state.value.whenEmpty = []
        for promise in waiting { promise.succeed() }
    }

    func follow(_ user: String, _ session: Int64) {
        let isNew = state.value.followers[user] == nil
        state.value.followers[user, default: []].insert(session)
        if isNew { memory.hub.follow(user, self) }
    }

    func unfollow(_ user: String, _ session: Int64) {
        state.value.followers[user]?.remove(session)
        guard state.value.followers[user]?.isEmpty == true else { return }
        state.value.followers[user] = nil
        memory.hub.unfollow(user, self)
    }

    private func handle(_ delivery: Delivery) {
        var touched: [Int64: SessionHandler] = [:]
        for outcome in delivery.outcomes {
            guard let handler = state.value.handlers[outcome.tag.session] else { continue }
            handler.pushed(outcome)
            touched[outcome.tag.session] = handler
        }
        for commit in delivery.commits {
            guard let followers = state.value.followers[commit.user] else { continue }
            // An answer that broke off goes out with what had been asked: that is read along with it.
            let isPlain = !commit.events.contains { $0.kind == EventKind.unfinished }
            let frames = isPlain ? commit.events.map { EventFrame($0) } : []
            for session in followers {
                guard let handler = state.value.handlers[session] else { continue }
                handler.committed(commit.user, frames, head: commit.head, commit.preferences)
                touched[session] = handler
            }
        }
        for answer in delivery.answers {
            for session in state.value.followers[answer.user] ?? [] {
                guard let handler = state.value.handlers[session] else { continue }
                handler.grew(answer)
                touched[session] = handler
            }
        }
        for (user, whisper) in delivery.whispers {
            for session in state.value.followers[user] ?? [] {
                guard let handler = state.value.handlers[session] else { continue }
                handler.whispered(whisper, of: user)
                touched[session] = handler
            }
        }
        for session in delivery.revoked { state.value.handlers[session]?.revoked() }
        for handler in touched.values { handler.flush() }
    }

    // MARK: From anywhere

    func deliver(_ delivery: Delivery) { loop.execute { self.handle(delivery) } }

    /// Tells every session to go, each at its own moment within `period`, and cuts after `patience` what is left.
    func goAway(over period: Int64, patience: Int64) {
        loop.execute {
            for handler in self.state.value.handlers.values {
                handler.goAway(afterMilliseconds: Int64.random(in: 0...period))
            }
            self.loop.scheduleTask(in: .milliseconds(period + patience)) {
                for handler in self.state.value.handlers.values { handler.cut() }
            }
        }
    }

    /// Waits until the last session is gone.
    func empty() async {
        let promise = loop.makePromise(of: Void.self)
        loop.execute {
            if self.state.value.handlers.isEmpty {
                promise.succeed()
            } else {
                self.state.value.whenEmpty.append(promise)
            }
        }
        try? await promise.futureResult.get()
    }
}
