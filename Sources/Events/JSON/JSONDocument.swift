/// One JSON text, scanned once and strictly, kept as its bytes and a flat list of nodes.
///
/// Nothing is decoded until it is asked for: a value is a position in the list, and its canonical form
/// (RFC 8785) is written from the bytes. What is refused is listed at ``JSONScanner``.
public final class JSONDocument: Sendable {
    /// What a node is.
    enum Kind: UInt8, Sendable {
        case null, `false`, `true`, integer, number, string, array, object
    }

    /// A value or an object's key. The values of an array, and the keys and values of an object in turn, follow their
    /// node in the list.
    struct Node: Sendable {
        var kind: Kind
        /// A string with a backslash in it, whose bytes are not its text.
        var isEscaped = false
        /// The bytes of the token; of a string, those between its quotes.
        var start: Int32
        var end: Int32 = 0
        /// The index of the node after this one and all within it.
        var next: Int32 = 0
        /// Elements of an array, members of an object.
        var count: Int32 = 0
    }

    let bytes: [UInt8]
    let nodes: [Node]

    /// Scans `bytes`, which must hold one JSON text and nothing else.
    ///
    /// - Parameters:
    ///   - maximumDepth: how deep arrays and objects may nest; the outermost is depth 1.
    ///   - takesLargeIntegers: whether an integer outside ±(2^53−1) is read as the double nearest to it. A client reads a
    ///     server's lines so: the canonical form of `1e20` is such an integer.
    /// - Throws: ``JSONError`` with the byte where the first fault stands.
    public init(
        _ bytes: [UInt8],
        maximumDepth: Int = JSONDocument.maximumDepth,
        takesLargeIntegers: Bool = false
    ) throws(JSONError) {
        let outcome = bytes.withUnsafeBufferPointer { buffer -> Result<[Node], JSONError> in
            var scanner = JSONScanner(
                buffer,
                maximumDepth: maximumDepth,
                takesLargeIntegers: takesLargeIntegers
            )
            do throws(JSONError) {
                try scanner.scanDocument()
                return .success(scanner.nodes)
            } catch {
                return .failure(error)
            }
        }
        self.nodes = try outcome.get()
        self.bytes = bytes
    }

    /// How deep a frame may nest: protocol section 1.
    public static let maximumDepth = 32

    /// The outermost value.
    public var root: JSONValue { JSONValue(document: self, index: 0) }
}

/// Why a text was refused as JSON, and at which byte (from 0).
public struct JSONError: Error, Equatable, CustomStringConvertible {
    /// What is wrong, in words for the person who wrote the text.
    public var reason: String
    /// The byte at which it was seen.
    public var offset: Int

    init(_ reason: String, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    public var description: String { "\(reason) at byte \(offset)" }
}
