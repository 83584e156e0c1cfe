internal import EventLog
internal import Events
internal import Logging
internal import Synchronization

/// Finds out which of the tokens that sessions here were opened with are good no more, and ends those sessions.
final class TokenWatch: Sendable {
    private let log: EventLog
    private let tokens: OpenTokens
    private let logger: Logger
    private let state = Mutex(State())
    private let bell = Bell()

    private struct State: Sendable {
        // No turn: the database says which tokens changed lately.
        var turns = Turns<UserKey<String>>(perTick: 0)
        /// When late changes were last looked for.
        var lastPoll = ContinuousClock.now
    }

    /// How far back late changes are looked for; longer than the polls are apart, since a session may be opened with a
    /// token in the very moment it ends, and a change may be committed after one that is younger.
    private static let window = Duration.seconds(10)

    init(log: EventLog, tokens: OpenTokens, logger: Logger) {
        self.log = log
        self.tokens = tokens
        self.logger = logger
    }

    /// The token of this device was made or ended: `<user> <device>`.
    func changed(payload: String) {
        let words = payload.split(separator: " ")
        guard words.count == 2 else { return }
        state.withLock { $0.turns.want([UserKey(String(words[0]), String(words[1]))]) }
        bell.ring()
    }

    /// Any token may have been ended.
    func lookAtAll() {
        state.withLock { $0.turns.wantAll() }
        bell.ring()
    }

    /// Looks until its task is cancelled, whether or not anybody says where.
    func run() async {
        await bell.answer(
            every: .milliseconds(500),
            tick: {
                await self.poll()
            }
        ) {
            while let devices = self.state.withLock({ $0.turns.next { self.tokens.devices } }) {
                await self.check(devices)
            }
        }
    }

    /// When ended tokens were last looked for without a failure.
    var lastLook: ContinuousClock.Instant { state.withLock { $0.lastPoll } }

    private func poll() async {
        let now = ContinuousClock.now
        state.withLock { $0.turns.tick() }
        // Nothing to close; and whoever opens now opens with a token that is good now.
        if tokens.isEmpty { return state.withLock { $0.lastPoll = now } }
        do {
            let changed = try await log.tokensChanged(within: Self.window)
            state.withLock { state in
                state.turns.want(changed)
                // What changed while the log was away for so long is not in the window any more.
                if now - state.lastPoll > Self.window / 2 { state.turns.wantAll() }
                state.lastPoll = now
            }
        } catch {
            logger.debug("changes of tokens could not be read", metadata: ["error": "\(error)"])
        }
    }

    private func check(_ devices: Set<UserKey<String>>) async {
        // Before the database is asked: a token that comes into use meanwhile is none of this look's.
        var held = tokens.tokens(of: devices)
        do {
            if !held.isEmpty {
                for (device, token) in try await log.tokens(of: Set(held.keys)) { held[device]?.remove(token) }
                tokens.end(held)
            }
            state.withLock { $0.turns.finish() }
        } catch {
            state.withLock { $0.turns.fail(devices) }
            logger.debug("tokens could not be read", metadata: ["error": "\(error)"])
        }
    }
}
