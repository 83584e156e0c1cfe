public import Events
internal import Postgres

extension EventLog {
    /// A stretch of a user's log.
    public struct Stretch: Sendable {
        public var user: String
        /// The first event is the one after this.
        public var after: Int64
        /// The last one.
        public var through: Int64

        public init(of user: String, after: Int64, through: Int64) {
            self.user = user
            self.after = after
            self.through = through
        }
    }

    /// Reads the next events of several users that their preferences are made of, at most `limit` each, in `seq` order:
    /// one round trip.
    public func preferenceEvents(in stretches: [Stretch], limit: Int) async throws -> [[StoredEvent]] {
        let pipeline = stretches.map { stretch in
            var arguments = Arguments()
            arguments.append(stretch.user)
            arguments.append(stretch.after)
            arguments.append(stretch.through)
            arguments.append(Int64(limit))
            return (Statement.preferenceEvents, arguments)
        }
        return try await pool.execute(pipeline: pipeline).map { rows in (0..<rows.count).map { StoredEvent(rows[$0]) } }
    }

    /// Reads the next events that a user's preferences are made of, at most `limit`, in `seq` order.
    public func preferenceEvents(
        of user: String,
        after: Int64,
        through: Int64,
        limit: Int
    ) async throws -> [StoredEvent] {
        var arguments = Arguments()
        arguments.append(user)
        arguments.append(after)
        arguments.append(through)
        arguments.append(Int64(limit))
        let rows = try await pool.execute(.preferenceEvents, arguments)
        return (0..<rows.count).map { StoredEvent(rows[$0]) }
    }

    /// A user's last `seq` as of a time: that of the last event that the log had taken in by then.
    ///
    /// - Parameter time: microseconds since 1970, by the server's clock.
    /// - Returns: 0 before the first event.
    public func seq(of user: String, asOf time: Int64) async throws -> Int64 {
        var arguments = Arguments()
        arguments.append(user)
        arguments.append(time)
        return try await pool.execute(.seqAt, arguments).first?.int64(0) ?? 0
    }
}
