public import ArgumentParser
public import EventLog
import Events

/// Devices.
struct DeviceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "device",
        abstract: "Make and list devices.",
        subcommands: [Add.self, List.self]
    )

    /// Makes a device.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a device, and its user if there is none, and print its token.",
            discussion: "The token is shown this once. A device that is there gets a new token, and the old one ends."
        )

        @Option(help: "The user that it is a device of.") var user: String
        @Option(help: "The device's name: 1 to 128 of A-Z a-z 0-9 . _ @ : -") var device: String
        @Option(help: "What it may do; this version serves \"person\".") var role: EventLog.Role = .person
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func validate() throws {
            try checkName(user, "--user")
            try checkName(device, "--device")
            if device == "page" || device.hasPrefix("service:") {
                throw ValidationError("--device \(device): this name is reserved")
            }
            if role != .person { throw ValidationError("--role \(role.rawValue) is not served by this version") }
        }

        func run() async throws {
            try await reporting {
                let token = try await database.withLog(as: .daemon) {
                    try await $0.addDevice(device, of: user, role: role)
                }
                guard let token else {
                    throw ValidationError("\(user) has a device \(device) of another role already; take another name")
                }
                if output.json {
                    OutputOptions.write { line in
                        line.member("user", user)
                        line.member("device", device)
                        line.member("role", role.rawValue)
                        line.member("token", token.word)
                    }
                } else {
                    Terminal.say(token.word)
                }
            }
        }
    }

    /// Lists devices.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the devices of a user, or of all users.")

        @Option(help: "Only this user's.") var user: String?
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            try await reporting {
                let devices = try await database.withLog(as: .auditor) { try await $0.devices(of: user) }
                var table = Table("user", "device", "role", "n", "seen", "acked", "lag")
                for device in devices {
                    if output.json {
                        device.writeJSON()
                    } else {
                        table.add(
                            device.user,
                            device.name,
                            device.role.rawValue,
                            "\(device.n)",
                            "\(device.seen)",
                            "\(device.acked)",
                            "\(device.head - device.acked)"
                        )
                    }
                }
                if !output.json { table.lines.forEach(Terminal.say) }
            }
        }
    }
}

extension EventLog.Role: ExpressibleByArgument {}

extension EventLog.Device {
    fileprivate func writeJSON() {
        OutputOptions.write { line in
            line.member("user", user)
            line.member("device", name)
            line.member("role", role.rawValue)
            line.member("n", n)
            line.member("seen", seen)
            line.member("acked", acked)
            line.member("head", head)
            line.member("created_at", createdAt)
        }
    }
}
