internal import CoreMetrics
internal import EventLog
internal import Foundation
internal import Logging
public import Postgres
internal import Synchronization

/// The other daemons on the same database: tells them where this one appended, and hears from them.
///
/// All of it is hints over a connection of its own. What counts is the database: heads and tokens are looked at there, as
/// hinted, and in turn in case hints are lost.
final class Neighbours: Sendable {
    /// Makes the connection that hints go over.
    typealias Connect = @Sendable () async throws(PostgresError) -> PostgresConnection

    /// This daemon, to know its own hints.
    let daemon: String
    private let connect: Connect
    private let logger: Logger
    private let heads: HeadWatch
    private let tokens: TokenWatch
    private let outgoing: Mutex<OutgoingHints>
    private let bell = Bell()

    /// Hints go out at most this often: each takes a lock that all of the database's NOTIFYs share.
    private static let pause = Duration.milliseconds(20)
    /// How long a hint may take; after that it is worth nothing.
    private static let patience = Duration.seconds(2)

    init(log: EventLog, hub: Hub, tokens: OpenTokens, logger: Logger, connect: @escaping Connect) {
        daemon = UUID().uuidString.lowercased()
        self.connect = connect
        self.logger = logger
        heads = HeadWatch(log: log, hub: hub, logger: logger)
        self.tokens = TokenWatch(log: log, tokens: tokens, logger: logger)
        outgoing = Mutex(OutgoingHints(daemon: daemon))
    }

    /// These users were appended to by this daemon. Never waits.
    func appended(_ users: [String]) {
        if users.isEmpty { return }
        outgoing.withLock { $0.append(users) }
        bell.ring()
    }

    /// Since heads and tokens were last looked at, as turns and polls do.
    var ages: (heads: Duration, tokens: Duration) { (.now - heads.lastLook, .now - tokens.lastLook) }

    /// Sends what is left to tell, and lets ``run()`` return. Called once nothing more is appended.
    func close() { bell.silence() }

    /// Listens and tells until ``close()``.
    func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.heads.run() }
            group.addTask { await self.tokens.run() }
            let link = Mutex<PostgresConnection?>(nil)
            group.addTask { await self.keepListening { connection in link.withLock { $0 = connection } } }
            await bell.answer {
                // Without a connection they gather.
                guard let connection = link.withLock({ $0 }) else { return }
                await self.tell(over: connection)
                try? await Task.sleep(for: Self.pause)
            }
            if let connection = link.withLock({ $0 }) { await tell(over: connection) }
            group.cancelAll()
        }
    }

    private func tell(over connection: PostgresConnection) async {
        guard let hint = outgoing.withLock({ $0.take() }) else { return }
        do {
            try await EventLog(connection).notify(Hint.channel, hint.payload, within: Self.patience)
            MemoryMetrics.shared.hintsSent.increment()
        } catch {
            outgoing.withLock { $0.tellAll() }
            logger.debug("a hint was not sent", metadata: ["error": "\(error)"])
        }
    }

    /// Keeps a connection that listens, and lends it to `offer` as long as it stands.
    private func keepListening(_ offer: (PostgresConnection?) -> Void) async {
        var backoff = Backoff()
        backoff.cap = .seconds(5)
        var failures = 0
        while !Task.isCancelled {
            do {
                let connection = try await connect()
                let notifications = connection.notifications()
                try await connection.listen(to: [Hint.channel, EventLog.tokensChannel], within: Self.patience)
                if failures > 0 { logger.notice("listening again for what other daemons append") }
                failures = 0
                // Whatever was said meanwhile was not heard.
                heads.look(at: nil)
                tokens.lookAtAll()
                offer(connection)
                bell.ring()
                for await notification in notifications { hear(notification) }
                offer(nil)
                await connection.close()
            } catch {
                // Once is enough: until it is back, the polls find what others append.
                if failures == 0 && !Task.isCancelled {
                    logger.warning("not listening for what other daemons append", metadata: ["error": "\(error)"])
                }
            }
            failures += 1
            let delay = backoff.delay(failures: failures, jitter: .random(in: 0..<1))
            try? await Task.sleep(for: delay)
        }
    }

    private func hear(_ notification: PostgresNotification) {
        switch notification.channel {
        case EventLog.tokensChannel: tokens.changed(payload: notification.payload)
        case Hint.channel:
            guard let hint = Hint(payload: notification.payload), hint.daemon != daemon else { return }
            MemoryMetrics.shared.hintsHeard.increment()
            heads.look(at: hint.users)
        default: break
        }
    }
}
