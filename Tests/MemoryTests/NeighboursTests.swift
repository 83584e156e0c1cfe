import AttuneTestKit
import EventLog
import Events
import Logging
import Migrations
import Postgres
import Synchronization
import Testing

@testable import Memory

/// Two memories on one database, as two daemons have them.
@Suite(.timeLimit(.minutes(2))) struct NeighboursTests {
    /// Keeps what is delivered, and lets a test wait for it.
    private final class Listener: LogListener {
        private let deliveries: AsyncStream<Delivery>
        private let continuation: AsyncStream<Delivery>.Continuation

        init() { (deliveries, continuation) = AsyncStream.makeStream() }

        func deliver(_ delivery: Delivery) { continuation.yield(delivery) }

        /// Deliveries one after another, from the first.
        func iterator() -> AsyncStream<Delivery>.AsyncIterator { deliveries.makeAsyncIterator() }
    }

    private struct Fixture {
        var cluster: TemporaryCluster
        var database: String
        var log: EventLog
        var first: UserMemory
        var second: UserMemory

        /// Appends one event of a new id, and waits for the answer.
        func append(_ number: UInt64, to user: String, by memory: UserMemory) async throws {
            let listener = Listener()
            let event = ProposedEvent(id: EventID(high: 1, low: number), kind: "x.a", body: Array("{}".utf8))
            memory.appender.submit(
                AppendRequest(user: user, device: "phone", author: .person, proposals: [.event(event)], sent: 0),
                AppendTag(session: 0, ticket: 0),
                listener
            )
            var deliveries = listener.iterator()
            _ = try await deliveries.next()?.outcomes.first?.result.get()
        }

        /// Runs SQL as the superuser until it returns true.
        func wait(until condition: String) async throws {
            let admin = try await cluster.connect(database: database)
            while try await !admin.execute(Statement(name: condition, sql: "select \(condition)"))[0].bool(0) {
                await Task.yield()
            }
            await admin.close()
        }
    }

    private static let listeners = """
        from pg_stat_activity where datname = current_database() and application_name = 'hints'
        and state = 'idle' and query like 'listen%'
        """

    private func with(_ body: (Fixture) async throws -> Void) async throws {
        let cluster = try await TemporaryCluster.shared
        let database = try await cluster.freshDatabase()
        let admin = try await cluster.connect(database: database)
        _ = try await Migrator(try Migrations.all()).migrate(on: admin)
        await admin.close()
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let configuration = PostgresConfiguration(
            cluster.connectionString(user: "attune_daemon", database: database),
            settings: EventLog.connectionSettings
        )
        var pools: [PostgresPool] = []
        func memory() -> UserMemory {
            let (appends, reads) = (
                PostgresPool(configuration, size: 3, logger: logger),
                PostgresPool(configuration, size: 2, logger: logger)
            )
            pools += [appends, reads]
            return UserMemory(log: EventLog(reads), appendPool: appends, logger: logger) {
                () async throws(PostgresError) in
                var configuration = configuration
                configuration.applicationName = "hints"
                return try await PostgresConnection.connect(configuration)
            }
        }
        let memories = [memory(), memory()]
        let log = EventLog(pools[1])
        let fixture = Fixture(
            cluster: cluster,
            database: database,
            log: log,
            first: memories[0],
            second: memories[1]
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            for memory in memories { group.addTask { await memory.run() } }
            try await fixture.wait(until: "(select count(*) = 2 \(Self.listeners))")
            defer { for memory in memories { memory.close() } }
            try await body(fixture)
        }
        for pool in pools { await pool.close() }
    }

    @Test func followersHearOfWhatTheOtherAppends() async throws {
        try await with { fixture in
            for user in ["alice", "bob"] { _ = try await fixture.log.addDevice("phone", of: user, role: .person) }
            let follower = Listener()
            var deliveries = follower.iterator()
            fixture.second.hub.follow("alice", follower)
            for number in 1...20 {
                try await fixture.append(UInt64(1000 + number), to: "bob", by: fixture.first)
                try await fixture.append(UInt64(number), to: "alice", by: fixture.first)
                let commit = try #require(await deliveries.next()?.commits.first)
                #expect(commit.user == "alice" && commit.head == Int64(number) && commit.events.isEmpty)
            }
        }
    }

    /// Backends that listen are terminated again and again, and what is appended meanwhile arrives all the same.
    @Test func aLostListenerCostsNothingButTime() async throws {
        try await with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            let follower = Listener()
            var deliveries = follower.iterator()
            fixture.second.hub.follow("alice", follower)
            for number in 1...5 {
                try await fixture.wait(until: "(select count(pg_terminate_backend(pid)) >= 1 \(Self.listeners))")
                try await fixture.append(UInt64(number), to: "alice", by: fixture.first)
                var head: Int64 = 0
                while head < number { head = try #require(await deliveries.next()?.commits.first?.head) }
                #expect(head == number)
            }
        }
    }

    /// No hint at all: an append from outside, say, is found in its turn.
    @Test func whatNobodyHintsAtIsFound() async throws {
        try await with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            let follower = Listener()
            var deliveries = follower.iterator()
            fixture.first.hub.follow("alice", follower)
            let admin = try await fixture.cluster.connect(database: fixture.database)
            try await admin.run(script: "update attune.heads set seq = 7 where user_id = 'alice'")
            await admin.close()
            #expect(await deliveries.next()?.commits.first?.head == 7)
        }
    }

    @Test func sessionsOfAnEndedTokenAreTold() async throws {
        try await with { fixture in
            let old = try #require(try await fixture.log.addDevice("phone", of: "alice", role: .person))
            let other = try #require(try await fixture.log.addDevice("laptop", of: "alice", role: .person))
            let (here, there) = (Listener(), Listener())
            let phone = try #require(try await fixture.first.authenticate(old.word))
            let laptop = try #require(try await fixture.first.authenticate(other.word))
            fixture.first.tokens.open(phone, session: 1, here)
            fixture.first.tokens.open(laptop, session: 2, here)
            fixture.second.tokens.open(phone, session: 1, there)
            var (heard, heardThere) = (here.iterator(), there.iterator())
            // A new token ends the old one.
            let new = try #require(try await fixture.log.addDevice("phone", of: "alice", role: .person))
            #expect(await heard.next()?.revoked == [1])
            #expect(await heardThere.next()?.revoked == [1])
            for memory in [fixture.first, fixture.second] {
                memory.tokens.close(user: "alice", device: "phone", session: 1, memory === fixture.first ? here : there)
            }
            let again = try #require(try await fixture.first.authenticate(new.word))
            fixture.first.tokens.open(again, session: 3, here)
            // The polls see the new one as changed for 10 s, and leave it alone: only then comes the laptop's end.
            #expect(try await fixture.log.revokeDevice("laptop", of: "alice"))
            #expect(await heard.next()?.revoked == [2])
            fixture.first.tokens.close(user: "alice", device: "laptop", session: 2, here)
            #expect(try await fixture.log.revokeDevice("phone", of: "alice"))
            #expect(await heard.next()?.revoked == [3])
        }
    }

    /// The token ends between the look-up and the session's being known here: the message of it finds nobody.
    @Test func aSessionThatIsKnownTooLateIsTold() async throws {
        try await with { fixture in
            let token = try #require(try await fixture.log.addDevice("phone", of: "alice", role: .person))
            let phone = try #require(try await fixture.first.authenticate(token.word))
            #expect(try await fixture.log.revokeDevice("phone", of: "alice"))
            let here = Listener()
            var heard = here.iterator()
            fixture.first.tokens.open(phone, session: 1, here)
            #expect(await heard.next()?.revoked == [1])
        }
    }
}
