import AttuneTestKit
import Postgres
import Testing

@Suite(.timeLimit(.minutes(1))) struct NotificationTests {
    /// A connection that listens, what it hears, and one that talks.
    private struct Pair {
        let configuration: PostgresConfiguration
        let listener: PostgresConnection
        let talker: PostgresConnection
        var heard: AsyncStream<PostgresNotification>.AsyncIterator

        init(limit: Int = 4096, channels: [String] = ["a"]) async throws {
            configuration = try await freshConfiguration()
            listener = try await PostgresConnection.connect(configuration)
            talker = try await PostgresConnection.connect(configuration)
            heard = listener.notifications(limit: limit).makeAsyncIterator()
            try await listener.listen(to: channels)
        }

        func said(_ channel: String, _ payload: String) -> PostgresNotification {
            PostgresNotification(channel: channel, payload: payload, backendPID: talker.backendPID)
        }
    }

    @Test func anIdleConnectionHears() async throws {
        var pair = try await Pair(channels: ["a", "B \"b\""])
        try await pair.talker.query("select pg_notify('a', 'one')")
        #expect(await pair.heard.next() == pair.said("a", "one"))
        try await pair.talker.query("notify unheard")
        try await pair.talker.query("notify \"B \"\"b\"\"\"")
        #expect(await pair.heard.next() == pair.said("B \"b\"", ""))
        #expect(pair.listener.isOpen)
    }

    @Test func itHearsItselfAndLargePayloads() async throws {
        var pair = try await Pair()
        let payload = String(repeating: "雨", count: 2666)
        try await pair.listener.query("select pg_notify('a', '\(payload)')")
        let own = PostgresNotification(channel: "a", payload: payload, backendPID: pair.listener.backendPID)
        #expect(await pair.heard.next() == own)
    }

    /// The server says nothing while a statement runs; what it says then stands between answers.
    @Test func notificationsBesideStatements() async throws {
        var pair = try await Pair()
        let listener = pair.listener
        let work = Task {
            for number in 1...200 {
                let rows = try await listener.query("select \(number)")
                #expect(rows.count == 1)
            }
        }
        for number in 1...200 { try await pair.talker.query("select pg_notify('a', '\(number)')") }
        for number in 1...200 { #expect(await pair.heard.next() == pair.said("a", "\(number)")) }
        try await work.value
        try await pair.talker.run(script: "begin; select pg_notify('a', 'undone'); rollback; notify a, 'done'")
        #expect(await pair.heard.next() == pair.said("a", "done"))
    }

    @Test func aTerminatedBackendEndsTheStream() async throws {
        var pair = try await Pair()
        try await pair.talker.query("select pg_terminate_backend(\(pair.listener.backendPID))")
        #expect(await pair.heard.next() == nil)
        #expect(!pair.listener.isOpen)
        // And one that is asked for too late ends at once.
        var late = pair.listener.notifications().makeAsyncIterator()
        #expect(await late.next() == nil)
    }

    @Test func closingEndsTheStream() async throws {
        var pair = try await Pair()
        await pair.listener.close()
        #expect(await pair.heard.next() == nil)
    }

    /// Whoever does not read in time is told so by the end, and can go on with a new stream.
    @Test func aFullStreamEnds() async throws {
        var pair = try await Pair(limit: 2)
        try await pair.talker.run(script: "notify a, '1'; notify a, '2'; notify a, '3'; notify a, '4'")
        // One's own word comes behind the others and ahead of its answer, and is handed on before the next answer.
        try await pair.listener.query("notify a, '5'")
        try await pair.listener.query("select 1")
        #expect(await pair.heard.next() == pair.said("a", "1"))
        #expect(await pair.heard.next() == pair.said("a", "2"))
        #expect(await pair.heard.next() == nil)
        pair.heard = pair.listener.notifications().makeAsyncIterator()
        try await pair.talker.query("notify a, '6'")
        #expect(await pair.heard.next() == pair.said("a", "6"))
    }
}
