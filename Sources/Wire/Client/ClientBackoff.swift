/// How long to wait before the next attempt: twice as long each time, and never in step with other clients.
struct ClientBackoff: Sendable {
    /// Microseconds of the first wait at most.
    private static let shortest: Int64 = 250_000
    /// Microseconds of any wait at most, unless the server asks for more.
    private static let longest: Int64 = 30_000_000
    /// The longest wait that a server can ask for, in microseconds: whatever stands in `after_ms`, a client comes back.
    private static let longestAsked: Int64 = 3_600_000_000

    private var attempts: Int64 = 0

    mutating func reset() { attempts = 0 }

    /// Microseconds to wait now.
    ///
    /// - Parameter asked: the `after_ms` that the server named.
    mutating func next(asked: Int64?, using generator: inout any RandomNumberGenerator & Sendable) -> Int64 {
        let bound = min(Self.longest, Self.shortest << min(attempts, 16))
        attempts += 1
        let wait = Int64.random(in: bound / 2...bound, using: &generator)
        guard let asked else { return wait }
        let least = min(Self.longestAsked, max(0, min(asked, Self.longestAsked / 1000)) * 1000)
        // All who were told the same must not come back in the same moment.
        return least + wait / 2
    }
}
