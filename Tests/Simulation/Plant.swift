/// A mistake that is made on purpose, to see it found.
public enum Plant: String, CaseIterable, Sendable {
    /// The log takes an event again that it has.
    case noDeduplication
    /// A push is answered before it is in the log.
    case ackBeforeCommit
    /// A device's cursor is saved before the rows that it stands for.
    case cursorBeforeRows
    /// What was made is not on disk before it is sent.
    case outboxInMemory
    /// Another log takes the outbox along with the rows.
    case resetTakesOutbox
    /// What was forgotten stays on devices.
    case redactionsIgnored
    /// Devices go by their own clocks.
    case noClockCorrection
}
