/// Waiting times between attempts: exponential with full jitter, so that many clients of a server that comes back do not
/// arrive at once (AWS Architecture Blog, "Exponential Backoff And Jitter").
struct Backoff: Sendable {
    var base: Duration = .milliseconds(50)
    var cap: Duration = .seconds(1)
    /// Keeps an unlucky draw from trying again at once.
    var floor: Duration = .milliseconds(10)

    /// The time to wait after so many failures in a row (1 and up); `jitter` is drawn from 0 ..< 1.
    func delay(failures: Int, jitter: Double) -> Duration {
        // Ten doublings are past any cap in use, and more could overflow.
        let ceiling = min(cap, base * (1 << min(max(failures - 1, 0), 10)))
        return max(floor, ceiling * jitter)
    }
}
