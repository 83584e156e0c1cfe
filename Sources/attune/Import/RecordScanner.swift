/// Cuts a stream of bytes into records, and holds one of them at a time.
struct RecordScanner {
    /// How records stand in the input.
    enum Shape {
        /// One a line: NDJSON.
        case lines
        /// The elements of one JSON array.
        case elements
    }

    /// What was cut out.
    enum Record {
        case whole([UInt8])
        /// It is longer than any that can be meant, and was passed over.
        case tooLong
    }

    private let shape: Shape
    private let limit: Int
    private var pending: [UInt8] = []
    private var isWithin = false
    private var isTooLong = false
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    /// - Parameter limit: bytes of a record at most.
    init(_ shape: Shape, limit: Int) {
        self.shape = shape
        self.limit = limit
    }

    /// Takes the next bytes of the input; calls `body` with each record that ends in them.
    mutating func take(_ chunk: [UInt8], _ body: (Record) throws -> Void) rethrows {
        switch shape {
        case .lines: try takeLines(chunk, body)
        case .elements: try takeElements(chunk, body)
        }
    }

    /// Ends the input: calls `body` with a last line that no line end follows.
    ///
    /// - Returns: whether the input ended where it may; false in the midst of a record or of the array.
    mutating func finish(_ body: (Record) throws -> Void) rethrows -> Bool {
        guard shape == .lines else { return depth == 0 }
        if isWithin { try emit(body) }
        return true
    }

    private mutating func takeLines(_ chunk: [UInt8], _ body: (Record) throws -> Void) rethrows {
        var start = 0
        while start < chunk.count {
            let end = chunk[start...].firstIndex(of: UInt8(ascii: "\n"))
            keep(chunk[start..<(end ?? chunk.count)])
            isWithin = true
            guard let end else { return }
            try emit(body)
            start = end + 1
        }
    }

    private mutating func takeElements(_ chunk: [UInt8], _ body: (Record) throws -> Void) rethrows {
        var start = 0
        for index in chunk.indices {
            let byte = chunk[index]
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                if depth == 2 {
                    isWithin = true
                    start = index
                }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth = max(0, depth - 1)
                if depth == 1 && isWithin {
                    keep(chunk[start...index])
                    try emit(body)
                }
            default: break
            }
        }
        if isWithin { keep(chunk[start...]) }
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        if isTooLong || pending.count + bytes.count > limit {
            isTooLong = true
            pending = []
        } else {
            pending += bytes
        }
    }

    private mutating func emit(_ body: (Record) throws -> Void) rethrows {
        defer {
            pending.removeAll(keepingCapacity: pending.capacity < 1 << 20)
            isTooLong = false
            isWithin = false
        }
        try body(isTooLong ? .tooLong : .whole(pending))
    }
}
