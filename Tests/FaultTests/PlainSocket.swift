import Foundation
import Glibc
import Synchronization

/// A socket with nothing around it: what is not read stays in the kernel, and what the server does not take is not sent.
///
/// Its calls block; ``onThread(_:)`` keeps them off the cooperative pool.
final class PlainSocket: Sendable {
    private let descriptor: Int32
    private let rest = Mutex<[UInt8]>([])

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// Connects to a port of 127.0.0.1.
    ///
    /// - Parameter buffer: bytes for the kernel's buffers of either direction, small where a test fills them.
    init(port: Int, buffer: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        if var buffer {
            for option in [SO_RCVBUF, SO_SNDBUF] {
                setsockopt(descriptor, SOL_SOCKET, option, &buffer, socklen_t(MemoryLayout<Int32>.size))
            }
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        address.sin_port = in_port_t(port).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure(description: "connect: \(String(cString: strerror(errno)))") }
    }

    deinit { close(descriptor) }

    /// Sends all of it, however long the server takes.
    func send(_ bytes: [UInt8]) throws {
        guard try send(bytes, within: .seconds(60)) == bytes.count else {
            throw Failure(description: "the server reads nothing more")
        }
    }

    /// Sends a line; its end is added.
    func send(_ line: String) throws { try send(Array(line.utf8) + [UInt8(ascii: "\n")]) }

    /// Sends until the server has not taken anything for some time.
    ///
    /// - Returns: how much it took.
    func send(_ bytes: [UInt8], within patience: Duration) throws -> Int {
        var sent = 0
        while sent < bytes.count {
            guard wait(for: POLLOUT, within: patience) else { return sent }
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
            }
            if count < 0 && errno == EAGAIN { continue }
            guard count > 0 else { throw Failure(description: "send: \(String(cString: strerror(errno)))") }
            sent += count
        }
        return sent
    }

    /// The next line without its end; one reader at a time.
    func nextLine(within patience: Duration = .seconds(60)) throws -> [UInt8] {
        var buffer = rest.withLock { rest in
            defer { rest = [] }
            return rest
        }
        var searched = 0
        while true {
            if let end = Self.lineEnd(in: buffer[searched...]) {
                rest.withLock { $0 = Array(buffer[(end + 1)...]) }
                return Array(buffer[..<end])
            }
            searched = buffer.count
            guard wait(for: POLLIN, within: patience) else {
                rest.withLock { $0 = buffer }
                throw Failure(description: "nothing came within \(patience)")
            }
            var chunk = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &chunk, chunk.count, 0)
            guard count > 0 else { throw Failure(description: "the server has closed") }
            buffer += chunk[..<count]
        }
    }

    /// By `memchr`: a loop in a debug build would be what the test measures.
    private static func lineEnd(in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.withUnsafeBytes { raw in
            guard let base = raw.baseAddress, let end = memchr(base, 10, raw.count) else { return nil }
            return bytes.startIndex + (UnsafeRawPointer(end) - base)
        }
    }

    private func wait(for events: Int32, within patience: Duration) -> Bool {
        var entry = pollfd(fd: descriptor, events: Int16(events), revents: 0)
        return poll(&entry, 1, Int32(patience / .milliseconds(1))) > 0
    }
}

/// Runs what blocks on a thread of its own.
func onThread<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Swift.Result { try body() }) }
    }
}
