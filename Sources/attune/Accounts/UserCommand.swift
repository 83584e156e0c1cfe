import ArgumentParser
import EventLog
import Events

/// Users.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Make and list users.",
        discussion: "A user is a person with a log. Devices belong to users, and hold the tokens.",
        subcommands: [Add.self, List.self]
    )

    /// Makes a user.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a user; one that is there stays as it is.",
            discussion: """
                `attune device add` makes the user as well, so this is for users who have no device yet. There is no way to
                remove a user: the log is for ever. Take out what must go with `preference.forgotten`.
                """
        )

        @Option(help: "The user's name: 1 to 128 of A-Z a-z 0-9 . _ @ : -") var user: String
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func validate() throws { try checkName(user, "--user") }

        func run() async throws {
            try await reporting {
                let isNew = try await database.withLog(as: .daemon) { try await $0.addUser(user) }
                if output.json {
                    OutputOptions.write { line in
                        line.member("user", user)
                        line.member("new", isNew)
                    }
                } else {
                    Terminal.say(isNew ? "made \(user)" : "\(user) is there already")
                }
            }
        }
    }

    /// Lists users.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List users by name.",
            discussion: "With the number of their last event, how many devices they have, and when they were made."
        )

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            try await reporting {
                try await database.withLog(as: .auditor) { log in
                    var table = Table("user", "head", "devices", "since")
                    try await log.forEachUser { user in
                        if output.json {
                            OutputOptions.write { line in
                                line.member("user", user.name)
                                line.member("head", user.head)
                                line.member("devices", user.devices)
                                line.member("created_at", user.createdAt)
                            }
                        } else {
                            table.add(user.name, "\(user.head)", "\(user.devices)", readableTime(user.createdAt))
                        }
                    }
                    if !output.json { table.lines.forEach(Terminal.say) }
                }
            }
        }
    }
}

extension EventLog {
    /// Calls `body` with every user, in the order of their names.
    func forEachUser(_ body: (User) async throws -> Void) async throws {
        var last = ""
        while true {
            let users = try await users(after: last)
            for user in users { try await body(user) }
            guard let name = users.last?.name else { return }
            last = name
        }
    }
}

/// Refuses what cannot name a user or a device.
func checkName(_ name: String, _ flag: String) throws {
    guard EventKind.isName(name) else {
        throw ValidationError("\(flag) must be 1 to 128 characters of A-Z a-z 0-9 . _ @ : -")
    }
}
