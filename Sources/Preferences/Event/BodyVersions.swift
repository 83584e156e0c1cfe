public import Events

/// The shapes that stored bodies have had, and how an old one becomes the present one.
///
/// A log is for ever, so a body is read in the shape that it was stored in and lifted here, one version at a time,
/// before anything else sees it. The version is the log's to know: a body cannot claim it, since a field that this
/// protocol does not know is the app's own.
public struct BodyVersions: Sendable {
    /// One version's body as the next version has it.
    public typealias Step = @Sendable (JSONValue) throws(ContentFault) -> JSONValue

    /// The present shape.
    public let current: Int
    /// From version n of a kind's body to n + 1; a kind that is left out did not change.
    private let steps: [PreferenceKind: [Int: Step]]

    /// Shapes up to `current`.
    public init(current: Int, steps: [PreferenceKind: [Int: Step]] = [:]) {
        self.current = current
        self.steps = steps
    }

    /// What the log holds: protocol version 1, section 4. There has been one shape only.
    public static let ofLog = BodyVersions(current: 1)

    func upcast(_ body: JSONValue, of kind: PreferenceKind, from version: Int) throws(ContentFault) -> JSONValue {
        guard (1...current).contains(version) else {
            throw .event("body of \(kind.rawValue): version \(version) is unknown")
        }
        var body = body
        for version in version..<current {
            if let step = steps[kind]?[version] { body = try step(body) }
        }
        return body
    }
}
