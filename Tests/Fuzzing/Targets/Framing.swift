internal import Wire

/// The first byte gives the limit, the second the sizes of the pieces, the rest is the stream.
func checkFraming(_ bytes: [UInt8]) throws(FuzzFailure) {
    guard bytes.count >= 2 else { return }
    let limit = Int(bytes[0] % 64)
    var size = UInt32(bytes[1])
    let stream = Array(bytes[2...])
    let expected = lines(of: stream, limit: limit)
    var framer = LineFramer()
    var found: [Cut] = []
    var position = 0
    while position < stream.count && !found.contains(where: { $0.line == nil }) {
        size = size &* 1_664_525 &+ 1_013_904_223
        let end = min(stream.count, position + 1 + Int(size >> 16) % 40)
        stream[position..<end].withUnsafeBytes { framer.append($0) }
        position = end
        var isOver = false
        while !isOver {
            switch framer.next(limit: limit) {
            case .line(let line): found.append(Cut(line: line, number: framer.lineNumber))
            case .tooLong:
                found.append(Cut(line: nil, number: framer.lineNumber))
                isOver = true
            case .none:
                try require(framer.waiting <= limit + 1, "\(framer.waiting) bytes wait under a limit of \(limit)")
                isOver = true
            }
        }
    }
    try require(found == expected, "limit \(limit): found \(found), not \(expected)")
}

/// A line that was cut out, nil where it was too long.
private struct Cut: Equatable, CustomStringConvertible {
    var line: [UInt8]?
    var number: Int64

    var description: String { "\(number): \(line.map { shown($0) } ?? "too long")" }
}

/// The lines up to the first that is too long, by protocol section 1, of the whole stream at once.
private func lines(of stream: [UInt8], limit: Int) -> [Cut] {
    var cuts: [Cut] = []
    let parts = stream.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
        let line = part.last == UInt8(ascii: "\r") ? part.dropLast() : part
        if line.count > limit { return cuts + [Cut(line: nil, number: Int64(index) + 1)] }
        if index < parts.count - 1 && !line.isEmpty { cuts.append(Cut(line: Array(line), number: Int64(index) + 1)) }
    }
    return cuts
}
