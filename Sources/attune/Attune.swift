import ArgumentParser
import Settings

/// The command line tool: accounts and audits straight on the database, pushing and following over the protocol.
@main
struct Attune: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attune",
        abstract: "Keeps accounts, pushes, follows, chats and audits.",
        discussion: """
            EXIT CODES
              0   done
              1   a check failed: a digest chain is broken
              64  the command line is wrong
              65  some input was refused; the rest was taken
              69  the daemon or the database cannot be reached
              70  something is wrong on the other side
              77  the token is missing, wrong or not allowed to do this
            """,
        version: "attune \(Version.number)",
        subcommands: [
            Migrate.self, UserCommand.self, DeviceCommand.self, Push.self, Import.self, ExportCommand.self, Tail.self,
            Chat.self,
            Replay.self,
            Verify.self, State.self, Why.self, Context.self, Recognize.self, Resolve.self,
            ProjectionsCommand.self, Doctor.self, Restored.self, BenchCommand.self,
        ]
    )
}
