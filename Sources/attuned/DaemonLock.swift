import EventLog
import Foundation
import Settings

/// Sees to it that one daemon runs on a state directory. The lock goes with the process, however that ends.
struct DaemonLock {
    private let descriptor: Int32

    init(_ options: LogOptions) throws {
        guard case .managed(let directory) = options.location else {
            // Any number of daemons may serve one database.
            descriptor = -1
            return
        }
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let path = directory + "/attuned.lock"
        descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw LockError(message: "cannot write \(path): \(String(cString: strerror(errno)))")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw LockError(message: "another attuned runs on \(directory): stop it first, or give another --state")
        }
    }

    func release() {
        if descriptor >= 0 { close(descriptor) }
    }

    struct LockError: Error, CustomStringConvertible {
        var message: String
        var description: String { message }
    }
}
