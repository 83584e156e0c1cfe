import AttuneTestKit
import Postgres
import Testing

@Suite struct PipelineTests {
    @Test func oneFailureAmongManyTouchesNoOther() async throws {
        let connection = try await freshConnection()
        let statement = Statement(name: "divide", sql: "select 1000 / $1")
        let answers = await withTaskGroup(of: (Int, Int64?).self) { group in
            for number in 0..<300 {
                group.addTask {
                    var arguments = Arguments()
                    arguments.append(Int64(number - 150))
                    return (number, try? await connection.execute(statement, arguments)[0].int64(0))
                }
            }
            return await group.reduce(into: [Int: Int64?]()) { $0[$1.0] = $1.1 }
        }
        for number in 0..<300 {
            let expected: Int64? = number == 150 ? nil : Int64(1000 / (number - 150))
            #expect(answers[number] == .some(expected))
        }
    }

    @Test func statementsOfOneCallAreOneTransaction() async throws {
        let connection = try await freshConnection()
        try await connection.run(script: "create table t (a int primary key)")
        func insert(_ value: Int32) -> (Statement, Arguments) {
            var arguments = Arguments()
            arguments.append(value)
            return (Statement(name: "insert", sql: "insert into t values ($1) returning a"), arguments)
        }
        let error = await code {
            _ = try await connection.execute(pipeline: [insert(1), insert(2), insert(1), insert(3)])
        }
        #expect(error == .uniqueViolation(constraint: "t_pkey"))
        #expect(try await connection.query("select count(*) from t")[0].int64(0) == 0)

        let rows = try await connection.execute(pipeline: [insert(1), insert(2), insert(3)])
        #expect(rows.map { $0[0].int32(0) } == [1, 2, 3])
        #expect(try await connection.query("select count(*) from t")[0].int64(0) == 3)
        #expect(try await connection.execute(pipeline: []).isEmpty)
    }

    /// The commit happens at the Sync, after all statements were answered: its error has to arrive all the same.
    @Test func errorAtCommit() async throws {
        let connection = try await freshConnection()
        try await connection.run(
            script: """
                create table p (a int primary key);
                create table c (a int references p deferrable initially deferred)
                """
        )
        let error = await code { try await connection.query("insert into c values (7)") }
        #expect(error == .foreignKeyViolation(constraint: "c_a_fkey"))
        #expect(try await connection.query("select count(*) from c")[0].int64(0) == 0)
    }

    @Test func settingsOfAStatementEndWithItsTransaction() async throws {
        let connection = try await freshConnection()
        let statement = Statement(
            name: "plan",
            sql: "select current_setting('plan_cache_mode')",
            settings: ["plan_cache_mode": "force_custom_plan"]
        )
        #expect(try await connection.execute(statement)[0].string(0) == "force_custom_plan")
        #expect(try await connection.query("select current_setting('plan_cache_mode')")[0].string(0) == "auto")
    }

    @Test func manyMegabytesBothWaysDoNotBlock() async throws {
        let connection = try await freshConnection()
        let large = [UInt8](repeating: 7, count: 1 << 20)
        let total = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<24 {
                group.addTask {
                    var arguments = Arguments()
                    arguments.append(bytes: large)
                    let statement = Statement(name: "echo", sql: "select $1")
                    return try await connection.execute(statement, arguments)[0].bytes(0).count
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(total == 24 << 20)
    }

    @Test func tooManyArguments() async throws {
        let connection = try await freshConnection()
        var arguments = Arguments()
        for _ in 0...65_535 { arguments.append(true) }
        #expect(
            await code { _ = try await connection.execute(Statement(name: "x", sql: "select 1"), arguments) }
                == .tooLarge
        )
        #expect(try await connection.query("select 1").count == 1)
    }

    @Test func scriptAmongPipelinedWork() async throws {
        let connection = try await freshConnection()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                group.addTask {
                    if number % 10 == 5 {
                        try await connection.run(
                            script: "create table t\(number) (a int); insert into t\(number) values (1)"
                        )
                    } else {
                        try await connection.query("select \(number)")
                    }
                }
            }
            try await group.waitForAll()
        }
        let failed = await code { try await connection.run(script: "create table u (a int); select 1/0") }
        #expect(failed == .other(sqlstate: "22012"))
        #expect(try await connection.query("select to_regclass('u') is null, to_regclass('t35') is null")[0].bool(0))
        #expect(try await connection.query("select count(*) from t35")[0].int64(0) == 1)
    }
}
