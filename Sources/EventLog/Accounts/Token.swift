public import Events
internal import Foundation

/// A device's token: one word of `[A-Za-z0-9_-]` that names user and device beside 256 random bits.
///
/// The names make the look-up one probe of the devices' key. They are no secret; the bits are, and only their SHA-256 is
/// stored.
public struct Token: Sendable, Equatable {
    /// The user that the device belongs to.
    public var user: String
    /// The device.
    public var device: String
    private var secret: [UInt8]

    /// A new token with new random bits.
    public init(user: String, device: String) {
        self.user = user
        self.device = device
        var generator = SystemRandomNumberGenerator()
        secret = (0..<32).map { _ in generator.next() }
    }

    /// Reads a token's word; nil if it is none.
    public init?(word: String) {
        guard word.hasPrefix(Self.prefix), word.utf8.count < 512 else { return nil }
        var text = word.dropFirst(Self.prefix.count).replacing("-", with: "+").replacing("_", with: "/")
        text += String(repeating: "=", count: (4 - text.count % 4) % 4)
        guard let data = Data(base64Encoded: String(text)) else { return nil }
        var bytes = Array(data)[...]
        func name() -> String? {
            guard let length = bytes.popFirst(), bytes.count >= Int(length) else { return nil }
            defer { bytes = bytes.dropFirst(Int(length)) }
            let name = String(decoding: bytes.prefix(Int(length)), as: UTF8.self)
            return EventKind.isName(name) ? name : nil
        }
        guard let user = name(), let device = name(), bytes.count == 32 else { return nil }
        self.user = user
        self.device = device
        secret = Array(bytes)
        // The last character has bits to spare: one token has one spelling.
        guard self.word == word else { return nil }
    }

    /// Says what a word is at first sight, also to tools that look for leaked secrets.
    private static let prefix = "attune_"

    /// The word that the device keeps.
    public var word: String {
        let bytes =
            [UInt8(user.utf8.count)] + Array(user.utf8) + [UInt8(device.utf8.count)] + Array(device.utf8) + secret
        let text = Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
        return Self.prefix + text.replacing("=", with: "")
    }

    /// What the server keeps.
    public var hash: Digest { .sha256(of: secret) }
}

extension Token: CustomStringConvertible {
    /// Never the secret: a token that lands in a log by mistake is worth nothing.
    public var description: String { "token of \(user)/\(device)" }
}
