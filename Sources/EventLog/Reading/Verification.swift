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

    /// Walks a user's digest chain from its beginning to the head and checks every event.
    ///
    /// - Parameter progress: called with the last `seq` checked and the head, after each page.
    /// - Returns: nil if there is no such user.
    public func verify(
        _ user: String,
        progress: (_ seq: Int64, _ head: Int64) -> Void = { _, _ in }
    ) async throws -> Verification? {
        guard let head = try await head(of: user) else { return nil }
        var walk = Verification(seq: 0, digest: .zero, redacted: 0)
        while walk.seq < head {
            let page = try await page(of: user, after: walk.seq, limit: 1000, bytes: 4_194_304)
            for event in page.events {
                walk.fault = DigestChain.check(event, user: user, after: walk.seq, previous: walk.digest)
                if walk.fault != nil { return walk }
                walk.seq = event.seq
                walk.digest = event.digest
                if event.body == nil { walk.redacted += 1 }
            }
            if page.events.isEmpty { walk.fault = .gap(expected: walk.seq + 1) }
            if walk.fault != nil { return walk }
            progress(walk.seq, head)
        }
        return walk
    }
}
