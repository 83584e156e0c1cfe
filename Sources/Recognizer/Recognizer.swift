/// Recognises what a person's own words state about their lasting likes, dislikes, needs and refusals.
///
/// Deterministic and without a model: the same version gives the same findings for the same bytes. The vocabulary is
/// data (`Lexicon/`); the code reads clauses. A turn without any trigger word costs one pass over its bytes.
public struct Recognizer: Sendable {
    /// Version of lexicon and rules together; every derived event names it.
    public static let version = 2
    /// Findings kept of one turn.
    public static let findingLimit = 32
    /// Bytes read of one turn; the rest is not looked at.
    public static let byteLimit = 8 * 1024

    private let lexicon: Lexicon

    /// Loads the lexicon resources and checks them.
    ///
    /// - Throws: ``LexiconError`` with file and line if a resource is missing or not understood.
    public init() throws {
        lexicon = try Lexicon.bundled()
    }

    /// Reads one user turn.
    ///
    /// - Parameters:
    ///   - text: What the person wrote.
    ///   - at: When, in microseconds since 1970; used for `until` alone.
    ///   - utcOffset: Minutes east of Greenwich of the person's day, which ends "today". The server does not know where
    ///     a person is, so the default is UTC.
    public func recognize(_ text: String, at: Int64, utcOffset: Int = 0) -> Recognition {
        var text = text
        return text.withUTF8 { recognize(utf8: $0, at: at, utcOffset: utcOffset) }
    }

    /// Reads one user turn without building a string.
    ///
    /// Bytes that are not UTF-8 separate words and match nothing.
    public func recognize(utf8 bytes: UnsafeBufferPointer<UInt8>, at: Int64, utcOffset: Int = 0) -> Recognition {
        let read = UnsafeBufferPointer(rebasing: bytes[..<readable(bytes)])
        guard hasTrigger(read) else { return Recognition() }
        var reader = TurnReader(read, lexicon: lexicon, at: at, utcOffset: utcOffset)
        return reader.read()
    }

    /// Reads one user turn from any sequence of UTF-8 bytes.
    public func recognize(utf8 bytes: some Sequence<UInt8>, at: Int64, utcOffset: Int = 0) -> Recognition {
        if let result = bytes.withContiguousStorageIfAvailable({ recognize(utf8: $0, at: at, utcOffset: utcOffset) }) {
            return result
        }
        return Array(bytes).withUnsafeBufferPointer { recognize(utf8: $0, at: at, utcOffset: utcOffset) }
    }

    /// How many bytes are read: at most the limit, ending between two characters.
    private func readable(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard bytes.count > Self.byteLimit else { return bytes.count }
        var end = Self.byteLimit
        while end > Self.byteLimit - 4, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    private func hasTrigger(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var state = 0
        var found = false
        lexicon.folding.fold(bytes) { byte, _ in
            state = lexicon.automaton.step(state, byte)
            found = lexicon.automaton.isTrigger(state)
            return !found
        }
        return found
    }
}
