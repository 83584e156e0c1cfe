/// A piece of an answer that is still being written.
public struct AnswerDelta: Sendable, Equatable {
    /// The turn that it will be.
    public var turn: EventID
    /// The conversation that it belongs to.
    public var conversation: String
    /// The writer's own count of its pieces.
    public var part: Int64
    /// UTF-8 bytes of the answer before this piece; 0 begins it, or begins it anew.
    public var offset: Int64
    /// The piece, as UTF-8.
    public var text: [UInt8]

    /// A piece.
    public init(turn: EventID, conversation: String, part: Int64, offset: Int64, text: [UInt8]) {
        self.turn = turn
        self.conversation = conversation
        self.part = part
        self.offset = offset
        self.text = text
    }
}

/// An answer that is still being written, as far as it is.
public struct GrowingAnswer: Sendable {
    /// Whom it is for.
    public var user: String
    /// The turn that it will be.
    public var turn: EventID
    /// The conversation that it belongs to.
    public var conversation: String
    /// Who writes it.
    public var device: String
    /// The writer's count of the last piece.
    public var part: Int64
    /// All text so far, as UTF-8.
    public var text: [UInt8]
    /// How often it was begun anew: what was sent of an earlier beginning counts no more.
    public var beginnings = 0

    /// An answer whose first piece is in.
    public init(user: String, device: String, _ delta: AnswerDelta) {
        self.user = user
        self.device = device
        turn = delta.turn
        conversation = delta.conversation
        part = delta.part
        text = delta.text
    }
}

/// What is said in passing to a user's devices, and not kept.
public enum Whisper: Sendable, Equatable {
    /// Somebody writes, or stopped.
    case typing(device: String, conversation: String, isOn: Bool)
    /// Other devices are connected now than before.
    case presence
    /// An answer grows no more: it is stored, or given up.
    case ended(turn: EventID)
}
