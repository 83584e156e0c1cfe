/// Folds text for matching: letter case, full and half width, typographic apostrophes, traditional characters.
///
/// Matching reads folded bytes; every folded byte knows the place in the text it came from, so that spans are cut from
/// the text as written.
struct Folding: Sendable {
    /// Simplified form of each traditional character of the basic plane's ideographs, 0 where there is none.
    private var simplified = [UInt16](repeating: 0, count: 0xA000 - 0x3400)

    init(traditional table: String) {
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let pair = Array(line.unicodeScalars)
            guard pair.count >= 2, 0x3400..<0xA000 ~= Int(pair[0].value), pair[1].value <= 0xFFFF else { continue }
            simplified[Int(pair[0].value) - 0x3400] = UInt16(pair[1].value)
        }
    }

    /// Calls `emit` with each folded byte and the offset of the character it came from; stops when that says so.
    @inline(__always)
    func fold(_ bytes: UnsafeBufferPointer<UInt8>, emit: (UInt8, Int) -> Bool) {
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte < 0x80 {
                guard emit(byte &- 0x41 < 26 ? byte | 0x20 : byte, at) else { return }
                at += 1
            } else if byte >= 0xE0, byte < 0xF0, at + 2 < bytes.count,
                bytes[at + 1] & 0xC0 == 0x80, bytes[at + 2] & 0xC0 == 0x80
            {
                let scalar = Int(byte & 0x0F) << 12 | Int(bytes[at + 1] & 0x3F) << 6 | Int(bytes[at + 2] & 0x3F)
                guard emitFolded(scalar, at, emit) else { return }
                at += 3
            } else {
                guard emit(byte, at) else { return }
                at += 1
            }
        }
    }

    @inline(__always)
    private func emitFolded(_ scalar: Int, _ at: Int, _ emit: (UInt8, Int) -> Bool) -> Bool {
        var value = scalar
        if value >= 0x3400, value < 0xA000 {
            let other = Int(simplified[value - 0x3400])
            if other != 0 { value = other }
        } else if value >= 0xFF01, value <= 0xFF5E {
            value -= 0xFEE0
            return emit(UInt8(value - 0x41 >= 0 && value - 0x41 < 26 ? value | 0x20 : value), at)
        } else if value == 0x2019 || value == 0x2018 {
            return emit(0x27, at)
        } else if value == 0x3000 || value == 0x00A0 {
            return emit(0x20, at)
        }
        return emit(UInt8(0xE0 | value >> 12), at) && emit(UInt8(0x80 | value >> 6 & 0x3F), at)
            && emit(UInt8(0x80 | value & 0x3F), at)
    }

    /// The folded form of a lexicon phrase.
    func folded(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var text = text
        text.withUTF8 { bytes in
            fold(bytes) { byte, _ in
                result.append(byte)
                return true
            }
        }
        return result
    }
}

/// A turn as the rules read it.
struct FoldedText {
    /// The folded bytes.
    var bytes: [UInt8] = []
    /// For each folded byte the offset in the text of the character it came from; one more entry for the end.
    var origin: [UInt16] = []

    init(_ text: UnsafeBufferPointer<UInt8>, folding: Folding) {
        bytes.reserveCapacity(text.count)
        origin.reserveCapacity(text.count + 1)
        folding.fold(text) { byte, at in
            bytes.append(byte)
            origin.append(UInt16(at))
            return true
        }
        origin.append(UInt16(text.count))
    }
}
