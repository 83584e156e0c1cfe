public import Events
internal import Postgres

extension EventLog {
    /// How far a user's digest chain was found whole.
    public struct Verification: Sendable, Equatable {
        /// The last event that is in order.
        public var seq: Int64
        /// Its digest.
        public var digest: Digest
        /// How many of the events are redacted.
        public var redacted: Int64
        /// What is wrong with the event after it; nil if the chain is whole.
        public var fault: DigestChain.Fault?

        /// A chain that is whole up to `seq`, and what is wrong behind it.
        public init(seq: Int64, digest: Digest, redacted: Int64, fault: DigestChain.Fault? = nil) {
            self.seq = seq
            self.digest = digest
            self.redacted = redacted
            self.fault = fault
        }
    }

    /// Walks a user's digest chain and checks every event.
    ///
    /// - Parameters:
    ///   - after: the walk begins behind this event, whose digest is taken as it stands; 0 for the beginning.
    ///   - through: the last event to check; nil for the head.
    ///   - progress: called with the last `seq` checked and the last to check, after each page.
    /// - Returns: nil if there is no such user.
    public func verify(
        _ user: String,
        after: Int64 = 0,
        through: Int64? = nil,
        progress: (_ seq: Int64, _ end: Int64) -> Void = { _, _ in }
    ) async throws -> Verification? {
        guard let head = try await head(of: user) else { return nil }
        let end = min(through ?? head, head)
        var walk = Verification(seq: 0, digest: .zero, redacted: 0)
        if after > 0 {
            let before = try await page(of: user, after: after - 1, through: after, limit: 1, bytes: 1)
            guard let event = before?.events.first else {
                walk.fault = .gap(expected: after)
                return walk
            }
            walk.seq = event.seq
            walk.digest = event.digest
        }
        while walk.seq < end {
            let page = try await page(of: user, after: walk.seq, through: end, limit: 1000, bytes: 4_194_304)
            for event in page?.events ?? [] {
                walk.fault = DigestChain.check(event, user: user, after: walk.seq, previous: walk.digest)
                if walk.fault != nil { return walk }
                walk.seq = event.seq
                walk.digest = event.digest
                if event.body == nil { walk.redacted += 1 }
            }
            if page?.events.isEmpty ?? true { walk.fault = .gap(expected: walk.seq + 1) }
            if walk.fault != nil { return walk }
            progress(walk.seq, end)
        }
        return walk
    }
}
