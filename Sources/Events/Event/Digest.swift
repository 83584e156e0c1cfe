internal import Crypto

/// A SHA-256 digest: 32 bytes.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
    private var words: (UInt64, UInt64, UInt64, UInt64)

    /// 32 zero bytes: what stands before a user's first event.
    public static let zero = Digest(words: (0, 0, 0, 0))

    private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    /// The digest of these 32 bytes; nil for any other number of them.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        words = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
    }

    /// SHA-256 over the parts, one after the other.
    static func sha256(_ parts: [UInt8]...) -> Digest {
        var hash = SHA256()
        for part in parts { part.withUnsafeBytes { hash.update(bufferPointer: $0) } }
        var digest = Digest.zero
        withUnsafeMutableBytes(of: &digest.words) { words in
            hash.finalize().withUnsafeBytes { words.copyMemory(from: $0) }
        }
        return digest
    }

    /// SHA-256 of `bytes`.
    public static func sha256(of bytes: [UInt8]) -> Digest { sha256(bytes) }

    /// The 32 bytes.
    public var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

    /// 64 hexadecimal digits in lower case.
    public var description: String {
        String(
            decoding: bytes.flatMap { [hexadecimalDigits[Int($0 >> 4)], hexadecimalDigits[Int($0 & 15)]] },
            as: UTF8.self
        )
    }

    /// Compares in a time that does not depend on where the digests differ, so that a token's hash cannot be guessed
    /// byte by byte.
    public func isEqualInConstantTime(to other: Digest) -> Bool {
        (words.0 ^ other.words.0) | (words.1 ^ other.words.1) | (words.2 ^ other.words.2) | (words.3 ^ other.words.3)
            == 0
    }

    public static func == (a: Digest, b: Digest) -> Bool { a.isEqualInConstantTime(to: b) }

    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
