/// How much somebody may still do: it fills at a steady rate up to a burst, and what is done is taken out.
///
/// Over any stretch of `t` seconds it admits at most `burst + rate * t`. Times are of a monotonic clock in microseconds.
public struct TokenBucket: Sendable, Equatable {
    /// How fast a bucket fills, and how much it holds.
    public struct Rate: Sendable, Equatable {
        /// Units a second; 0 or less switches the limit off.
        public var perSecond: Double
        /// Units that may be taken at once.
        public var burst: Double

        /// A rate with the burst of two seconds, unless another is named.
        public init(perSecond: Double, burst: Double? = nil) {
            self.perSecond = perSecond
            self.burst = burst ?? 2 * perSecond
        }

        /// Whether there is a limit at all.
        public var isOn: Bool { perSecond > 0 && burst > 0 }

        static func * (rate: Rate, factor: Double) -> Rate {
            Rate(perSecond: rate.perSecond * factor, burst: rate.burst * factor)
        }
    }

    /// The rate that it was made with.
    public let rate: Rate
    private var level: Double
    private var last: Int64

    /// A full bucket.
    public init(_ rate: Rate, now: Int64) {
        self.rate = rate
        level = rate.burst
        last = now
    }

    /// Lets it fill. A clock that stands still or goes back fills nothing.
    private mutating func fill(now: Int64) {
        guard now > last else { return }
        level = min(rate.burst, level + rate.perSecond * Double(now - last) / 1_000_000)
        last = now
    }

    /// What must be in it before `units` may go. What is larger than the burst goes when the bucket is full: to refuse
    /// it for ever would be no rate.
    private func needed(for units: Double) -> Double { min(units, rate.burst) }

    /// Microseconds until `units` may be taken; 0 if they may now.
    public mutating func wait(for units: Double, now: Int64) -> Int64 {
        guard rate.isOn else { return 0 }
        fill(now: now)
        let missing = needed(for: units) - level
        // Whoever comes back a hair too early by a rounding is sent away for nothing.
        return missing <= 1e-9 ? 0 : Int64((missing / rate.perSecond * 1_000_000).rounded(.up))
    }

    /// Takes `units` out. What is larger than the burst leaves the bucket in debt, so that the rate holds.
    public mutating func take(_ units: Double, now: Int64) {
        guard rate.isOn else { return }
        fill(now: now)
        level -= units
    }
}
