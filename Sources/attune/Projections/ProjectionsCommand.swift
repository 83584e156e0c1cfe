import ArgumentParser
import EventLog
import Events
import Postgres
import Preferences
import Projections
import Settings

/// Works on the stored preferences of all users.
struct ProjectionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "projections",
        abstract: "Look after what users' preferences resolve to.",
        discussion: """
            The log is what counts; what it says of preferences is stored beside it, in the transaction of every append, and
            can be made again at any time. A version is one way to resolve. After an upgrade that brings new rules, or in
            doubt: `rebuild` writes a new version beside the live one while daemons go on, `diff` shows what is not the
            same, `swap` makes it live, user by user, and swapping back undoes that. `drop` deletes what is no longer
            needed.
            """,
        subcommands: [
            ListVersions.self, ShowStatus.self, RunVersions.self, RebuildVersion.self, DiffVersions.self,
            SwapVersion.self,
            DropVersion.self,
        ]
    )
}

extension DatabaseOptions {
    /// Runs `body` with what works on whole versions, over one connection.
    func withProjections<Result: Sendable>(
        _ body: (ProjectionVersions) async throws -> Result
    ) async throws -> Result {
        let database = LogDatabase(options.location, logger: quietLogger)
        return try await withServer(of: database) {
            if database.cluster != nil { _ = try await database.migrate() }
            let connection = try await database.connect(as: .daemon, name: "attune projections")
            do {
                let result = try await body(ProjectionVersions(connection, logger: quietLogger))
                await connection.close()
                return result
            } catch {
                await connection.close()
                throw error
            }
        }
    }
}

/// Says what versions there are.
struct ListVersions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the versions, with what each holds.",
        discussion: """
            BEHIND counts users of whom a version lacks the latest: of the live one that is 0 as long as every daemon has
            its rules. UNREADABLE counts preference events that no rule could read: they were set aside, and the rest is
            served.
            """
    )

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reporting {
            let versions = try await database.withProjections { try await $0.versions() }
            if output.json { return versions.forEach(write) }
            var table = Table(
                "VERSION",
                "RULES",
                "MADE",
                "BUILT",
                "LIVE FOR",
                "USERS",
                "BEHIND",
                "RECORDS",
                "UNREADABLE"
            )
            for version in versions {
                table.add(
                    "\(version.number)\(version.isDefault ? " *" : "")",
                    "\(version.resolver)",
                    readableTime(version.madeAt),
                    version.builtAt.map(readableTime) ?? "unfinished",
                    "\(version.liveUsers)",
                    "\(version.states)",
                    "\(version.behind)",
                    "\(version.records)",
                    "\(version.unreadable)"
                )
            }
            table.lines.forEach { Terminal.say($0) }
            Terminal.say("* new users get this one; this program has rules \(Preferences.resolverVersion)")
        }
    }

    private func write(_ version: ProjectionVersion) {
        OutputOptions.write { line in
            line.member("version", Int64(version.number))
            line.member("resolver", version.resolver)
            line.member("made_at", version.madeAt)
            line.member("built_at", version.builtAt)
            line.member("default", version.isDefault)
            line.member("live_users", version.liveUsers)
            line.member("users", version.states)
            line.member("behind", version.behind)
            line.member("records", version.records)
            line.member("unreadable", version.unreadable)
        }
    }
}

/// Says whether anything is left to do.
struct ShowStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say whether what is live is whole, and what to do if not.",
        discussion: "The exit code is 1 if something is left to do."
    )

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reporting {
            let versions = try await database.withProjections { try await $0.versions() }
            let advice = versions.compactMap(advice)
            if output.json {
                OutputOptions.write { line in
                    line.member("ok", advice.isEmpty)
                    line.beginArray("advice")
                    for sentence in advice { line.element(sentence) }
                    line.endArray()
                }
            } else {
                Terminal.say(advice.isEmpty ? "ok: every live version is whole" : advice.joined(separator: "\n"))
            }
            if !advice.isEmpty { throw ExitCode.checkFailed }
        }
    }

    private func advice(_ version: ProjectionVersion) -> String? {
        let isLive = version.liveUsers > 0
        if isLive && version.resolver != Int64(Preferences.resolverVersion) {
            return
                "version \(version.number), live for \(version.liveUsers) users, has rules \(version.resolver), not this "
                + "program's: run `attune projections rebuild`, then `attune projections swap`"
        }
        if isLive && version.behind > 0 {
            return
                "version \(version.number) is live and behind for \(version.behind) users: run `attune projections run`"
        }
        if version.unreadable > 0 {
            return
                "version \(version.number) set \(version.unreadable) events aside that it could not read: the daemon's "
                + "log says why; rebuild with a program that can read them"
        }
        if version.builtAt == nil {
            return "version \(version.number) is unfinished: finish it with `attune projections rebuild`, or drop it"
        }
        return nil
    }
}
