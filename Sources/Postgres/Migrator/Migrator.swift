/// Brings a database's schema up to date: forward only, one transaction a file, safe to run twice at once.
public struct Migrator: Sendable {
    /// How long the lock of another migrator is waited for, and how long one file may take.
    private static let patience: Duration = .seconds(3600)

    private let migrations: [Migration]

    /// Takes this program's migrations, in any order.
    public init(_ migrations: [Migration]) {
        self.migrations = migrations.sorted { $0.number < $1.number }
    }

    /// What the database has, without changing it.
    ///
    /// - Returns: `applied`, how many of this program's migrations it has; `latest`, the number of this program's last;
    ///   `unknown`, the numbers of those it has and this program does not.
    /// - Throws: `PostgresError`.
    public func status(
        on connection: PostgresConnection
    ) async throws -> (applied: Int, latest: Int, unknown: [Int]) {
        let applied = try await applied(on: connection)
        let known = Set(migrations.map(\.number))
        return (
            applied: known.intersection(applied.keys).count,
            latest: migrations.last?.number ?? 0,
            unknown: applied.keys.filter { !known.contains($0) }.sorted()
        )
    }

    /// Applies what the database lacks and returns it, in order.
    ///
    /// A file that fails leaves the database as it was before that file; what went before stays.
    ///
    /// - Throws: `MigrationError` if the database was made by other migrations, `PostgresError`.
    public func migrate(on connection: PostgresConnection) async throws -> [Migration] {
        for (one, next) in zip(migrations, migrations.dropFirst()) where one.number == next.number {
            throw MigrationError.duplicate(number: one.number)
        }
        _ = try await connection.execute(MigratorStatements.lock, within: Self.patience)
        let result: Result<[Migration], any Error>
        do {
            result = .success(try await migrateLocked(connection))
        } catch {
            result = .failure(error)
        }
        await unlock(connection)
        return try result.get()
    }

    /// Gives the lock back even if the task was cancelled; a connection that cannot do that is closed, which does it too.
    private func unlock(_ connection: PostgresConnection) async {
        let step = Job.Step(statement: MigratorStatements.unlock, arguments: Arguments())
        do {
            _ = try await connection.perform(.pipeline([step]), within: .seconds(5), isCancellable: false)
        } catch {
            await connection.close()
        }
    }

    private func migrateLocked(_ connection: PostgresConnection) async throws -> [Migration] {
        try await prepareBookkeeping(on: connection)
        let applied = try await applied(on: connection)
        let missing = migrations.filter { applied[$0.number] == nil }
        try await check(applied, missing, on: connection)
        for migration in missing {
            try await apply(migration, on: connection)
        }
        return missing
    }

    private func check(_ applied: [Int: String], _ missing: [Migration], on connection: PostgresConnection) async throws
    {
        let known = Set(migrations.map(\.number))
        let unknown = applied.keys.filter { !known.contains($0) }.sorted()
        if !unknown.isEmpty { throw MigrationError.unknown(numbers: unknown) }
        if let first = missing.first, let last = applied.keys.max(), first.number < last {
            throw MigrationError.skipped(number: first.number)
        }
        for migration in migrations {
            guard let digest = applied[migration.number] else { continue }
            var arguments = Arguments()
            arguments.append(migration.sql)
            let rows = try await connection.execute(MigratorStatements.digest, arguments)
            if rows.first?.string(0) != digest {
                throw MigrationError.changed(number: migration.number, name: migration.name)
            }
        }
    }

    private func apply(_ migration: Migration, on connection: PostgresConnection) async throws {
        var arguments = Arguments()
        arguments.append(Int64(migration.number))
        arguments.append(migration.name)
        arguments.append(migration.sql)
        do {
            try await connection.transaction(within: Self.patience) { transaction in
                try await transaction.run(script: migration.sql, within: Self.patience)
                // The row is the connecting user's, whatever role the file has taken.
                try await transaction.run(script: MigratorStatements.resetSession)
                _ = try await transaction.execute(MigratorStatements.record, arguments)
            }
        } catch let error as PostgresError {
            var named = error
            named.message = "migration \(migration.number) (\(migration.name)): \(error.message)"
            throw named
        }
    }

    private func applied(on connection: PostgresConnection) async throws(PostgresError) -> [Int: String] {
        guard try await bookkeeping(on: connection).table else { return [:] }
        let rows = try await connection.execute(MigratorStatements.applied)
        var digests: [Int: String] = [:]
        for row in 0..<rows.count {
            digests[Int(rows[row].int64(0))] = rows[row].string(1)
        }
        return digests
    }

    private func bookkeeping(on connection: PostgresConnection) async throws(PostgresError) -> (
        table: Bool, schema: Bool
    ) {
        let rows = try await connection.execute(MigratorStatements.bookkeepingExists)
        return (rows[0].bool(0), rows[0].bool(1))
    }

    /// Makes schema and table if they are missing, and only then: `create ... if not exists` needs the right to create
    /// even when there is nothing to do.
    private func prepareBookkeeping(on connection: PostgresConnection) async throws {
        let existing = try await bookkeeping(on: connection)
        guard !existing.table else { return }
        try await connection.transaction { transaction in
            if !existing.schema { try await transaction.run(script: "create schema attune") }
            try await transaction.run(script: MigratorStatements.createTable)
        }
    }
}
