/// Cuts a stream of bytes into lines: protocol section 1.
///
/// The limit is checked on what has arrived, not on what was found to be a line, so that it holds for a line that comes
/// whole in one read as well as for one that never ends. At most one limit's worth and one read's worth is kept.
public struct LineFramer: Sendable {
    private var buffer: [UInt8] = []
    /// Where the unread part of `buffer` starts.
    private var start = 0
    /// Up to where `buffer` is known to hold no line end.
    private var searched = 0

    /// The number of the last line that ``next(limit:)`` returned, from 1. Empty lines count.
    public private(set) var lineNumber: Int64 = 0

    /// A framer at the beginning of a stream.
    public init() {}

    /// Whether bytes wait that do not make a line yet, or have not been asked for.
    public var hasRest: Bool { start < buffer.count }

    /// Bytes that wait.
    public var waiting: Int { buffer.count - start }

    /// Takes bytes off the stream.
    public mutating func append(_ bytes: UnsafeRawBufferPointer) {
        if start > 0 && (start == buffer.count || start > 65_536) {
            buffer.removeFirst(start)
            searched -= start
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// What ``next(limit:)`` found.
    public enum Line: Equatable, Sendable {
        /// A line without its end; never empty.
        case line([UInt8])
        /// The next line is longer than the limit.
        case tooLong
        /// No whole line is there.
        case none
    }

    /// The next line that is not empty.
    ///
    /// - Parameter limit: the greatest number of bytes without the line end.
    public mutating func next(limit: Int) -> Line {
        while true {
            guard let end = endOfLine() else {
                // A carriage return as the very last byte may belong to a line end that is still on its way.
                let content = waiting - (buffer.last == UInt8(ascii: "\r") ? 1 : 0)
                if content > limit {
                    lineNumber += 1
                    return .tooLong
                }
                return .none
            }
            var line = buffer[start..<end]
            start = end + 1
            searched = start
            lineNumber += 1
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            if line.count > limit { return .tooLong }
            if !line.isEmpty { return .line(Array(line)) }
        }
    }

    private mutating func endOfLine() -> Int? {
        let found = buffer[searched...].firstIndex(of: UInt8(ascii: "\n"))
        if found == nil { searched = buffer.count }
        return found
    }
}
