import Foundation
import Postgres

/// A command's use of the daemon's cluster. The last of several commands at once stops what the first has started, and
/// none stops what a daemon runs.
struct ClusterVisit {
    private let visitors: Int32
    private let startedMark: String
    private let daemonLock: String

    /// Waits while another command stops the cluster.
    init(stateDirectory: String) throws {
        startedMark = stateDirectory + "/started-by-command"
        daemonLock = stateDirectory + "/attuned.lock"
        let path = stateDirectory + "/commands.lock"
        do {
            try FileManager.default.createDirectory(atPath: stateDirectory, withIntermediateDirectories: true)
        } catch {
            throw ClusterError("cannot make \(stateDirectory): give another --state, or run this as its owner")
        }
        visitors = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard visitors >= 0, flock(visitors, LOCK_SH) == 0 else {
            throw ClusterError("cannot use \(path): give another --state, or run this as its owner")
        }
    }

    /// Notes that a command started the cluster, so that the last one stops it.
    func noteStarted() { _ = FileManager.default.createFile(atPath: startedMark, contents: nil) }

    /// Ends the visit.
    ///
    /// - Returns: whether this command must stop the cluster: until it has ended, no other gets in.
    func leave() -> Bool {
        guard flock(visitors, LOCK_EX | LOCK_NB) == 0 else {
            close(visitors)
            return false
        }
        guard unlink(startedMark) == 0, !isDaemonRunning else {
            close(visitors)
            return false
        }
        // The lock goes with the process.
        return true
    }

    private var isDaemonRunning: Bool {
        let lock = open(daemonLock, O_RDWR | O_CLOEXEC)
        guard lock >= 0 else { return false }
        defer { close(lock) }
        return flock(lock, LOCK_SH | LOCK_NB) != 0
    }
}
