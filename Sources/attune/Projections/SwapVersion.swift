import ArgumentParser
import Events
import Projections

/// Makes a version the live one.
struct SwapVersion: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "swap",
        abstract: "Make a version the live one.",
        discussion: """
            Each user is moved in one step, while daemons go on: nobody ever sees half of either. What the version lacks by
            then is folded first. Swap back to the former version to undo it.
            """
    )

    @Argument(help: "The version, by its number.") var version: Int32
    @Option(help: "Move this user alone, to try it.") var user: String?
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reporting {
            let bar = ProgressBar("swapping", unit: "users")
            let moved = try await database.withProjections { projections in
                try await projections.swap(to: version, only: user) { bar.show($0.users, of: nil) }
            }
            bar.clear()
            if output.json {
                OutputOptions.write { line in
                    line.member("version", Int64(version))
                    line.member("moved", moved)
                }
            } else {
                Terminal.say("version \(version) is live for \(moved) more users")
            }
        }
    }
}

/// Deletes a version.
struct DropVersion: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop",
        abstract: "Delete a version that is not live.",
        discussion: "The log is not touched: a version can be made again as long as its rules are at hand."
    )

    @Argument(help: "The version, by its number.") var version: Int32
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reporting {
            let bar = ProgressBar("dropping", unit: "users")
            let dropped = try await database.withProjections { projections in
                try await projections.drop(version) { bar.show($0, of: nil) }
            }
            bar.clear()
            if output.json {
                OutputOptions.write { line in
                    line.member("version", Int64(version))
                    line.member("users", dropped)
                }
            } else {
                Terminal.say("version \(version) is gone; it held \(dropped) users")
            }
        }
    }
}
