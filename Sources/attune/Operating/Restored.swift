import ArgumentParser
import EventLog
import Events
import Settings

/// Says that the database was restored from a backup.
struct Restored: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say that the database was restored from a backup: give the log a new epoch.",
        discussion: """
            Run it while the daemon is stopped, after the restore and before the daemon starts. Clients that hold more than
            the backup does are then told to start over (resync): they keep their outbox, read the log anew, and push again
            what it lacks. Without it, new events could take the numbers of events that clients hold already.
            """
    )

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reporting {
            let log = LogDatabase(database.options.location, logger: database.quietLogger)
            let epoch = try await database.withServer(of: log) { try await log.renewEpoch() }
            if output.json {
                OutputOptions.write { $0.member("epoch", epoch) }
            } else {
                Terminal.say("the log's epoch is now \(epoch)")
            }
        }
    }
}
