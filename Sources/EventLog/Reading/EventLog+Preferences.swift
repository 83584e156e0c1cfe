public import Events
internal import Postgres

extension EventLog {
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
