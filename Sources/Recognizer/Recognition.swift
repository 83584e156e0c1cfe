/// What one user turn says about the person's own lasting likes, dislikes, needs and refusals.
public struct Recognition: Sendable, Equatable {
    /// Whether the turn states a preference, commands the memory, or is talk for the model alone.
    public var intent: Intent
    /// The preferences found, in the order of their topics in the text; at most ``Recognizer/findingLimit``.
    public var findings: [Finding]

    /// Makes a recognition; without arguments that of a turn that says nothing about preferences.
    public init(intent: Intent = .chat, findings: [Finding] = []) {
        self.intent = intent
        self.findings = findings
    }
}

/// What a turn wants of the app, so that it knows whether to ask its model.
public enum Intent: String, Sendable, Equatable {
    /// The turn states at least one preference.
    case preference
    /// The turn tells the memory to remember or to forget one.
    case command
    /// Neither: the app goes on as usual.
    case chat
}

/// One preference that a turn states or ends.
public struct Finding: Sendable, Equatable {
    /// What is done with the preference.
    public enum Operation: String, Sendable, Equatable {
        /// It holds from now on.
        case assert
        /// It holds no more; the opposite is not claimed.
        case retract
        /// The person asked to forget the topic, both signs.
        case forget
    }

    /// The sign of a preference: like and require are positive, dislike and avoid negative.
    public enum Polarity: String, Sendable, Equatable, CaseIterable {
        case like, dislike, require, avoid, neutral
    }

    /// What is done with the preference.
    public var operation: Operation
    /// The sign; of a retraction the one that is ended, nil where both are.
    public var polarity: Polarity?
    /// The words that name what is liked, verbatim.
    public var topic: String
    /// UTF-8 offset of the topic's first byte in the text.
    public var start: Int
    /// UTF-8 offset behind the topic's last byte.
    public var end: Int
    /// 1 (hardly) to 5 (more than anything).
    public var strength: Int
    /// The exclusive slot that the topic fills: `reply_language`, `call_me`, `units`, `diet`, `favorite:<what>`.
    public var slot: String?
    /// When or where it holds, verbatim.
    public var qualifiers: [String]
    /// What the topic is preferred to, verbatim.
    public var over: String?
    /// A need that never fades: allergy, religion, fear, cannot.
    public var hard: Bool
    /// Until when it holds, microseconds since 1970; nil for a lasting preference.
    public var until: Int64?
    /// The lexicon group that fired, as `language/group`.
    public var rule: String

    /// Makes a finding.
    public init(
        operation: Operation = .assert,
        polarity: Polarity?,
        topic: String,
        start: Int,
        end: Int,
        strength: Int = 3,
        slot: String? = nil,
        qualifiers: [String] = [],
        over: String? = nil,
        hard: Bool = false,
        until: Int64? = nil,
        rule: String
    ) {
        self.operation = operation
        self.polarity = polarity
        self.topic = topic
        self.start = start
        self.end = end
        self.strength = strength
        self.slot = slot
        self.qualifiers = qualifiers
        self.over = over
        self.hard = hard
        self.until = until
        self.rule = rule
    }
}
