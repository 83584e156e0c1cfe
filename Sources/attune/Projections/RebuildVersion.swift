import ArgumentParser
import Events
import Projections

/// Makes a new version.
struct RebuildVersion: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Make a new version from the log, beside the live one.",
        discussion: """
            Daemons go on meanwhile. It can be interrupted at any time, also by kill -9: the next rebuild goes on from
            there. Afterwards compare with `attune projections diff` and make it live with `attune projections swap`.
            """
    )

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reporting {
            let bar = ProgressBar("rebuilding", unit: "users")
            let (version, done) = try await database.withProjections { projections in
                try await projections.rebuild { bar.show($0.users, of: $0.usersInAll) }
            }
            bar.clear()
            report(done, version: version, seconds: bar.elapsed, json: output.json)
        }
    }
}

/// Brings the live versions forward.
struct RunVersions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Bring the live version up to the log where it is behind.",
        discussion: """
            Daemons keep it up with every append, so there is something to do only where daemons with other rules were at
            work, or where bodies were taken out of the log by hand.
            """
    )

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reporting {
            let bar = ProgressBar("bringing forward", unit: "users")
            let done = try await database.withProjections { projections in
                try await projections.run { bar.show($0.users, of: $0.usersInAll) }
            }
            bar.clear()
            report(done, version: nil, seconds: bar.elapsed, json: output.json)
        }
    }
}

private func report(
    _ done: ProjectionVersions.Progress,
    version: Int32?,
    seconds: Double,
    json: Bool
) {
    if json {
        return OutputOptions.write { line in
            line.member("version", version.map(Int64.init))
            line.member("users", done.users)
            line.member("users_current", done.resumed)
            line.member("events_folded", done.folded)
            line.member("events_skipped", done.skipped)
            line.member("records", done.records)
            line.member("unreadable", done.unreadable)
            line.member("milliseconds", Int64(seconds * 1000))
        }
    }
    let rate = Int64(Double(done.folded + done.skipped) / seconds)
    Terminal.say(
        "\(version.map { "version \($0): " } ?? "")\(done.users) users, \(done.resumed) of them current before; "
            + "\(done.folded) events folded, \(done.skipped) skipped (\(rate)/s), \(done.records) records written"
            + (done.unreadable > 0 ? ", \(done.unreadable) events set aside that could not be read" : "")
    )
}
