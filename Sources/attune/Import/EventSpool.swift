import Foundation

/// Events on their way from a file to the log, put in the order of time.
///
/// Their text waits in a temporary file that has no name and goes with the process; in memory there are 24 bytes for
/// each.
final class EventSpool {
    private struct Entry {
        var at: Int64
        var offset: Int64
        var length: Int
    }

    /// What an import cannot do.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private let descriptor: Int32
    private var entries: [Entry] = []
    private var unwritten: [UInt8] = []
    private var written: Int64 = 0

    /// Half a gigabyte of memory.
    private static let capacity = 20_000_000
    private static let bufferSize = 1 << 20

    init() throws {
        var path = Array((NSTemporaryDirectory() + "/attune-import-XXXXXX").utf8CString)
        descriptor = mkstemp(&path)
        guard descriptor >= 0 else {
            throw Failure(description: "cannot make a temporary file in \(NSTemporaryDirectory()): set TMPDIR")
        }
        unlink(path)
    }

    deinit { close(descriptor) }

    /// Events that wait.
    var count: Int { entries.count }

    /// Takes an event that happened at `at`, microseconds since 1970.
    func add(_ members: [UInt8], at: Int64) throws {
        guard entries.count < Self.capacity else {
            throw Failure(description: "more than \(Self.capacity) events at once: import the files in parts")
        }
        entries.append(Entry(at: at, offset: written + Int64(unwritten.count), length: members.count))
        unwritten += members
        if unwritten.count >= Self.bufferSize { try flush() }
    }

    private func flush() throws {
        var rest = unwritten[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                throw Failure(
                    description: "the temporary file cannot be written (\(String(cString: strerror(errno)))): "
                        + "free space in \(NSTemporaryDirectory()), or set TMPDIR"
                )
            }
            rest = rest.dropFirst(count)
        }
        written += Int64(unwritten.count)
        unwritten.removeAll(keepingCapacity: true)
    }

    /// Calls `body` with all events in the order of time, those of one time as they came, in groups of at most `count`.
    func forEachGroup(of count: Int, _ body: ([OutgoingEvent]) async throws -> Void) async throws {
        try flush()
        entries.sort { ($0.at, $0.offset) < ($1.at, $1.offset) }
        var next = 0
        while next < entries.count {
            let group = entries[next..<min(next + count, entries.count)]
            try await body(group.map { OutgoingEvent(line: 0, members: try read($0)) })
            next += group.count
        }
    }

    private func read(_ entry: Entry) throws -> [UInt8] {
        let failure = Failure(description: "the temporary file cannot be read back")
        return try [UInt8](unsafeUninitializedCapacity: entry.length) { buffer, filled in
            while filled < entry.length {
                let target = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                let count = pread(descriptor, target.baseAddress, target.count, off_t(entry.offset) + off_t(filled))
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { throw failure }
                filled += count
            }
        }
    }
}
