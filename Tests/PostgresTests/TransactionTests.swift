import AttuneTestKit
import Postgres
import Testing

@Suite struct TransactionTests {
    private struct Stop: Error {}

    @Test func commitsAndRollsBack() async throws {
        let connection = try await freshConnection()
        try await connection.run(script: "create table t (a int)")
        let value = try await connection.transaction { transaction in
            try await transaction.query("insert into t values (1)")
            return try await transaction.query("select count(*) from t")[0].int64(0)
        }
        #expect(value == 1)
        await #expect(throws: Stop.self) {
            try await connection.transaction { transaction in
                try await transaction.query("insert into t values (2)")
                throw Stop()
            }
        }
        #expect(try await connection.query("select array_agg(a)::text from t")[0].string(0) == "{1}")
        // A transaction without a statement never reaches the server.
        #expect(try await connection.transaction { _ in 7 } == 7)
    }

    /// PostgreSQL answers the COMMIT of an aborted transaction with success and the tag ROLLBACK.
    @Test func aSwallowedErrorDoesNotLookCommitted() async throws {
        let connection = try await freshConnection()
        try await connection.run(script: "create table t (a int)")
        let result = await code {
            try await connection.transaction { transaction in
                try await transaction.query("insert into t values (1)")
                _ = try? await transaction.query("select 1 / 0")
            }
        }
        #expect(result == .other(sqlstate: "25P02"))
        #expect(try await connection.query("select count(*) from t")[0].int64(0) == 0)
    }

    @Test func othersWaitUntilItEnds() async throws {
        let connection = try await freshConnection()
        try await connection.run(script: "create table t (a int)")
        let other = try await connection.transaction { transaction in
            try await transaction.query("insert into t values (1)")
            // In the transaction it would be undone with it; a failing one would abort it.
            let other = Task { await code { try await connection.query("select 1 / 0") } }
            // Not sent before its deadline: the transaction holds the connection.
            #expect(await code { try await connection.query("select 2", within: .milliseconds(20)) } == .unavailable)
            try await transaction.query("insert into t values (2)")
            return other
        }
        #expect(await other.value == .other(sqlstate: "22012"))
        #expect(try await connection.query("select count(*) from t")[0].int64(0) == 2)
    }

    @Test func doesNotNest() async throws {
        let connection = try await freshConnection()
        let result = await code {
            try await connection.transaction { outer in try await outer.transaction { _ in } }
        }
        #expect(result == .other(sqlstate: "25001"))
        #expect(connection.isOpen)
    }

    @Test func isOfNoUseAfterItsEnd() async throws {
        let connection = try await freshConnection()
        let escaped = try await connection.transaction { $0 }
        #expect(await code { try await escaped.query("select 1") } == .cancelled)
    }

    @Test func aCancelledTaskRollsBack() async throws {
        let connection = try await freshConnection()
        let observer = try await freshConnection()
        try await connection.run(script: "create table t (a int)")
        let task = Task {
            try await connection.transaction { transaction in
                try await transaction.query("insert into t values (1)")
                try await transaction.query("select pg_sleep(600)")
            }
        }
        try await observer.waitUntilActive(connection.backendPID)
        task.cancel()
        #expect(await code { try await task.value } == .cancelled)
        #expect(try await connection.query("select count(*) from t")[0].int64(0) == 0)
    }

    @Test func errorAtCommitIsThrown() async throws {
        let connection = try await freshConnection()
        try await connection.run(script: "create table t (a int unique deferrable initially deferred)")
        let result = await code {
            try await connection.transaction { transaction in
                _ = try await transaction.query("insert into t values (1), (1)")
            }
        }
        #expect(result == .uniqueViolation(constraint: "t_a_key"))
        #expect(try await connection.query("select 1").count == 1)
    }
}
