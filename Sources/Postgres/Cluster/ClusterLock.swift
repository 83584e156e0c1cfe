#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The right to start or stop a cluster, held by one caller of all processes at a time.
///
/// `flock` belongs to the open file, so it also keeps callers within one process apart, and it ends with the process.
struct ClusterLock: ~Copyable {
    private let descriptor: Int32

    /// Making a cluster takes seconds, recovering a large one minutes.
    private static let patience: Duration = .seconds(600)

    /// Waits for the lock without blocking a thread.
    init(path: String) async throws {
        // Close-on-exec: a server that inherited the descriptor would hold the lock for as long as it runs.
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw ClusterError("cannot open \(path): \(String(cString: strerror(errno)))")
        }
        let deadline = ContinuousClock.now.advanced(by: Self.patience)
        do {
            while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
                guard errno == EWOULDBLOCK || errno == EINTR, ContinuousClock.now < deadline else {
                    throw ClusterError("cannot lock \(path): \(String(cString: strerror(errno)))")
                }
                try await Task.sleep(for: .milliseconds(20))
            }
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}
