/// How fast requests, events and wrong tokens may come.
public struct RateLimits: Sendable, Equatable {
    /// Requests of one person's token, and of all tokens of one user.
    public var requests = TokenBucket.Rate(perSecond: 2000)
    /// Events that one person's token, and all tokens of one user, push.
    public var events = TokenBucket.Rate(perSecond: 20_000)
    /// Tokens that open nothing, from one address.
    public var failures = TokenBucket.Rate(perSecond: 50, burst: 500)
    /// How many times as much a service may do, which acts for many users.
    public var serviceFactor = 10.0
    /// Names whose buckets are kept, of each sort.
    public var names = 100_000

    /// The defaults.
    public init() {}
}

/// Counts what everybody does, and says who must wait. Pure; whoever shares it puts a lock around it.
public struct RateMeter: Sendable {
    /// Who asks for something.
    public struct Caller: Sendable, Hashable {
        /// Whose token it is: for a person the user, for a service or an auditor the label.
        public var owner: String
        /// The token's device, or the service's name.
        public var device: String
        /// Whether it acts for many users.
        public var isService: Bool

        /// A caller.
        public init(owner: String, device: String, isService: Bool = false) {
            self.owner = owner
            self.device = device
            self.isService = isService
        }
    }

    private let limits: RateLimits
    private var requests: BucketTable
    private var events: BucketTable
    private var failures: BucketTable

    /// A meter that has counted nothing.
    public init(_ limits: RateLimits) {
        self.limits = limits
        requests = BucketTable(capacity: limits.names)
        events = BucketTable(capacity: limits.names)
        failures = BucketTable(capacity: limits.names)
    }

    /// Buckets that are kept.
    public var count: Int { requests.count + events.count + failures.count }

    /// Counts a request, and its events if it pushes some; or, if it must wait, counts nothing.
    ///
    /// - Parameter user: in whose log it reads or writes; its bucket is shared by all tokens that act for the user.
    /// - Returns: microseconds to wait; 0 if the request may go.
    public mutating func admit(_ caller: Caller, user: String, events count: Int = 0, now: Int64) -> Int64 {
        let factor = caller.isService ? limits.serviceFactor : 1
        // No name has a space in it, so a token's key is no user's.
        let token = caller.owner + " " + caller.device
        // A user for whom a service acts may have what the service may: its model answers all the user's devices.
        let userKey = caller.isService ? user + " for services" : user
        let keys = [token, userKey]
        let (requestRate, eventRate) = (limits.requests * factor, limits.events * factor)
        var wait: Int64 = 0
        for key in keys {
            if requestRate.isOn {
                wait = max(wait, requests.with(key, requestRate, now: now) { $0.wait(for: 1, now: now) })
            }
            if eventRate.isOn, count > 0 {
                wait = max(wait, events.with(key, eventRate, now: now) { $0.wait(for: Double(count), now: now) })
            }
        }
        guard wait == 0 else { return wait }
        for key in keys {
            if requestRate.isOn { requests.with(key, requestRate, now: now) { $0.take(1, now: now) } }
            if eventRate.isOn, count > 0 {
                events.with(key, eventRate, now: now) { $0.take(Double(count), now: now) }
            }
        }
        return 0
    }

    /// Microseconds until a token from `address` is looked up again; 0 while not too many were wrong.
    public mutating func waitToOpen(from address: String, now: Int64) -> Int64 {
        guard limits.failures.isOn else { return 0 }
        return failures.with(address, limits.failures, now: now) { $0.wait(for: 1, now: now) }
    }

    /// Counts a token that opened nothing.
    public mutating func countFailure(from address: String, now: Int64) {
        guard limits.failures.isOn else { return }
        failures.with(address, limits.failures, now: now) { $0.take(1, now: now) }
    }
}

extension ProtocolError {
    /// Too much came at once; nothing was done.
    ///
    /// - Parameter wait: microseconds until it may go.
    public static func rateLimited(wait: Int64) -> ProtocolError {
        ProtocolError(
            .rateLimited,
            "too many requests or events came at once; nothing was done: try again later",
            afterMilliseconds: max(1, (wait + 999) / 1000)
        )
    }
}
