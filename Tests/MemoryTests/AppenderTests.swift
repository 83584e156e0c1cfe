import AttuneTestKit
import EventLog
import Events
import Logging
import Migrations
import Postgres
import Synchronization
import Testing

@testable import Memory

/// The appender on a real PostgreSQL.
struct AppenderTests {
    private func request(
        _ user: String,
        _ numbers: ClosedRange<UInt64>,
        device: String = "phone",
        n: Int64? = nil
    ) -> AppendRequest {
        AppendRequest(
            user: user,
            device: device,
            author: .person,
            proposals: numbers.enumerated().map { offset, number in
                .event(
                    ProposedEvent(
                        id: EventID(high: 1, low: number),
                        kind: "x.a",
                        n: n.map { $0 + Int64(offset) },
                        body: Array(#"{"v":\#(number)}"#.utf8)
                    )
                )
            },
            sent: 0
        )
    }

    /// Appends of many users and devices at once end up numbered without holes, each answered with its own place.
    @Test func concurrentAppendsAreNumberedWithoutHoles() async throws {
        try await AppenderFixture.with { fixture in
            for user in 0..<4 {
                for device in 0..<4 { _ = try await fixture.log.addDevice("d\(device)", of: "u\(user)", role: .person) }
            }
            let listener = Listener()
            let results = try await withThrowingTaskGroup(of: (String, PushResult).self) { group in
                for number in 0..<400 {
                    group.addTask {
                        let user = "u\(number % 4)"
                        let first = UInt64(number) * 10
                        let request = self.request(user, first...first + 2, device: "d\(number / 4 % 4)")
                        return (user, try await listener.append(request, ticket: Int64(number), by: fixture.appender))
                    }
                }
                var results: [(String, PushResult)] = []
                for try await result in group { results.append(result) }
                return results
            }
            for user in 0..<4 {
                let places = results.filter { $0.0 == "u\(user)" }.flatMap { result in
                    result.1.results.compactMap { if case .stored(let placement) = $0 { placement.seq } else { nil } }
                }
                #expect(places.sorted() == Array(1...300))
                let verification = try await fixture.log.verify("u\(user)")
                #expect(verification?.seq == 300 && verification?.fault == nil)
            }
        }
    }

    @Test func aRetryIsADuplicateForEverAndOthersOfItsBatchAreStored() async throws {
        try await AppenderFixture.with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            let listener = Listener()
            let first = try await listener.append(request("alice", 1...3), ticket: 1, by: fixture.appender)
            let again = try await listener.append(request("alice", 2...5), ticket: 2, by: fixture.appender)
            #expect(again.head == 5)
            guard case .duplicate(let placement) = again.results[0], case .stored(let old) = first.results[1] else {
                Issue.record("\(again.results)")
                return
            }
            #expect(placement == old)
            #expect(again.results.filter { if case .stored = $0 { true } else { false } }.count == 2)
        }
    }

