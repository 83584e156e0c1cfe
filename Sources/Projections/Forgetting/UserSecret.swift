internal import Crypto
public import Preferences

/// A user's secret under the digests of what was forgotten: 32 random bytes that never leave the server.
public struct UserSecret: Sendable, Equatable {
    let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// A new secret.
    package static func random() -> UserSecret {
        UserSecret(bytes: SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) })
    }

    /// HMAC-SHA-256 of a name, in lower-case hexadecimal: protocol section 4.
    public func digest(of name: UTF8Text) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: name.bytes, using: SymmetricKey(data: bytes))
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: code.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
