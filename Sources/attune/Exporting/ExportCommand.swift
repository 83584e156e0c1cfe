import ArgumentParser

/// Writes what is in the log for other programs.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write parts of the log for other programs.",
        discussion: "`attune replay --json` writes a user's log as a whole.",
        subcommands: [ExportBadCases.self]
    )
}
