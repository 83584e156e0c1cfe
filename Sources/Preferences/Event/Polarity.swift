/// What a person holds of a topic.
public enum Polarity: String, Sendable, CaseIterable {
    case like, require, dislike, avoid, neutral

    /// +, − or neither.
    public var sign: Sign {
        switch self {
        case .like, .require: .plus
        case .dislike, .avoid: .minus
        case .neutral: .none
        }
    }
}

/// The sign of a polarity: opposite signs contradict.
public enum Sign: Int, Sendable {
    case minus = -1
    case none = 0
    case plus = 1
}

/// Whose statement a claim is, from the weakest to the strongest. It comes from the author, never from the body.
public enum WordsClass: Int, Sendable, Comparable {
    /// A service's or a model's.
    case inferred
    /// The recogniser's, from the person's own words.
    case said
    /// Made on a person's device.
    case edit

    /// Whether these are the person's own words.
    public var isOwn: Bool { self != .inferred }

    /// Its name in records.
    public var name: String {
        switch self {
        case .inferred: "inferred"
        case .said: "said"
        case .edit: "edit"
        }
    }

    public static func < (a: WordsClass, b: WordsClass) -> Bool { a.rawValue < b.rawValue }
}
