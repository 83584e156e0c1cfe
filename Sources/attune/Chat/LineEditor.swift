/// One line of typing, edited key by key: what a terminal does for a program until the program must print in between.
struct LineEditor {
    /// What a key did.
    enum Effect: Equatable {
        /// The line or the cursor changed.
        case changed
        /// The line was finished.
        case submitted(String)
        /// Ctrl-C, or Ctrl-D on an empty line.
        case ended
    }

    private var characters: [Character] = []
    private var cursor = 0
    private var pending: [UInt8] = []

    /// What was typed before the cursor.
    var beforeCursor: String { String(characters[..<cursor]) }
    /// What stands from the cursor on.
    var afterCursor: String { String(characters[cursor...]) }

    /// Takes bytes as the terminal sends them.
    mutating func take(_ bytes: some Sequence<UInt8>) -> [Effect] {
        var effects: [Effect] = []
        for byte in bytes {
            pending.append(byte)
            if let effect = handlePending() { effects.append(effect) }
        }
        return effects
    }

    private mutating func handlePending() -> Effect? {
        if pending[0] == 0x1B { return handleEscape() }
        if pending[0] < 0x80 {
            defer { pending = [] }
            return handleControlOrASCII(pending[0])
        }
        // A character may come in several reads; one that turns out broken is dropped.
        guard let text = String(validating: pending, as: UTF8.self) else {
            if pending.count >= 4 { pending = [] }
            return nil
        }
        pending = []
        insert(text)
        return .changed
    }

    private mutating func insert(_ text: String) {
        // A combining mark joins the character before it.
        let joined = String(characters[..<cursor]) + text
        let before = Array(joined)
        characters = before + characters[cursor...]
        cursor = before.count
    }

    private mutating func handleControlOrASCII(_ byte: UInt8) -> Effect? {
        switch byte {
        case 0x0D, 0x0A:
            let line = String(characters)
            characters = []
            cursor = 0
            return .submitted(line)
        case 0x03: return .ended
        case 0x04: return characters.isEmpty ? .ended : nil
        case 0x7F, 0x08: delete(cursor - 1..<cursor)
        case 0x15: delete(0..<cursor)
        case 0x17:
            let kept = characters[..<cursor].reversed().drop { $0 == " " }.drop { $0 != " " }.count
            delete(kept..<cursor)
        case 0x01: cursor = 0
        case 0x05: cursor = characters.count
        case 0x20...0x7E: insert(String(UnicodeScalar(byte)))
        default: return nil
        }
        return .changed
    }

    /// The arrow, home, end and delete keys (ECMA-48 control sequences); others are swallowed whole.
    private mutating func handleEscape() -> Effect? {
        guard pending.count >= 3 else {
            if pending.count == 2 && pending[1] != UInt8(ascii: "[") && pending[1] != UInt8(ascii: "O") { pending = [] }
            return nil
        }
        guard let last = pending.last, (0x40...0x7E).contains(last) else { return nil }
        defer { pending = [] }
        switch last {
        case UInt8(ascii: "D"): cursor = max(0, cursor - 1)
        case UInt8(ascii: "C"): cursor = min(characters.count, cursor + 1)
        case UInt8(ascii: "H"): cursor = 0
        case UInt8(ascii: "F"): cursor = characters.count
        case UInt8(ascii: "~") where pending[2] == UInt8(ascii: "3"): delete(cursor..<cursor + 1)
        default: return nil
        }
        return .changed
    }

    private mutating func delete(_ range: Range<Int>) {
        let range = range.clamped(to: 0..<characters.count)
        characters.removeSubrange(range)
        cursor = min(range.lowerBound, characters.count)
    }
}
