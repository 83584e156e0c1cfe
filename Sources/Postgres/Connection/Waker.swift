#if canImport(Glibc)
    internal import CLibPQ
    internal import Glibc
#else
    internal import Darwin
#endif

/// A descriptor that another thread can make readable, to end a `poll` from outside.
final class Waker: Sendable {
    /// The descriptor to poll.
    let descriptor: Int32
    private let writer: Int32

    init() throws(PostgresError) {
        #if os(Linux)
            descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
            writer = descriptor
        #else
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else {
                throw PostgresError(code: .unavailable, message: "no descriptor left for a connection")
            }
            for end in ends {
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            }
            (descriptor, writer) = (ends[0], ends[1])
        #endif
        if descriptor < 0 {
            throw PostgresError(code: .unavailable, message: "no descriptor left for a connection")
        }
    }

    deinit {
        close(descriptor)
        if writer != descriptor { close(writer) }
    }

    /// Makes the descriptor readable; a wake-up already pending is enough.
    func wake() {
        var one: UInt64 = 1
        _ = write(writer, &one, 8)
    }

    /// Takes pending wake-ups back.
    func drain() {
        var count: UInt64 = 0
        _ = read(descriptor, &count, 8)
    }
}
