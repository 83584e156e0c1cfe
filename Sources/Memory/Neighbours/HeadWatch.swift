internal import EventLog
internal import Logging
internal import Synchronization

/// Finds out which of the users that are followed here were appended to elsewhere, and tells their followers.
final class HeadWatch: Sendable {
    private let log: EventLog
    private let hub: Hub
    private let logger: Logger
    private let turns = Mutex(Turns<String>(perTick: 1000))
    private let bell = Bell()
    private let looked = Mutex(ContinuousClock.now)

    init(log: EventLog, hub: Hub, logger: Logger) {
        self.log = log
        self.hub = hub
        self.logger = logger
    }

    /// These users' logs may have moved, or anybody's if they are not named.
    func look(at users: Set<String>?) {
        if let users {
            let followed = hub.followed(of: users)
            if followed.isEmpty { return }
            turns.withLock { $0.want(followed) }
        } else {
            turns.withLock { $0.wantAll() }
        }
        bell.ring()
    }

    /// Looks until its task is cancelled, whether or not anybody says where.
    func run() async {
        await bell.answer(
            every: .seconds(1),
            tick: {
                self.turns.withLock { $0.tick() }
            }
        ) {
            while let users = self.turns.withLock({ $0.next { self.hub.users } }) { await self.read(users) }
            if !self.turns.withLock({ $0.isWaiting }) { self.looked.withLock { $0 = .now } }
        }
    }

    /// When all that was due was last looked at without a failure.
    var lastLook: ContinuousClock.Instant { looked.withLock { $0 } }

    private func read(_ users: Set<String>) async {
        do {
            hub.deliver(heads: try await log.heads(of: users))
            turns.withLock { $0.finish() }
        } catch {
            turns.withLock { $0.fail(users) }
            logger.debug("heads could not be read", metadata: ["error": "\(error)"])
        }
    }
}
