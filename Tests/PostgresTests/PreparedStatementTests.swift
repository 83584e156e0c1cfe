import AttuneTestKit
import Testing

@testable import Postgres

@Suite struct PreparedStatementTests {
    @Test func aNameIsTakenOnce() {
        var statements = PreparedStatements()
        let one = PreparedStatements.Key(statement: Statement(name: "s", sql: "select $1"), types: [20])
        let other = PreparedStatements.Key(statement: Statement(name: "s", sql: "select $1"), types: [23])
        #expect(statements.lookUp(one) == .mustPrepare(name: "s"))
        #expect(statements.lookUp(one) == .prepared(name: "s"))
        #expect(statements.lookUp(other) == .mustPrepare(name: "s#2"))
        statements.failedToPrepare(one)
        #expect(statements.lookUp(one) == .mustPrepare(name: "s"))
        statements.discard(one)
        #expect(statements.lookUp(one) == .mustPrepare(name: "s#3"))
    }

    @Test func aFailedPrepareIsNotRemembered() async throws {
        let connection = try await freshConnection()
        let statement = Statement(name: "later", sql: "select a from later")
        // All of them are sent before the first Parse is refused, and all have to say why.
        let codes = await withTaskGroup(of: PostgresError.Code?.self) { group in
            for _ in 0..<10 { group.addTask { await code { _ = try await connection.execute(statement) } } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes == [PostgresError.Code?](repeating: .undefinedObject, count: 10))
        try await connection.run(script: "create table later (a int)")
        #expect(try await connection.execute(statement).count == 0)
    }

    @Test func anEarlierFailureInTheJobDoesNotUndoAPrepare() async throws {
        let connection = try await freshConnection()
        let fails = (Statement(name: "fails", sql: "select 1 / 0"), Arguments())
        let fine = (Statement(name: "fine", sql: "select 1"), Arguments())
        #expect(await code { _ = try await connection.execute(pipeline: [fails, fine]) } == .other(sqlstate: "22012"))
        #expect(try await connection.execute(pipeline: [fine, fine]).count == 2)
        #expect(
            try await connection.query("select count(*) from pg_prepared_statements where name = 'fine'")[0].int64(0)
                == 1
        )
    }

    @Test func preparesOnce() async throws {
        let connection = try await freshConnection()
        for _ in 0..<5 { try await connection.query("select 42") }
        let count = try await connection.query(
            "select count(*) from pg_prepared_statements where statement = 'select 42'"
        )
        #expect(count[0].int64(0) == 1)
    }

    @Test func survivesAChangedResultTypeAndADroppedStatement() async throws {
        let connection = try await freshConnection()
        try await connection.run(script: "create table t (a int); insert into t values (1)")
        let statement = Statement(name: "all", sql: "select * from t")
        #expect(try await connection.execute(statement)[0].int64(0) == 1)
        try await connection.run(script: "alter table t add b text default 'b'")
        #expect(try await connection.execute(statement)[0].string(1) == "b")
        try await connection.run(script: "deallocate all")
        #expect(try await connection.execute(statement)[0].string(1) == "b")
    }
}
