/// A device's hybrid logical clock, in microseconds since 1970: protocol section 3, `at`.
///
/// After Kulkarni et al., "Logical Physical Clocks" (2014), with the logical part folded into the microseconds: it never
/// runs behind what the device has applied, and follows real time as far as the server's clock tells it.
public struct HybridClock: Sendable, Equatable {
    /// The server's clock less the device's own, as of the last `hello`.
    public private(set) var correction: Int64 = 0
    /// The largest `at` applied or made.
    public private(set) var latest: Int64 = 0

    /// A clock that has seen nothing.
    public init() {}

    /// Takes over the server's clock from a `hello` whose `now` came in at `deviceTime`.
    public mutating func synchronise(serverTime: Int64, deviceTime: Int64) { correction = serverTime - deviceTime }

    /// Notes the `at` of an event that was applied.
    public mutating func observe(_ at: Int64) { latest = max(latest, at) }

    /// The `at` of an event made now.
    public mutating func tick(deviceTime: Int64) -> Int64 {
        latest = max(deviceTime + correction, latest + 1)
        return latest
    }

    /// What the log stores for a proposed `at`: protocol section 3.
    ///
    /// - Parameters:
    ///   - floor: the greatest stored `at` among the user's events with `seq` <= `seen` or from the same device; nil if
    ///     there is none.
    ///   - now: the server's clock.
    /// - Returns: at most `now` + 60 s, and above `floor` come what may.
    public static func clamp(_ proposed: Int64, above floor: Int64?, now: Int64) -> Int64 {
        let bounded = min(proposed, now + 60_000_000)
        return floor.map { max(bounded, $0 + 1) } ?? bounded
    }
}
