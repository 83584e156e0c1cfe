internal import Foundation
internal import Postgres

/// A cluster's lock, held so that nobody starts or stops the cluster meanwhile.
public final class HeldDatabase: Sendable {
    private let directory: String
    private let descriptor: Int32

    init(cluster directory: String) async throws {
        self.directory = directory
        descriptor = open(directory + "/cluster.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ClusterError("cannot open the lock of \(directory)") }
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 { try await Task.sleep(for: .milliseconds(5)) }
    }

    /// Ends the server as `pg_ctl stop -m immediate` does.
    func crash() throws {
        let file = try String(contentsOfFile: directory + "/data/postmaster.pid", encoding: .utf8)
        guard let process = file.split(separator: "\n").first.flatMap({ pid_t($0) }) else {
            throw ClusterError("no server runs in \(directory)")
        }
        kill(process, SIGQUIT)
    }

    /// Lets the daemon bring the cluster back.
    public func letGo() { flock(descriptor, LOCK_UN) }

    deinit { close(descriptor) }
}
