import AttuneTestKit
import Events
import Synchronization
import Testing

/// The daemon that the tests of this target share. It ends with the process.
private let sharedDaemon = Task { try await DaemonProcess.start() }

/// Everything here is done by real processes to a real `attuned`.
func attuned() async throws -> DaemonProcess { try await sharedDaemon.value }

/// How long a test waits for something that must come, on a machine that may be busy.
let patience = Duration.seconds(30)

/// A device of a user whom no other test knows, and commands that run as it.
struct Account: Sendable {
    let daemon: DaemonProcess
    let user: String
    let device: String
    let token: String

    private static let count = Atomic<Int>(0)

    /// The name of a new user.
    static func name() -> String { "user-\(count.add(1, ordering: .relaxed).newValue)" }

    /// A device of `user`, or of a new one; on the shared daemon if none is named.
    init(_ device: String = "phone", of user: String? = nil, on daemon: DaemonProcess? = nil) async throws {
        self.daemon = if let daemon { daemon } else { try await attuned() }
        self.user = user ?? Self.name()
        self.device = device
        token = try await self.daemon.addDevice(device, of: self.user)
    }

    /// Runs `attune` with this device's token.
    func attune(_ arguments: String..., input: String = "") async throws -> DaemonProcess.Finished {
        try await daemon.attune(arguments, input: input, environment: ["ATTUNE_TOKEN": token])
    }

    /// Starts `attune` with this device's token and lets it run.
    func start(_ arguments: String..., onTerminal: Bool = false) throws -> RunningCommand {
        try RunningCommand(
            "attune",
            arguments,
            environment: [
                "ATTUNE_STATE": daemon.state, "ATTUNE_DATABASE_URL": "", "ATTUNE_CONNECT": "127.0.0.1:\(daemon.port)",
                "ATTUNE_TOKEN": token,
            ],
            onTerminal: onTerminal
        )
    }

    /// The user's log as `tail` tells it.
    func log() async throws -> [JSONValue] {
        let tail = try await attune("tail", "--from", "0", "--once", "--json")
        #expect(tail.status == 0, "\(tail.errors)")
        return try objects(in: tail.output)
    }

    /// The texts of the user's turns.
    func texts() async throws -> [String] { try await log().compactMap { $0["event"]?["body"]?["text"]?.string } }
}

/// The JSON objects in a command's output, one a line.
func objects(in output: String) throws -> [JSONValue] {
    try output.split(separator: "\n").map { try JSONDocument(Array($0.utf8)).root }
}

extension JSONValue {
    /// Canonical JSON.
    var text: String { String(decoding: canonical(), as: UTF8.self) }

    /// The keys of an object, in order.
    var keys: [String] { members?.map(\.key) ?? [] }
}
