/// Scans one JSON text into nodes, in one pass, and refuses everything on which JSON libraries disagree.
///
/// Beyond RFC 8259's grammar it refuses what protocol section 1 names: invalid UTF-8, a byte order mark, U+0000 raw or
/// escaped, lone surrogates, duplicate keys (compared decoded), nesting beyond the limit, integers outside ±(2^53−1) and
/// numbers beyond a double. I-JSON (RFC 7493) asks for the same.
struct JSONScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let maximumDepth: Int
    private let takesLargeIntegers: Bool
    private var position = 0
    private(set) var nodes: [JSONDocument.Node] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int, takesLargeIntegers: Bool) {
        self.bytes = bytes
        self.takesLargeIntegers = takesLargeIntegers
        self.maximumDepth = maximumDepth
        nodes.reserveCapacity(32)
    }

    mutating func scanDocument() throws(JSONError) {
        guard bytes.count <= Int(Int32.max) else { throw JSONError("a text of more than 2 GiB", at: 0) }
        skipWhitespace()
        try scanValue(depth: 1)
        skipWhitespace()
        if position < bytes.count { throw JSONError("something follows the value", at: position) }
    }

    private mutating func skipWhitespace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private mutating func scanValue(depth: Int) throws(JSONError) {
        guard position < bytes.count else { throw JSONError("the text ends where a value should stand", at: position) }
        switch bytes[position] {
        case UInt8(ascii: "{"): try scanObject(depth: depth)
        case UInt8(ascii: "["): try scanArray(depth: depth)
        case UInt8(ascii: "\""): try scanString()
        case UInt8(ascii: "t"): try scanWord("true", .true)
        case UInt8(ascii: "f"): try scanWord("false", .false)
        case UInt8(ascii: "n"): try scanWord("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
        case 0xEF where position == 0: throw JSONError("a byte order mark", at: 0)
        default: throw JSONError("no JSON value", at: position)
        }
    }

    private mutating func scanWord(_ word: StaticString, _ kind: JSONDocument.Kind) throws(JSONError) {
        let start = position
        let length = word.utf8CodeUnitCount
        guard bytes.count - start >= length else { throw JSONError("no JSON value", at: start) }
        for offset in 0..<length where bytes[start + offset] != word.utf8Start[offset] {
            throw JSONError("no JSON value", at: start)
        }
        position += length
        append(kind, start: start)
    }

    private mutating func append(_ kind: JSONDocument.Kind, start: Int) {
        nodes.append(
            .init(kind: kind, start: Int32(start), end: Int32(position), next: Int32(nodes.count + 1))
        )
    }

    private mutating func open(_ kind: JSONDocument.Kind, depth: Int) throws(JSONError) -> Int {
        if depth > maximumDepth { throw JSONError("nesting deeper than \(maximumDepth)", at: position) }
        nodes.append(.init(kind: kind, start: Int32(position)))
        position += 1
        skipWhitespace()
        return nodes.count - 1
    }

    private mutating func close(_ index: Int, count: Int) {
        position += 1
        nodes[index].end = Int32(position)
        nodes[index].next = Int32(nodes.count)
        nodes[index].count = Int32(count)
    }

    private mutating func scanArray(depth: Int) throws(JSONError) {
        let index = try open(.array, depth: depth)
        var count = 0
        if peek() == UInt8(ascii: "]") { return close(index, count: 0) }
        while true {
            try scanValue(depth: depth + 1)
            count += 1
            skipWhitespace()
            switch peek() {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "]"): return close(index, count: count)
            default: throw JSONError("no ',' or ']' after an element", at: position)
            }
            skipWhitespace()
        }
    }

    private mutating func scanObject(depth: Int) throws(JSONError) {
        let index = try open(.object, depth: depth)
        var count = 0
        if peek() == UInt8(ascii: "}") { return close(index, count: 0) }
        while true {
            guard peek() == UInt8(ascii: "\"") else { throw JSONError("no key in quotes", at: position) }
            try scanString()
            skipWhitespace()
            guard peek() == UInt8(ascii: ":") else { throw JSONError("no ':' after a key", at: position) }
            position += 1
            skipWhitespace()
            try scanValue(depth: depth + 1)
            count += 1
            skipWhitespace()
            switch peek() {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "}"):
                close(index, count: count)
                return try refuseDuplicateKeys(of: index)
            default: throw JSONError("no ',' or '}' after a member", at: position)
            }
            skipWhitespace()
        }
    }

    private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }
}

// MARK: - Strings

