/// Cuts folded text into tokens, longest phrase of the lexicon first.
struct Lexer {
    private let lexicon: Lexicon
    private let bytes: [UInt8]
    private(set) var tokens: [Token] = []

    init(_ text: FoldedText, lexicon: Lexicon) {
        self.lexicon = lexicon
        bytes = text.bytes
        tokens.reserveCapacity(bytes.count / 3)
        var at = 0
        while at < bytes.count { at = read(at) }
    }

    private mutating func read(_ at: Int) -> Int {
        let byte = bytes[at]
        if byte == 0x0A || byte == 0x0D { return mark(.stop, at, 1) }
        if byte <= 0x20 { return space(at) }
        if let found = lexicon.automaton.longest(in: bytes, from: at, accept: { accepts($0, end: $1) }) {
            let roles = lexicon.entries[found.phrase].roles
            tokens.append(
                Token(start: at, end: found.end, kind: .word, roles: roles, entry: Int32(found.phrase))
            )
            return found.end
        }
        if isWordByte(byte) { return word(at) }
        return byte < 0x80 ? punctuation(at) : wide(at)
    }

    /// "I like to read" is no purpose, "silence to read" is one.
    private func accepts(_ phrase: Int, end: Int) -> Bool {
        let purpose: Roles = [.need, .tail]
        if lexicon.entries[phrase].roles.isSuperset(of: purpose), tokens.last?.has(.cue) == true { return false }
        return isBoundary(end)
    }

    /// White space between ideographs stands for a comma in chat.
    private mutating func space(_ at: Int) -> Int {
        var end = at
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        if end == at { return at + 1 }
        let ideographs = at > 0 && end < bytes.count && isIdeographEnd(at) && isIdeograph(end)
        if ideographs { tokens.append(Token(start: at, end: end, kind: .comma)) }
        return end
    }

    private mutating func word(_ at: Int) -> Int {
        var end = at
        while end < bytes.count {
            if isWordByte(bytes[end]) { end += 1; continue }
            let inner = bytes[end] == 0x27 || bytes[end] == 0x2D || bytes[end] == 0x2E
            guard inner, end + 1 < bytes.count, isWordByte(bytes[end + 1]) else { break }
            end += 1
        }
        tokens.append(Token(start: at, end: end, kind: .word))
        return end
    }

    private mutating func punctuation(_ at: Int) -> Int {
        switch bytes[at] {
        case 0x2C: return mark(.comma, at, 1)
        case 0x21, 0x3B: return mark(.stop, at, 1)
        case 0x3F: return mark(.question, at, 1)
        case 0x3A: return mark(.colon, at, 1)
        case 0x2F, 0x26, 0x2B: return mark(.listMark, at, 1)
        case 0x22: return mark(.quote, at, 1)
        case 0x27: return mark(isQuoteSign(at) ? .quote : .symbol, at, 1)
        case 0x28, 0x29: return mark(.comma, at, 1)
        case 0x2D:
            let spaced = at > 0 && bytes[at - 1] == 0x20 || at + 1 < bytes.count && bytes[at + 1] == 0x2D
            return mark(spaced ? .dash : .symbol, at, 1)
        case 0x2E: return mark(isFullStop(at) ? .stop : .symbol, at, 1)
        case 0x7E: return mark(.stop, at, 1)
        default: return mark(.symbol, at, 1)
        }
    }

    /// A character of several bytes that no phrase holds.
    private mutating func wide(_ at: Int) -> Int {
        let length = characterLength(at)
        if isIdeograph(at) {
            tokens.append(Token(start: at, end: at + length, kind: .ideograph))
            return at + length
        }
        if length == 2 { return wideWord(at) }
        let scalar = length == 3 ? scalar(at) : 0
        switch scalar {
        case 0x3002, 0x2026, 0xFF5E: return mark(.stop, at, length)
        case 0x3001: return mark(.listMark, at, length)
        case 0x201C, 0x201D, 0x300C...0x300F, 0x300A, 0x300B: return mark(.quote, at, length)
        case 0x2013, 0x2014: return mark(.dash, at, length)
        case 0x00B7, 0x30FB: return mark(.symbol, at, length)
        case 0x3040...0x30FF, 0xAC00...0xD7A3: return wideWord(at)
        default: return mark(.symbol, at, length)
        }
    }

    private mutating func wideWord(_ at: Int) -> Int {
        let end = at + characterLength(at)
        // Accented letters continue a word: "café", "jalapeños".
        if let last = tokens.last, last.end == at, last.kind == .word, last.entry < 0 {
            tokens[tokens.count - 1].end = end
        } else {
            tokens.append(Token(start: at, end: end, kind: .word))
        }
        var tail = end
        while tail < bytes.count, isWordByte(bytes[tail]) { tail += 1 }
        tokens[tokens.count - 1].end = tail
        return tail
    }

    private mutating func mark(_ kind: Token.Kind, _ at: Int, _ length: Int) -> Int {
        tokens.append(Token(start: at, end: at + length, kind: kind))
        return at + length
    }
}

extension Lexer {
    private func isWordByte(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
    }

    /// A phrase in letters ends only where a word does.
    private func isBoundary(_ end: Int) -> Bool {
        guard isWordByte(bytes[end - 1]), end < bytes.count else { return true }
        if isWordByte(bytes[end]) { return false }
        // A latin letter with an accent continues the word; an ideograph does not.
        if bytes[end] & 0xE0 == 0xC0 { return false }
        guard end + 1 < bytes.count, isWordByte(bytes[end + 1]) else { return true }
        return bytes[end] != 0x27 && bytes[end] != 0x2D
    }

    private func characterLength(_ at: Int) -> Int {
        let byte = bytes[at]
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        return min(length, bytes.count - at)
    }

    private func scalar(_ at: Int) -> Int {
        Int(bytes[at] & 0x0F) << 12 | Int(bytes[at + 1] & 0x3F) << 6 | Int(bytes[at + 2] & 0x3F)
    }

    private func isIdeograph(_ at: Int) -> Bool {
        guard at + 2 < bytes.count, bytes[at] >= 0xE3, bytes[at] <= 0xE9 else { return false }
        return 0x3400..<0xA000 ~= scalar(at)
    }

    private func isIdeographEnd(_ end: Int) -> Bool { end >= 3 && isIdeograph(end - 3) }

    private func isFullStop(_ at: Int) -> Bool {
        guard at + 1 < bytes.count else { return true }
        guard bytes[at + 1] <= 0x20 || bytes[at + 1] >= 0x80 || bytes[at + 1] == 0x2E else { return false }
        // "Dr. Chen": an abbreviation's point ends nothing.
        guard let last = tokens.last, last.end == at else { return true }
        return !["dr", "mr", "mrs", "ms", "st", "vs", "prof", "jr"].contains(
            String(decoding: bytes[last.start..<last.end], as: UTF8.self)
        )
    }

    /// Whether an apostrophe quotes instead of eliding.
    private func isQuoteSign(_ at: Int) -> Bool {
        let opens = (at == 0 || bytes[at - 1] == 0x20) && at + 1 < bytes.count && bytes[at + 1] > 0x20
        let closes = at > 0 && bytes[at - 1] > 0x20 && (at + 1 == bytes.count || !isWordByte(bytes[at + 1]))
        return opens || closes
    }
}
