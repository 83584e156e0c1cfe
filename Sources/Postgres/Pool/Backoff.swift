/// Waiting times between attempts: exponential with full jitter, so that many clients of a server that comes back do not
/// arrive at once (AWS Architecture Blog, "Exponential Backoff And Jitter").
public struct Backoff: Sendable {
    /// What the first wait is drawn up to; it doubles with each failure.
    public var base: Duration = .milliseconds(50)
    /// What no wait is longer than.
    public var cap: Duration = .seconds(1)
    /// Keeps an unlucky draw from trying again at once.
    public var floor: Duration = .milliseconds(10)

    /// From 50 ms to 1 s.
    public init() {}

    /// The time to wait after so many failures in a row (1 and up); `jitter` is drawn from 0 ..< 1.
    public func delay(failures: Int, jitter: Double) -> Duration {
        // Ten doublings are past any cap in use, and more could overflow.
        let ceiling = min(cap, base * (1 << min(max(failures - 1, 0), 10)))
        return max(floor, ceiling * jitter)
    }
}
