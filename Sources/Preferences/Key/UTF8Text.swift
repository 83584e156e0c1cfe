/// A text that is compared, ordered and hashed by its UTF-8 bytes.
///
/// Swift's `String` takes canonically equivalent texts for equal and PostgreSQL does not; a key must mean the same in
/// both (preferences page, section 1).
public struct UTF8Text: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The bytes.
    public let bytes: [UInt8]

    /// The text of these bytes.
    public init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    /// The bytes of `text`.
    public init(_ text: String) { bytes = Array(text.utf8) }

    public init(stringLiteral text: String) { self.init(text) }

    public var description: String { String(decoding: bytes, as: UTF8.self) }

    public static func < (a: UTF8Text, b: UTF8Text) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }

    public func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
