import EventLog
import Events
import Postgres
import Synchronization
import Testing

/// Protocol section 2: a token that opens nothing is refused in the same time whatever is wrong with it. Wall times say
/// little on a machine with company; that all take one way does.
struct TokenTimingTests {
    /// Runs statements, and notes which.
    private final class Witness: StatementRunner {
        private let runner: any StatementRunner
        private let seen = Mutex<[String]>([])

        init(_ runner: any StatementRunner) { self.runner = runner }

        /// The names of what was run since the last time.
        func take() -> [String] {
            seen.withLock { seen in
                defer { seen = [] }
                return seen
            }
        }

        func execute(
            _ statement: Statement,
            _ arguments: Arguments,
            within: Duration
        ) async throws(PostgresError) -> Rows {
            seen.withLock { $0.append(statement.name) }
            return try await runner.execute(statement, arguments, within: within)
        }

        func execute(
            pipeline: [(Statement, Arguments)],
            within: Duration
        ) async throws(PostgresError) -> [Rows] {
            seen.withLock { $0 += pipeline.map(\.0.name) }
            return try await runner.execute(pipeline: pipeline, within: within)
        }
    }

    @Test func everyTokenTakesTheSameWay() async throws {
        try await LogFixture.with { fixture in
            let log = fixture.log
            let good = try #require(await log.addDevice("phone", of: "alice", role: .person))
            let revoked = try #require(await log.addDevice("old", of: "alice", role: .person))
            #expect(try await log.revokeDevice("old", of: "alice"))
            let expired = try #require(
                await log.addDevice("late", of: "alice", role: .person, lifetime: .seconds(-10))
            )
            try await log.addServiceDevices([UserKey("alice", "service:bot")])

            let witness = Witness(try await fixture.connect(as: "attune_daemon"))
            let watched = EventLog(witness)
            #expect(try await watched.authenticate(good.word)?.device == "phone")
            let wayOfTheGood = witness.take()
            #expect(wayOfTheGood.count == 1)
            for (what, word) in [
                ("no token", "x"), ("an empty word", ""), ("a token's beginning", "attune_AAAA"),
                ("a long word", String(repeating: "A", count: 4000)),
                ("a wrong secret", Token(user: "alice", device: "phone").word),
                ("no such device", Token(user: "alice", device: "nothing").word),
                ("no such user", Token(user: "nobody", device: "phone").word),
                ("a service's device, which has no token", Token(user: "alice", device: "service:bot").word),
                ("a revoked token", revoked.word), ("an expired token", expired.word),
            ] {
                #expect(try await watched.authenticate(word) == nil, "\(what) opens")
                #expect(witness.take() == wayOfTheGood, "\(what) takes another way")
            }
        }
    }
}
