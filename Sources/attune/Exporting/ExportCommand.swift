import ArgumentParser

/// Writes what is in the log for other programs.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write parts of the log for other programs.",
        subcommands: [ExportBadCases.self]
    )
}
