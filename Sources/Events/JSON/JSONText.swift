/// Strings between their quotes: decoding, encoding and ordering, all on UTF-8 bytes.
public enum JSONText {
    /// The text of a scanned string that holds escapes. The scanner has checked every escape before.
    static func decoded(_ raw: some RandomAccessCollection<UInt8>) -> [UInt8] {
        let raw = Array(raw)
        var text: [UInt8] = []
        text.reserveCapacity(raw.count)
        var index = 0
        while index < raw.count {
            guard raw[index] == UInt8(ascii: "\\") else {
                text.append(raw[index])
                index += 1
                continue
            }
            let escape = raw[index + 1]
            index += 2
            switch escape {
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"):
                var scalar = codeUnit(raw, at: index)
                index += 4
                if (0xD800...0xDBFF).contains(scalar) {
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (codeUnit(raw, at: index + 2) - 0xDC00)
                    index += 6
                }
                if let scalar = Unicode.Scalar(scalar) { text += UTF8.encode(scalar) ?? .init() }
            default: text.append(escape)
            }
        }
        return text
    }

    private static func codeUnit(_ raw: [UInt8], at start: Int) -> UInt32 {
        raw[start..<start + 4].reduce(0) { $0 << 4 | UInt32(hexadecimalDigit($1) ?? 0) }
    }

    /// Appends `text` (UTF-8) as a JSON string in quotes, escaped as RFC 8785 section 3.2.2.2 says: the least that
    /// JSON allows, in lower case.
    public static func write(_ text: some Sequence<UInt8>, into output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                output.append(UInt8(ascii: "\\"))
                output.append(byte)
            case 0x20...: output.append(byte)
            case 0x08: output += [UInt8(ascii: "\\"), UInt8(ascii: "b")]
            case 0x09: output += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
            case 0x0A: output += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0x0C: output += [UInt8(ascii: "\\"), UInt8(ascii: "f")]
            case 0x0D: output += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            default:
                output += Array("\\u00".utf8)
                output.append(hexadecimalDigits[Int(byte >> 4)])
                output.append(hexadecimalDigits[Int(byte & 15)])
            }
        }
        output.append(UInt8(ascii: "\""))
    }

    /// Whether `a` comes before `b` by UTF-16 code units, as RFC 8785 section 3.2.3 orders keys.
    ///
    /// UTF-8 order is code point order; the two differ only where a supplementary character (lead byte from F0, in UTF-16
    /// a surrogate from D800) meets one of U+E000...U+FFFF (lead byte EE or EF).
    static func precedes(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Bool {
        var (left, right) = (a.makeIterator(), b.makeIterator())
        while true {
            switch (left.next(), right.next()) {
            case (nil, nil), (_?, nil): return false
            case (nil, _?): return true
            case (let x?, let y?) where x != y:
                if x >= 0xF0 && (y == 0xEE || y == 0xEF) { return true }
                if y >= 0xF0 && (x == 0xEE || x == 0xEF) { return false }
                return x < y
            default: continue
            }
        }
    }
}

/// 0 to f.
let hexadecimalDigits = Array("0123456789abcdef".utf8)
