import ArgumentParser
import EventLog
import Events
import Logging
import Postgres
import Settings

/// Reaches the log's database, whether or not a daemon runs.
struct DatabaseOptions: ParsableArguments {
    @OptionGroup(title: "Database options") var options: LogOptions

    /// Runs `body` with the log. A cluster of our own that nobody runs is started for as long as this takes.
    func withLog<Result: Sendable>(
        as role: LogDatabase.Role,
        _ body: (EventLog) async throws -> Result
    ) async throws -> Result {
        let database = LogDatabase(options.location, logger: quietLogger)
        return try await withServer(of: database) {
            // A cluster that was only just made has no schema yet; a named server is its operator's to migrate.
            if database.cluster != nil { _ = try await database.migrate() }
            return try await database.withLog(as: role, body)
        }
    }

    /// Runs `body` while the database's server runs.
    func withServer<Result: Sendable>(
        of database: LogDatabase,
        _ body: () async throws -> Result
    ) async throws -> Result {
        guard let cluster = database.cluster else { return try await body() }
        let visit = try ClusterVisit(stateDirectory: options.stateDirectory)
        do {
            let wasRunning = await cluster.isRunning
            // Also where it runs: another command may have started it this moment, and it takes nobody in yet.
            try await cluster.start()
            if !wasRunning { visit.noteStarted() }
            let result = try await body()
            if visit.leave() { try await cluster.stop() }
            return result
        } catch {
            if visit.leave() { try? await cluster.stop() }
            throw error
        }
    }

    var quietLogger: Logger {
        var logger = Logger(label: "attune") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .error
        return logger
    }
}

/// Brings the schema up to date.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the database's schema up to date.",
        discussion: """
            The daemon does this at its start where it may. On a server of your own whose daemon logs in with few rights,
            run it with a login that may create roles and schemas. It can be run at any time, also twice at once.
            """
    )

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reporting {
            let log = LogDatabase(database.options.location, logger: database.quietLogger)
            let applied = try await database.withServer(of: log) { try await log.migrate() }
            for migration in applied {
                if output.json {
                    OutputOptions.write { line in
                        line.member("number", Int64(migration.number))
                        line.member("name", migration.name)
                    }
                } else {
                    Terminal.say("applied \(migration.number) \(migration.name)")
                }
            }
            if applied.isEmpty && !output.json { Terminal.say("the schema is up to date") }
        }
    }
}
