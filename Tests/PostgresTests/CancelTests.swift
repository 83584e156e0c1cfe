import AttuneTestKit
import Glibc
import Postgres
import Testing

@Suite(.timeLimit(.minutes(1))) struct CancelTests {
    @Test func aDeadlineReachesTheServer() async throws {
        let connection = try await freshConnection()
        let observer = try await freshConnection()
        let result = await code { try await connection.query("select pg_sleep(600)", within: .milliseconds(100)) }
        #expect(result == .cancelled)
        let state = try await observer.query("select state from pg_stat_activity where pid = \(connection.backendPID)")
        #expect(state[0].string(0) == "idle")
        #expect(try await connection.query("select 1").count == 1)
    }

    @Test func aCancelledTaskReachesTheServer() async throws {
        let connection = try await freshConnection()
        let observer = try await freshConnection()
        let task = Task { try await connection.query("select pg_sleep(600)") }
        try await observer.waitUntilActive(connection.backendPID)
        task.cancel()
        #expect(await code { _ = try await task.value } == .cancelled)
        #expect(try await connection.query("select 1").count == 1)
    }

    @Test func cancelledBeforeItWasSent() async throws {
        let connection = try await freshConnection()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await connection.query("select 1")
        }
        #expect(await code { _ = try await task.value } == .cancelled)
    }

    /// A cancel request names a backend, not a statement: sent at once it would hit the job in front of the unwanted one.
    @Test func aCancelWaitsForItsJobsTurn() async throws {
        let configuration = try await freshConfiguration()
        let connection = try await PostgresConnection.connect(configuration)
        let blocker = try await PostgresConnection.connect(configuration)
        try await blocker.query("select pg_advisory_lock(4711)")
        let first = Task { try await connection.query("select 'first' from pg_advisory_lock(4711)") }
        try await blocker.waitUntilActive(connection.backendPID)
        let second = Task { try await connection.query("select pg_sleep(600)") }
        let third = Task { try await connection.query("select 'third'") }
        second.cancel()
        _ = try await blocker.query("select pg_advisory_unlock(4711)")
        #expect(try await first.value[0].string(0) == "first")
        #expect(await code { _ = try await second.value } == .cancelled)
        #expect(try await third.value[0].string(0) == "third")
    }

    @Test func aDeadlineBehindAnotherJobIsAnsweredAfterTheGrace() async throws {
        var configuration = try await freshConfiguration()
        // Long enough for a cancel to arrive on a busy machine.
        configuration.cancelGrace = .seconds(2)
        let connection = try await PostgresConnection.connect(configuration)
        let blocker = try await PostgresConnection.connect(configuration)
        try await blocker.query("select pg_advisory_lock(4711)")
        let first = Task { try await connection.query("select 'first' from pg_advisory_lock(4711)") }
        try await blocker.waitUntilActive(connection.backendPID)
        // It is on its way, and whether it will run is not known when its time is up.
        let result = await code { try await connection.query("select pg_sleep(600)", within: .milliseconds(50)) }
        #expect(result == .outcomeUnknown)
        _ = try await blocker.query("select pg_advisory_unlock(4711)")
        #expect(try await first.value[0].string(0) == "first")
        #expect(try await connection.query("select 1").count == 1)
    }

    @Test func bystandersOfACancelAreSentAgain() async throws {
        let connection = try await freshConnection()
        let observer = try await freshConnection()
        for _ in 0..<20 {
            let victim = Task { try await connection.query("select pg_sleep(600)") }
            try await observer.waitUntilActive(connection.backendPID)
            let bystanders = (0..<30).map { number in
                Task { try await connection.query("select \(number), pg_sleep(0.0005)")[0].int64(0) }
            }
            victim.cancel()
            #expect(await code { _ = try await victim.value } == .cancelled)
            for (number, task) in bystanders.enumerated() { #expect(try await task.value == Int64(number)) }
        }
    }

    /// A stopped backend stands for a server that hangs, or a network that swallows everything.
    @Test func aServerThatDoesNotAnswerACancelIsGivenUp() async throws {
        var configuration = try await freshConfiguration()
        configuration.cancelGrace = .milliseconds(200)
        let connection = try await PostgresConnection.connect(configuration)
        let observer = try await freshConnection()
        let task = Task { try await connection.query("select pg_sleep(600)") }
        try await observer.waitUntilActive(connection.backendPID)
        let behind = Task { try await connection.query("select 1") }
        kill(connection.backendPID, SIGSTOP)
        defer { kill(connection.backendPID, SIGCONT) }
        task.cancel()
        #expect(await code { _ = try await task.value } == .outcomeUnknown)
        let behindCode = await code { _ = try await behind.value }
        #expect(behindCode == .outcomeUnknown || behindCode == .unavailable)
        #expect(!connection.isOpen)
    }
}
