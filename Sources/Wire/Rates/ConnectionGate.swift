/// How many connections there may be, and what becomes of one too many. Pure.
///
/// At the cap nothing more is accepted, so a short rush waits in the kernel's queue. Where it stays full, those who wait
/// are let in a few at a time, only to be told so: they had better try elsewhere or later.
public struct ConnectionGate: Sendable {
    /// Connections that are served at once.
    public let capacity: Int
    /// Connections that are being turned away at once.
    public let refusals: Int
    /// Microseconds for which a full server lets new connections wait.
    public let patience: Int64

    private(set) var active = 0
    private(set) var refusing = 0
    private var fullSince: Int64?

    /// A gate that nobody has passed.
    public init(capacity: Int, refusals: Int = 64, patience: Int64 = 1_000_000) {
        self.capacity = capacity
        self.refusals = refusals
        self.patience = patience
    }

    /// What becomes of a connection.
    public enum Verdict: Sendable, Equatable {
        case served, refused
    }

    /// Whether a connection should be accepted now.
    public func mayAccept(now: Int64) -> Bool {
        if active < capacity { return true }
        guard let fullSince, now - fullSince >= patience else { return false }
        return refusing < refusals
    }

    /// Counts a connection that was accepted.
    public mutating func enter(now: Int64) -> Verdict {
        guard active < capacity else {
            refusing += 1
            return .refused
        }
        active += 1
        if active == capacity { fullSince = now }
        return .served
    }

    /// Counts a connection that is gone.
    public mutating func leave(_ verdict: Verdict) {
        switch verdict {
        case .served:
            active -= 1
            fullSince = nil
        case .refused: refusing -= 1
        }
    }

    /// What one too many is told.
    public static var refusal: [UInt8] {
        ServerFrame.error(
            ProtocolError(.overloaded, "the server has all the connections it may have", afterMilliseconds: 5000),
            isFatal: true
        )
    }
}
