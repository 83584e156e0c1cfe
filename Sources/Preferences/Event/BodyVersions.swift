internal import Events

/// The shapes that stored bodies have had, and how an old one becomes the present one.
///
/// A log is for ever, so a body is read in the shape that it was stored in and lifted here, one version at a time,
/// before anything else sees it. The version is the log's to know: a body cannot claim it, since a field that this
/// protocol does not know is the app's own.
public enum BodyVersions {
    /// The present shape: protocol version 1, section 4.
    public static let current = 1

    typealias Step = @Sendable (JSONValue) throws -> JSONValue

    /// From version n of a kind's body to n + 1. There has been one version only.
    static let steps: [PreferenceKind: [Int: Step]] = [:]

    static func upcast(_ body: JSONValue, of kind: PreferenceKind, from version: Int) throws -> JSONValue {
        guard (1...current).contains(version) else {
            throw ContentFault.event("body of \(kind.rawValue): version \(version) is unknown")
        }
        return try (version..<current).reduce(body) { body, version in
            try steps[kind]?[version]?(body) ?? body
        }
    }
}
