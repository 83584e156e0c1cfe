import AttuneTestKit
import Events
import Synchronization

/// The daemon that the tests of this target share. It ends with the process.
private let sharedDaemon = Task { try await DaemonProcess.start() }

/// Everything here is done to a real `attuned` over real sockets.
func attuned() async throws -> DaemonProcess { try await sharedDaemon.value }

/// How long a test waits for something that must come, on a machine that may be busy.
let patience = Duration.seconds(30)

/// A user whom no other test knows, with devices that are made when they are first asked for.
final class Person: Sendable {
    let daemon: DaemonProcess
    let name: String
    private let tokens = Mutex<[String: String]>([:])

    private static let count = Atomic<Int>(0)

    /// A user of `daemon`; of the shared one if none is named.
    init(on daemon: DaemonProcess? = nil) async throws {
        self.daemon = if let daemon { daemon } else { try await attuned() }
        name = "user-\(Self.count.add(1, ordering: .relaxed).newValue)"
    }

    /// The token of a device, which is made if it is new.
    func token(of device: String = "phone") async throws -> String {
        if let token = tokens.withLock({ $0[device] }) { return token }
        let token = try await newToken(of: device)
        tokens.withLock { $0[device] = token }
        return token
    }

    /// Makes the device, or gives it a new token.
    func newToken(of device: String) async throws -> String {
        try await daemon.addDevice(device, of: name)
    }

    /// A connection of a device that has read `hello` and the answer to `open`, its line 1.
    func open(_ device: String = "phone", pingSeconds: Int = 0) async throws -> LineClient {
        // First: the server waits 10 s for the `open`.
        let token = try await token(of: device)
        let client = try await greeted()
        try await client.send(openLine(token, pingSeconds: pingSeconds))
        let answer = try await client.next(within: patience)
        guard answer["t"]?.string == "ok" else { throw Refused(answer: answer.text) }
        return client
    }

    /// A connection that has read `hello` and sent nothing.
    func greeted() async throws -> LineClient {
        let client = try await LineClient.connect(port: daemon.port)
        _ = try await client.nextLine(within: patience)
        return client
    }

    struct Refused: Error {
        var answer: String
    }
}

/// An `open` with the id `"open"`.
func openLine(_ token: String, pingSeconds: Int = 0) -> String {
    #"{"t":"open","id":"open","protocol":1,"ping_s":\#(pingSeconds),"token":"\#(token)"}"#
}
