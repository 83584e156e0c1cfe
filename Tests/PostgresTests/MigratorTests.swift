import AttuneTestKit
import Postgres
import Testing

@Suite(.timeLimit(.minutes(1))) struct MigratorTests {
    private let first = Migration(
        number: 1,
        name: "first",
        sql: "create table attune.a (x int);\ncreate table attune.b (x int)"
    )
    private let second = Migration(number: 2, name: "second", sql: "alter table attune.a add y int; -- ü")

    @Test func appliesOnceAndTellsItsStatus() async throws {
        let connection = try await freshConnection()
        let migrator = Migrator([second, first])
        #expect(try await migrator.status(on: connection) == (0, 2, []))
        #expect(try await migrator.migrate(on: connection).map(\.number) == [1, 2])
        #expect(try await migrator.migrate(on: connection).isEmpty)
        #expect(try await migrator.status(on: connection) == (2, 2, []))
        let row = try await connection.query(
            "select name, digest, applied_at <= now() from attune.migrations where number = 2"
        )[0]
        #expect(row.string(0) == "second")
        #expect(row.string(1).count == 64)
        #expect(row.bool(2))
    }

    @Test func twoAtOnce() async throws {
        let configuration = try await freshConfiguration()
        let migrator = Migrator([first, second])
        let applied = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let connection = try await PostgresConnection.connect(configuration)
                    return try await migrator.migrate(on: connection).count
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(applied.sorted() == [0, 0, 0, 2])
    }

    @Test func interruptedMidwayAndRunAgain() async throws {
        let configuration = try await freshConfiguration()
        let observer = try await PostgresConnection.connect(configuration)
        let victim = try await PostgresConnection.connect(configuration)
        try await observer.query("select pg_advisory_lock(99)")
        let gate = Migration(
            number: 2,
            name: "gate",
            sql: "create table attune.c (x int); select pg_advisory_xact_lock(99); create table attune.d (x int)"
        )
        let migrator = Migrator([first, gate])
        let task = Task { try await migrator.migrate(on: victim) }
        try await observer.waitUntilLockedOut(victim.backendPID)
        try await observer.query("select pg_terminate_backend(\(victim.backendPID), 5000)")
        #expect(await code { _ = try await task.value } == .outcomeUnknown)
        #expect(try await migrator.status(on: observer) == (1, 2, []))
        try await observer.query("select pg_advisory_unlock(99)")
        let again = try await PostgresConnection.connect(configuration)
        #expect(try await migrator.migrate(on: again).map(\.name) == ["gate"])
    }

    @Test func aFailingFileLeavesTheOnesBefore() async throws {
        let connection = try await freshConnection()
        let broken = Migration(
            number: 2,
            name: "broken",
            sql: "create table attune.c (x int); select * from no_such_table"
        )
        await #expect {
            _ = try await Migrator([first, broken]).migrate(on: connection)
        } throws: { error in
            (error as? PostgresError)?.code == .undefinedObject && "\(error)".contains("migration 2 (broken)")
        }
        #expect(try await connection.query("select to_regclass('attune.c') is null")[0].bool(0))
        #expect(try await Migrator([first, second]).migrate(on: connection).map(\.number) == [2])
    }

    @Test func refusesAnotherHistory() async throws {
        let connection = try await freshConnection()
        _ = try await Migrator([first, second]).migrate(on: connection)
        await #expect(throws: MigrationError.unknown(numbers: [2])) {
            _ = try await Migrator([first]).migrate(on: connection)
        }
        #expect(try await Migrator([first]).status(on: connection) == (1, 1, [2]))
        let changed = Migration(number: 1, name: "first", sql: first.sql + " ")
        await #expect(throws: MigrationError.changed(number: 1, name: "first")) {
            _ = try await Migrator([changed, second]).migrate(on: connection)
        }
        let earlier = Migration(number: 0, name: "zero", sql: "select 1")
        await #expect(throws: MigrationError.skipped(number: 0)) {
            _ = try await Migrator([earlier, first, second]).migrate(on: connection)
        }
        await #expect(throws: MigrationError.duplicate(number: 1)) {
            _ = try await Migrator([first, first]).migrate(on: connection)
        }
        // A refusal gives the lock back.
        #expect(try await Migrator([first, second]).migrate(on: connection).isEmpty)
    }

    @Test func aFileMayTakeARole() async throws {
        let connection = try await freshConnection()
        let role = "owner_\(connection.backendPID)"
        let migration = Migration(
            number: 1,
            name: "roles",
            sql:
                "create role \(role); grant create on schema attune to \(role); set role \(role); create table attune.owned (x int)"
        )
        _ = try await Migrator([migration]).migrate(on: connection)
        let row = try await connection.query(
            "select current_user::text, (select tableowner::text from pg_tables where tablename = 'owned')"
        )[0]
        #expect(row.string(0) == ManagedCluster.superuser)
        #expect(row.string(1) == role)
        try await connection.run(script: "drop owned by \(role); drop role \(role)")
    }

    @Test func aFileThatCommitsIsAnError() async throws {
        let connection = try await freshConnection()
        let migration = Migration(number: 1, name: "commits", sql: "create table attune.c (x int); commit")
        #expect(await code { _ = try await Migrator([migration]).migrate(on: connection) } == .other(sqlstate: "2D000"))
        #expect(try await Migrator([migration]).status(on: connection).applied == 0)
    }

    @Test func statusNeedsNoRights() async throws {
        let connection = try await freshConnection()
        _ = try await Migrator([first]).migrate(on: connection)
        let role = "reader_\(connection.backendPID)"
        try await connection.run(
            script:
                "create role \(role) login; grant usage on schema attune to \(role); grant select on attune.migrations to \(role)"
        )
        let database = try await connection.query("select current_database()::text")[0].string(0)
        let reader = try await TemporaryCluster.shared.connect(user: role, database: database)
        #expect(try await Migrator([first]).status(on: reader) == (1, 1, []))
        #expect(try await Migrator([first]).migrate(on: reader).isEmpty)
        #expect(await code { _ = try await Migrator([first, second]).migrate(on: reader) } == .insufficientPrivilege)
        await reader.close()
        try await connection.run(script: "drop owned by \(role); drop role \(role)")
    }
}
