import ArgumentParser
import AttuneTestKit
import EventLog
import Events
import Foundation
import Generators
import Logging
import Memory
import Migrations
import Postgres
import Projections

/// Rebuilds the preferences of many users, in turn with reading the same rows in keyset pages and throwing them away.
@main struct RebuildBenchmark: AsyncParsableCommand {
    @Option(help: "Users.") var users = 10_000
    @Option(help: "Events of each user, a tenth of them preferences.") var events = 100
    @Option(help: "Rounds of rebuild and reading, in turn.") var rounds = 3

    func run() async throws {
        let cluster = try await TemporaryCluster.make()
        let database = try await cluster.freshDatabase()
        let admin = try await cluster.connect(database: database)
        _ = try await Migrator(try Migrations.all()).migrate(on: admin)
        let configuration = PostgresConfiguration(
            cluster.connectionString(user: "attune_daemon", database: database),
            settings: EventLog.connectionSettings
        )
        let filling = ContinuousClock.now
        try await fill(configuration)
        print("\(users * events) events of \(users) users appended at \(rate(users * events, since: filling))")
        try await admin.run(script: "analyze attune.events")
        for round in 1...rounds {
            try await readPages(configuration, round)
            try await rebuild(configuration, round)
        }
        await admin.close()
    }

    private var logger: Logger { Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() } }

    // MARK: Filling

    private func fill(_ configuration: PostgresConfiguration) async throws {
        let (appends, pool) = (
            PostgresPool(configuration, size: 4, logger: logger), PostgresPool(configuration, size: 4, logger: logger)
        )
        let appender = Appender(pool: appends, hub: Hub(), logger: logger)
        let running = Task { await appender.run() }
        let log = EventLog(pool)
        try await withThrowingTaskGroup(of: Void.self) { group in
            let next = Counter(users)
            for _ in 0..<16 {
                group.addTask {
                    let listener = Waiter()
                    while let user = next.take() {
                        let name = "user-\(user)"
                        _ = try await log.addDevice("phone", of: name, role: .person)
                        try await listener.append(try request(name, seed: UInt64(user)), by: appender)
                    }
                }
            }
            try await group.waitForAll()
        }
        appender.close()
        await running.value
        await appends.close()
        await pool.close()
    }

    private func request(_ user: String, seed: UInt64) throws -> AppendRequest {
        var generator = SeededGenerator(seed: seed)
        let text = String(repeating: "今天又聊了很多关于工作和天气的事情。", count: 5)
        let proposals = try (0..<events).map { number -> Proposal in
            let id = EventID.timeOrdered(at: 1_795_521_600_000_000, using: &generator)
            var json =
                #"{"id":"\#(id)","kind":"turn","body":{"conversation":"c","role":"assistant","text":"\#(text)"}}"#
            if number % 10 == 9 {
                let topic = Int.random(in: 0..<20, using: &generator)
                let polarity = Bool.random(using: &generator) ? "like" : "dislike"
                json =
                    #"{"id":"\#(id)","kind":"preference.asserted","body":{"topic":"topic \#(topic)","polarity":"\#(polarity)"}}"#
            }
            return .event(try ProposedEvent(try JSONDocument(Array(json.utf8)).root, bodyLimit: 10_000))
        }
        return AppendRequest(user: user, device: "phone", author: .person, proposals: proposals, sent: 0)
    }

    // MARK: Measuring

    /// The rows of all users in the order of the key, 1,000 at a time.
    private func readPages(_ configuration: PostgresConfiguration, _ round: Int) async throws {
        let connection = try await PostgresConnection.connect(configuration)
        let statement = Statement(
            name: "pages",
            sql: """
                select user_id, seq, id, kind, author, device, n, at, seen, recorded_at, cause, conversation, intent, body,
                    salt, body_digest, digest
                from attune.events where (user_id, seq) > ($1, $2) order by user_id, seq limit 1000
                """
        )
        let (start, cpu) = (ContinuousClock.now, processorTime())
        var count = 0
        var bytes = 0
        var last = ("", Int64(0))
        while true {
            var arguments = Arguments()
            arguments.append(last.0)
            arguments.append(last.1)
            let rows = try await connection.execute(statement, arguments, within: .seconds(60))
            for index in 0..<rows.count { bytes += rows[index].bytes(13).count }
            count += rows.count
            guard rows.count == 1000 else { break }
            last = (rows[999].string(0), rows[999].int64(1))
        }
        print(
            "round \(round): read    \(count) rows, \(rate(count, since: start)), \(share(cpu, start)), \(bytes) bytes of bodies"
        )
        await connection.close()
    }

    private func rebuild(_ configuration: PostgresConfiguration, _ round: Int) async throws {
        let connection = try await PostgresConnection.connect(configuration)
        let versions = ProjectionVersions(connection, logger: logger)
        let before = residentMemory()
        var most = before
        let (start, cpu) = (ContinuousClock.now, processorTime())
        let (version, done) = try await versions.rebuild { _ in most = max(most, residentMemory()) }
        print(
            "round \(round): rebuild \(done.folded) folded and \(done.skipped) skipped, "
                + "\(rate(Int(done.folded + done.skipped), since: start)) of all, \(rate(Int(done.folded), since: start)) folded, "
                + "\(share(cpu, start)), memory \(before / 1_048_576) MiB before and \(most / 1_048_576) MiB at most"
        )
        let differing = try await versions.diff(1, version) { _ in }
        print("round \(round): \(differing) users differ from the live version")
        _ = try await versions.drop(version)
        await connection.close()
    }

    private func rate(_ count: Int, since start: ContinuousClock.Instant) -> String {
        "\(Int(Double(count) / seconds(since: start)))/s"
    }

    private func share(_ cpu: Double, _ start: ContinuousClock.Instant) -> String {
        "this process \(Int(100 * (processorTime() - cpu) / seconds(since: start))) % of a core"
    }

    private func seconds(since start: ContinuousClock.Instant) -> Double {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        return Double(seconds) + Double(attoseconds) / 1e18
    }

    /// Seconds of processor time that this process has used.
    private func processorTime() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    private func residentMemory() -> Int {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        return (pages.flatMap { $0.count > 1 ? Int($0[1]) : nil } ?? 0) * Int(getpagesize())
    }
}

/// Waits for its appends, one at a time.
private final class Waiter: LogListener {
    private let outcomes = AsyncStream<AppendOutcome>.makeStream()

    func deliver(_ delivery: Delivery) {
        for outcome in delivery.outcomes { outcomes.continuation.yield(outcome) }
    }

    func append(_ request: AppendRequest, by appender: Appender) async throws {
        appender.submit(request, AppendTag(session: 0, ticket: 0), self)
        for await outcome in outcomes.stream {
            _ = try outcome.result.get()
            return
        }
    }
}