    /// A rival daemon appends in between: what is known here is stale, found out, and read anew.
    @Test func twoAppendersOnOneLogStayGapless() async throws {
        try await AppenderFixture.with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            _ = try await fixture.log.addDevice("laptop", of: "alice", role: .person)
            let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let rivalPool = PostgresPool(
                PostgresConfiguration(
                    fixture.cluster.connectionString(user: "attune_daemon", database: fixture.database),
                    settings: EventLog.connectionSettings
                ),
                size: 4,
                logger: logger
            )
            let rival = Appender(pool: rivalPool, hub: Hub(), logger: logger)
            let running = Task { await rival.run() }
            let listener = Listener()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (index, appender) in [fixture.appender, rival].enumerated() {
                    group.addTask {
                        for number in 0..<100 {
                            let id = UInt64(index * 1000 + number)
                            let request = self.request(
                                "alice",
                                id...id,
                                device: index == 0 ? "phone" : "laptop",
                                n: Int64(number + 1)
                            )
                            let result = try await listener.append(request, ticket: Int64(id), by: appender)
                            guard case .stored = result.results[0] else { throw MemoryError.failed }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let verification = try await fixture.log.verify("alice")
            #expect(verification?.seq == 200 && verification?.fault == nil)
            rival.close()
            await running.value
            await rivalPool.close()
        }
    }

    @Test func followersHearOfEveryCommitInOrder() async throws {
        try await AppenderFixture.with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            let (listener, follower) = (Listener(), Listener())
            fixture.hub.follow("alice", follower)
            for number in 0..<5 {
                let id = UInt64(number)
                _ = try await listener.append(request("alice", id...id), ticket: Int64(number), by: fixture.appender)
            }
            // Each listener is told in its own time: the answer may be there before the follower knows.
            await follower.wait(forHead: 5)
            #expect(follower.commits.flatMap { $0.events.map(\.seq) } == [1, 2, 3, 4, 5])
            #expect(follower.commits.last?.head == 5)
            #expect(listener.commits.isEmpty)
            fixture.hub.unfollow("alice", follower)
            _ = try await listener.append(request("alice", 90...90), ticket: 90, by: fixture.appender)
            #expect(follower.commits.count == 5)
        }
    }

    /// A rival holds one user's head: that user waits, and nobody else does.
    @Test func aHeldHeadHoldsUpItsUserAlone() async throws {
        try await AppenderFixture.with { fixture in
            for user in ["alice", "bob"] { _ = try await fixture.log.addDevice("phone", of: user, role: .person) }
            let rival = try await fixture.cluster.connect(database: fixture.database)
            let listener = Listener()
            let alices = try await rival.transaction { rival in
                try await rival.run(script: "update attune.heads set seq = seq where user_id = 'alice'")
                let alices = Task {
                    try await listener.append(request("alice", 1...1), ticket: 1, by: fixture.appender)
                }
                try await waitUntilSomebodyIsLockedOut(fixture)
                for number in 2...6 {
                    let id = UInt64(number)
                    let result = try await listener.append(
                        request("bob", id...id),
                        ticket: Int64(number),
                        by: fixture.appender
                    )
                    #expect(result.head == Int64(number - 1))
                }
                return alices
            }
            await rival.close()
            let alicesResult = try await alices.value
            #expect(alicesResult.head == 1)
        }
    }

    private func waitUntilSomebodyIsLockedOut(_ fixture: AppenderFixture) async throws {
        let observer = try await fixture.cluster.connect(database: fixture.database)
        try await observer.run(
            script: """
                do $$ begin
                    while not exists (
                        select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                    ) loop
                        perform pg_sleep(0.005), pg_stat_clear_snapshot();
                    end loop;
                end $$
                """,
            within: .seconds(30)
        )
        await observer.close()
    }

    /// Backends die under load: nothing that was answered is lost or doubled, whatever was not known gets known.
    @Test func killedBackendsCostNothing() async throws {
        let cluster = try await TemporaryCluster.make()
        defer { cluster.remove() }
        try await AppenderFixture.with(cluster: cluster) { fixture in
            for device in 0..<4 { _ = try await fixture.log.addDevice("d\(device)", of: "alice", role: .person) }
            let listener = Listener()
            let killer = Task {
                let admin = try await cluster.connect(database: "postgres")
                while !Task.isCancelled {
                    try? await admin.run(
                        script: "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'attune_daemon'"
                    )
                    try? await Task.sleep(for: .milliseconds(Int.random(in: 5...40)))
                }
                await admin.close()
            }
            let stored = try await withThrowingTaskGroup(of: [Int64].self) { group in
                for device in 0..<4 {
                    group.addTask {
                        var places: [Int64] = []
                        for number in 0..<150 {
                            let id = UInt64(device * 1000 + number)
                            while true {
                                let request = self.request("alice", id...id, device: "d\(device)", n: Int64(number + 1))
                                do {
                                    let result = try await listener.append(
                                        request,
                                        ticket: Int64(id),
                                        by: fixture.appender
                                    )
                                    switch result.results[0] {
                                    case .stored(let placement), .duplicate(let placement): places.append(placement.seq)
                                    case .refused(_, let refusal): throw refusal
                                    }
                                    break
                                } catch MemoryError.unavailable {
                                    continue
                                }
                            }
                        }
                        return places
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            killer.cancel()
            try await killer.value
            #expect(stored.sorted() == Array(1...600))
            let verification = try await fixture.log.verify("alice")
            #expect(verification?.seq == 600 && verification?.fault == nil)
        }
    }
}
