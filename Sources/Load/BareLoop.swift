internal import Foundation

/// What delivering costs at least: for each line that the last of its connections sends, a loop writes the same bytes to
/// all the others. One thread, blocking sockets, no log, no protocol.
final class BareLoop: Sendable {
    let port: Int

    /// Waits for its connections, and goes when the last of them has closed.
    ///
    /// - Parameters:
    ///   - subscribers: how many connections it writes to; the one after them is the pusher's.
    ///   - line: what it writes, with its end.
    init(subscribers: Int, line: [UInt8]) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 1024) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard listener >= 0, isBound else { throw LoadError("cannot listen: \(String(cString: strerror(errno)))") }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { Self.serve(listener, subscribers, line) }
    }

    private static func serve(_ listener: Int32, _ subscribers: Int, _ line: [UInt8]) {
        var sockets: [Int32] = []
        var on: Int32 = 1
        while sockets.count <= subscribers {
            let accepted = accept(listener, nil, nil)
            if accepted < 0 { break }
            setsockopt(accepted, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
            sockets.append(accepted)
        }
        close(listener)
        defer { for socket in sockets { close(socket) } }
        guard sockets.count > subscribers, let pusher = sockets.last else { return }
        var input = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(pusher, &input, input.count)
            if count <= 0 { return }
            // A push may come in two reads.
            guard input[count - 1] == UInt8(ascii: "\n") else { continue }
            for socket in sockets.dropLast() where write(socket, line, line.count) != line.count { return }
        }
    }
}
