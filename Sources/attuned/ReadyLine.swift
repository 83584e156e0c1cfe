import Foundation
import Settings
import SyncServer
import Synchronization

/// The one line on stdout that scripts wait for, written once everything that was asked for serves.
final class ReadyLine: Sendable {
    private struct State {
        var addresses: [ListenAddress]?
        var metrics: SocketName?
        var waitsForMetrics: Bool
    }

    private let state: Mutex<State>

    init(waitsForMetrics: Bool) { state = Mutex(State(waitsForMetrics: waitsForMetrics)) }

    /// The protocol is served on these.
    func listens(_ addresses: [ListenAddress]) { note { $0.addresses = addresses } }

    /// Numbers and health are served there.
    func measures(_ address: SocketName) {
        note { state in
            state.metrics = address
            state.waitsForMetrics = false
        }
    }

    private func note(_ change: (inout State) -> Void) {
        let line: String? = state.withLock { state in
            change(&state)
            guard let addresses = state.addresses, !state.waitsForMetrics else { return nil }
            return Self.line(addresses, state.metrics)
        }
        // Unbuffered: it is waited for.
        if let line { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
    }

    /// The first TCP address, then the Unix sockets, then where the numbers are.
    private static func line(_ addresses: [ListenAddress], _ metrics: SocketName?) -> String {
        var words = ["ready"]
        for case .tcp(let host, let port) in addresses {
            words.append("listen=\(SocketName(host: host, port: port))")
            break
        }
        for case .unix(let path) in addresses { words.append("unix=\(path)") }
        if let metrics { words.append("metrics=\(metrics)") }
        return words.joined(separator: " ")
    }
}
