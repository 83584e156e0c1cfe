/// What is fuzzed: a rule that must hold for any bytes whatever.
public enum FuzzTarget: String, CaseIterable, Sendable {
    /// The line framer, in pieces of any size, finds what cutting the whole at once finds, and holds no more than it may.
    case framing
    /// A line becomes a request or an error, and its canonical form the same; a session answers it in JSON.
    case frames
    /// What passes as an event is stored so that it passes again, as the same, and that the resolver can read it.
    case events
    /// Canonical JSON is JSON, means the same, and is its own canonical form.
    case canonical
    /// A canonical topic is its own canonical form, and never empty.
    case topics

    /// Checks the rule.
    public func check(_ bytes: [UInt8]) throws(FuzzFailure) {
        switch self {
        case .framing: try checkFraming(bytes)
        case .frames: try checkFrames(bytes)
        case .events: try checkEvent(bytes)
        case .canonical: try checkCanonical(bytes)
        case .topics: try checkTopic(bytes)
        }
    }
}

/// A rule that did not hold.
public struct FuzzFailure: Error, Sendable {
    /// Which, and how.
    public var message: String
}

func require(_ condition: Bool, _ message: @autoclosure () -> String) throws(FuzzFailure) {
    if !condition { throw FuzzFailure(message: message()) }
}

func shown(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self).debugDescription }
