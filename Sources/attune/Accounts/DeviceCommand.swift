public import ArgumentParser
public import EventLog
import Events
import Foundation

/// Devices.
struct DeviceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "device",
        abstract: "Make, list and revoke devices.",
        discussion: "A device is a place from which somebody connects, with a token of its own.",
        subcommands: [Add.self, List.self, Revoke.self]
    )

    /// Makes a device.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a device, and its user if there is none, and print its token.",
            discussion: """
                The token is shown this once. A device that is there gets a new token, and the old one ends.

                A person's device acts for its own user. A service (an app's backend, a model) acts for any user: --device is
                its name, --user a label. An auditor reads any user's log and writes none.
                """
        )

        @Option(help: "The user that it is a device of.") var user: String
        @Option(help: "The device's name: 1 to 128 of A-Z a-z 0-9 . _ @ : -") var device: String
        @Option(help: "What it may do: person, service or auditor.") var role: EventLog.Role = .person
        @Option(
            help: ArgumentHelp(
                "How long the token opens connections, as in 90d, 12h, 30m or 45s; for ever if left out.",
                valueName: "time"
            )
        )
        var expires: Lifetime?
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func validate() throws {
            try checkName(user, "--user")
            try checkName(device, "--device")
            if EventKind.isReserved(device: device) {
                throw ValidationError("--device \(device): this name is reserved")
            }
            // Its events lie under service:<name>, which is a device's name too.
            if role == .service { try checkName(EventKind.serviceDevice(device), "--device") }
        }

        func run() async throws {
            try await reporting {
                let token = try await database.withLog(as: .daemon) {
                    try await $0.addDevice(device, of: user, role: role, lifetime: expires?.duration)
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
        static let configuration = CommandConfiguration(
            abstract: "List the devices of a user, or of all users.",
            discussion: """
                With role, how many events each has numbered itself, and its lag: how far what it acknowledged is behind the
                log. A device that is switched off falls behind; one that is on and stays behind is in trouble.
                """
        )

        @Option(help: "Only this user's.") var user: String?
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            try await reporting {
                let devices = try await database.withLog(as: .auditor) { try await $0.devices(of: user) }
                var table = Table("user", "device", "role", "n", "seen", "acked", "lag", "token")
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
                            "\(device.head - device.acked)",
                            device.tokenState
                        )
                    }
                }
                if !output.json { table.lines.forEach(Terminal.say) }
            }
        }
    }
}

extension DeviceCommand {
    /// Ends a device's token.
    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "End a device's token: it opens nothing any more.",
            discussion: """
                Its live connections close within a second, on every daemon of the database. What the device stored stays.
                `attune device add` gives it a new token.
                """
        )

        @Option(help: "The user that it is a device of.") var user: String
        @Option(help: "The device's name.") var device: String
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            try await reporting {
                let isThere = try await database.withLog(as: .daemon) {
                    try await $0.revokeDevice(device, of: user)
                }
                if !isThere {
                    throw ValidationError("\(user) has no device \(device) with a token; see `attune device list`")
                }
                if output.json {
                    OutputOptions.write { line in
                        line.member("user", user)
                        line.member("device", device)
                        line.member("revoked", true)
                    }
                } else {
                    Terminal.say("\(user)'s device \(device) is revoked")
                }
            }
        }
    }
}

/// A length of time as people write it: a whole number and one of s, m, h, d.
struct Lifetime: ExpressibleByArgument {
    var duration: Duration

    init?(argument: String) {
        let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        guard let unit = argument.last.flatMap({ units[$0] }), let count = Int64(argument.dropLast()), count > 0,
            count <= 36_500 * 86_400 / unit
        else { return nil }
        duration = .seconds(count * unit)
    }
}

extension EventLog.Role: ExpressibleByArgument {}

extension EventLog.Device {
    /// Whether it can still open a connection, in a word.
    fileprivate var tokenState: String {
        if revokedAt != nil { return "revoked" }
        guard let expiresAt else { return "good" }
        return Double(expiresAt) / 1_000_000 < Date().timeIntervalSince1970 ? "expired" : "expires"
    }
}

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
            line.member("expires_at", expiresAt)
            line.member("revoked_at", revokedAt)
        }
    }
}
