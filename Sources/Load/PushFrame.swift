internal import Foundation
internal import NIOCore

/// A push whose event ids are filled in each time it is sent: as little work as possible, since the load shares the machine
/// with what it measures.
struct PushFrame {
    private(set) var buffer: ByteBuffer
    private var idOffsets: [Int] = []

    /// A push of these turns.
    init(_ texts: [String]) {
        buffer = ByteBuffer(string: #"{"t":"push","id":1,"events":["#)
        for (index, text) in texts.enumerated() {
            buffer.writeString(index == 0 ? #"{"id":""# : #",{"id":""#)
            idOffsets.append(buffer.writerIndex)
            buffer.writeString(String(repeating: "0", count: 36))
            buffer.writeString(#"","kind":"turn","body":\#(Corpus.body(text))}"#)
        }
        buffer.writeString("]}\n")
    }

    /// Gives its events new ids.
    mutating func renew(_ ids: inout EventIDs) {
        for offset in idOffsets { ids.withNext { buffer.setBytes($0, at: offset) } }
    }
}

/// Time-ordered UUIDs (version 7, RFC 9562), as clients are advised to make.
struct EventIDs {
    private var random = SystemRandomNumberGenerator()
    private var text = [UInt8](repeating: UInt8(ascii: "-"), count: 36)
    private static let digits = Array("0123456789abcdef".utf8)

    /// The two halves of the next one.
    mutating func next() -> (high: UInt64, low: UInt64) {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let milliseconds = UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
        let noise = (random.next() as UInt64, random.next() as UInt64)
        return (milliseconds << 16 | 0x7000 | noise.0 & 0xFFF, noise.1 & 0x3FFF_FFFF_FFFF_FFFF | 1 << 63)
    }

    /// Lends the text of the next one.
    mutating func withNext(_ body: (UnsafeRawBufferPointer) -> Void) {
        let (high, low) = next()
        var position = 0
        for digit in 0..<32 {
            if digit == 8 || digit == 12 || digit == 16 || digit == 20 { position += 1 }
            let word = digit < 16 ? high : low
            text[position] = Self.digits[Int(word >> UInt64(60 - 4 * (digit % 16)) & 15)]
            position += 1
        }
        text.withUnsafeBytes(body)
    }
}
