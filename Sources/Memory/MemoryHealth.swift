public import EventLog

/// How the memory and its database are, at one moment.
public struct MemoryHealth: Sendable {
    /// The log's epoch as the database says it now; nil if the database did not answer in time.
    public var epoch: String?
    /// Users whose head is kept here and was compared with the database's.
    public var compared = 0
    /// How many of them have a head here that their log has not reached: the database went back under the daemon.
    public var ahead = 0
    /// Since the followed users' heads were last looked at; nil where nobody has to look.
    public var headsAge: Duration?
    /// Since ended tokens were last looked for; nil where nobody has to look.
    public var tokensAge: Duration?

    /// Nothing is known.
    public init() {}
}

extension UserMemory {
    /// Users compared at one examination. A database that went back shows in any of them that moved since.
    private static let sample = 100

    /// Looks at database, heads and watches.
    ///
    /// - Parameter patience: how long the database may take; what it does not say within is not in the answer.
    public func examine(within patience: Duration = .seconds(2)) async -> MemoryHealth {
        var health = MemoryHealth()
        (health.headsAge, health.tokensAge) = watchAges
        // Before the database is asked: a head only moves up meanwhile.
        let kept = appender.heads(atMost: Self.sample)
        let answer = await withTaskGroup(of: (epoch: String, heads: [String: Int64])?.self) { [log] group in
            group.addTask {
                guard let epoch = try? await log.epoch(), let heads = try? await log.heads(of: Set(kept.keys)) else {
                    return nil
                }
                return (epoch, heads)
            }
            group.addTask {
                try? await Task.sleep(for: patience)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
        guard let answer else { return health }
        health.epoch = answer.epoch
        health.compared = kept.count
        health.ahead = kept.count { user, head in (answer.heads[user] ?? 0) < head }
        return health
    }
}
