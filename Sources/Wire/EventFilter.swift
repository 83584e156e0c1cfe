/// What a subscription or a `read` wants to see: protocol section 5.
public struct EventFilter: Sendable, Equatable {
    /// Conversations; nil means all events, also those of none.
    public var conversations: [String]?
    /// Kinds; a trailing `*` stands for any rest. Nil means all.
    public var kinds: [String]?

    /// A filter; by default it lets everything pass.
    public init(conversations: [String]? = nil, kinds: [String]? = nil) {
        self.conversations = conversations
        self.kinds = kinds
    }

    /// Whether everything passes.
    public var isOpen: Bool { conversations == nil && kinds == nil }

    /// Whether an event of this kind and conversation passes.
    public func admits(kind: String, conversation: String?) -> Bool {
        if let conversations, !(conversation.map(conversations.contains) ?? false) { return false }
        guard let kinds else { return true }
        return kinds.contains { pattern in
            pattern.utf8.last == UInt8(ascii: "*") ? kind.utf8.starts(with: pattern.utf8.dropLast()) : kind == pattern
        }
    }
}