extension JSONScanner {
    private mutating func scanString() throws(JSONError) {
        position += 1
        let start = position
        var isEscaped = false
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                nodes.append(
                    .init(
                        kind: .string,
                        isEscaped: isEscaped,
                        start: Int32(start),
                        end: Int32(position),
                        next: Int32(nodes.count + 1)
                    )
                )
                position += 1
                return
            case UInt8(ascii: "\\"):
                isEscaped = true
                try scanEscape()
            case 0x20..<0x80: position += 1
            case 0x00..<0x20: throw JSONError("a control character in a string (escape it)", at: position)
            default: try scanMultibyte(byte)
            }
        }
        throw JSONError("a string without its closing quote", at: start - 1)
    }

    /// Well-formed byte sequences only: The Unicode Standard, table 3-7.
    private mutating func scanMultibyte(_ lead: UInt8) throws(JSONError) {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: throw JSONError("invalid UTF-8", at: position)
        }
        guard bytes.count - position >= length, second.contains(bytes[position + 1]) else {
            throw JSONError("invalid UTF-8", at: position)
        }
        for offset in 2..<max(2, length) where bytes[position + offset] & 0xC0 != 0x80 {
            throw JSONError("invalid UTF-8", at: position)
        }
        position += length
    }

    private mutating func scanEscape() throws(JSONError) {
        let start = position
        guard position + 1 < bytes.count else { throw JSONError("a string without its closing quote", at: start) }
        switch bytes[position + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 2
        case UInt8(ascii: "u"):
            let unit = try hexadecimal(at: position + 2)
            position += 6
            switch unit {
            case 0: throw JSONError("U+0000 is not allowed", at: start)
            case 0xDC00...0xDFFF: throw JSONError("a lone surrogate", at: start)
            case 0xD800...0xDBFF:
                guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
                    bytes[position + 1] == UInt8(ascii: "u"),
                    (0xDC00...0xDFFF).contains(try hexadecimal(at: position + 2))
                else { throw JSONError("a lone surrogate", at: start) }
                position += 6
            default: break
            }
        default: throw JSONError("an unknown escape", at: start)
        }
    }

    private func hexadecimal(at start: Int) throws(JSONError) -> UInt32 {
        guard bytes.count - start >= 4 else { throw JSONError("\\u needs four hexadecimal digits", at: start) }
        var value: UInt32 = 0
        for offset in 0..<4 {
            guard let digit = hexadecimalDigit(bytes[start + offset]) else {
                throw JSONError("\\u needs four hexadecimal digits", at: start)
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}

// MARK: - Numbers

extension JSONScanner {
    private mutating func scanNumber() throws(JSONError) {
        let start = position
        if peek() == UInt8(ascii: "-") { position += 1 }
        if peek() == UInt8(ascii: "0") {
            position += 1
        } else {
            try scanDigits()
        }
        var kind = JSONDocument.Kind.integer
        if peek() == UInt8(ascii: ".") {
            kind = .number
            position += 1
            try scanDigits()
        }
        if let byte = peek(), byte | 0x20 == UInt8(ascii: "e") {
            kind = .number
            position += 1
            if let sign = peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
            try scanDigits()
        }
        let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
        if kind == .integer && JSONNumber.integer(text) == nil {
            if !takesLargeIntegers { throw JSONError("an integer outside ±(2^53−1)", at: start) }
            kind = .number
        }
        if kind == .number && JSONNumber.double(text) == nil {
            throw JSONError("a number beyond a double", at: start)
        }
        append(kind, start: start)
    }

    private mutating func scanDigits() throws(JSONError) {
        let start = position
        while let byte = peek(), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
        if position == start { throw JSONError("no digit where one should stand", at: start) }
    }
}

// MARK: - Keys

extension JSONScanner {
    /// Small objects are compared pair by pair, without an allocation; large ones through a set, so that nobody can make
    /// a line that costs the square of its length.
    private func refuseDuplicateKeys(of object: Int) throws(JSONError) {
        let count = Int(nodes[object].count)
        if count < 2 { return }
        var keys: [Int] = []
        keys.reserveCapacity(count)
        var index = object + 1
        var isEscaped = false
        for _ in 0..<count {
            keys.append(index)
            isEscaped = isEscaped || nodes[index].isEscaped
            index = Int(nodes[index + 1].next)
        }
        if count <= 16 && !isEscaped {
            for later in 1..<count {
                for earlier in 0..<later where rawKeysAreEqual(keys[earlier], keys[later]) {
                    throw duplicate(keys[later])
                }
            }
            return
        }
        var seen = Set<[UInt8]>(minimumCapacity: count)
        for key in keys {
            let node = nodes[key]
            let text = bytes[Int(node.start)..<Int(node.end)]
            if !seen.insert(node.isEscaped ? JSONText.decoded(text) : Array(text)).inserted { throw duplicate(key) }
        }
    }

    private func rawKeysAreEqual(_ one: Int, _ other: Int) -> Bool {
        let (a, b) = (nodes[one], nodes[other])
        guard a.end - a.start == b.end - b.start else { return false }
        return bytes[Int(a.start)..<Int(a.end)].elementsEqual(bytes[Int(b.start)..<Int(b.end)])
    }

    private func duplicate(_ key: Int) -> JSONError {
        JSONError("the same key twice in one object", at: Int(nodes[key].start) - 1)
    }
}

/// The value of one hexadecimal digit in ASCII, of either case.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
