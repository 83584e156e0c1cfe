import Testing
import Wire

/// Token buckets and the meter made of them.
struct RateTests {
    /// Whatever comes whenever, no stretch of time sees more than the burst and what flows in meanwhile.
    @Test(arguments: 1...50 as ClosedRange<UInt64>) func neverMoreThanBurstAndRate(_ seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        func random(_ bound: UInt64) -> Int64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int64((state >> 33) % bound)
        }
        let rate = TokenBucket.Rate(perSecond: Double(1 + random(5000)), burst: Double(1 + random(3000)))
        var bucket = TokenBucket(rate, now: 0)
        var now: Int64 = 0
        var admitted: [(at: Int64, units: Double)] = []
        for _ in 0..<300 {
            now += random(random(5) == 0 ? 2_000_000 : 3000)
            let units = min(rate.burst, Double(1 + random(500)))
            let wait = bucket.wait(for: units, now: now)
            if wait == 0 {
                bucket.take(units, now: now)
                admitted.append((now, units))
            } else {
                // Whoever waits as long as told is let in.
                var (early, later) = (bucket, bucket)
                #expect(later.wait(for: units, now: now + wait) == 0)
                #expect(wait <= 2 || early.wait(for: units, now: now + wait - 2) > 0)
            }
        }
        for first in admitted.indices {
            var sum = 0.0
            for last in admitted[first...] {
                sum += last.units
                let seconds = Double(last.at - admitted[first].at) / 1_000_000
                #expect(sum <= rate.burst + rate.perSecond * seconds + 1e-6)
            }
        }
    }

    @Test func aRateOfNothingIsNoLimit() {
        var bucket = TokenBucket(.init(perSecond: 0), now: 0)
        bucket.take(1_000_000, now: 0)
        #expect(bucket.wait(for: 1_000_000, now: 0) == 0)
    }

    /// A batch larger than the burst goes when the bucket is full, and is paid for afterwards.
    @Test func whatIsLargerThanTheBurst() {
        var bucket = TokenBucket(.init(perSecond: 10, burst: 5), now: 0)
        #expect(bucket.wait(for: 50, now: 0) == 0)
        bucket.take(50, now: 0)
        #expect(bucket.wait(for: 1, now: 0) == 4_600_000)
        #expect(bucket.wait(for: 50, now: 4_600_000) == 400_000)
    }

    private func meter(_ requests: Double, events: Double = 0) -> RateMeter {
        var limits = RateLimits()
        limits.requests = .init(perSecond: requests, burst: requests)
        limits.events = .init(perSecond: events, burst: events)
        limits.failures = .init(perSecond: 1, burst: 3)
        limits.names = 100
        return RateMeter(limits)
    }

    @Test func theDevicesOfAUserShareItsRate() {
        var meter = meter(4)
        let (phone, laptop) = (RateMeter.Caller(owner: "u", device: "a"), RateMeter.Caller(owner: "u", device: "b"))
        for caller in [phone, laptop, phone, laptop] { #expect(meter.admit(caller, user: "u", now: 0) == 0) }
        #expect(meter.admit(phone, user: "u", now: 0) == 250_000)
        // Nobody else suffers, and what was refused was not counted.
        #expect(meter.admit(.init(owner: "v", device: "a"), user: "v", now: 0) == 0)
        #expect(meter.admit(laptop, user: "u", now: 250_000) == 0)
    }

    @Test func eventsCountBesideRequests() {
        var meter = meter(100, events: 10)
        let caller = RateMeter.Caller(owner: "u", device: "a")
        #expect(meter.admit(caller, user: "u", events: 10, now: 0) == 0)
        #expect(meter.admit(caller, user: "u", events: 1, now: 0) == 100_000)
        #expect(meter.admit(caller, user: "u", now: 0) == 0, "a read needs no events")
    }

    @Test func aServiceMayDoMore() {
        var meter = meter(4)
        let service = RateMeter.Caller(owner: "app", device: "bot", isService: true)
        for number in 0..<40 { #expect(meter.admit(service, user: "u\(number)", now: 0) == 0) }
        #expect(meter.admit(service, user: "u", now: 0) > 0)
    }

    @Test func wrongTokensOfAnAddress() {
        var meter = meter(1)
        for _ in 0..<3 {
            #expect(meter.waitToOpen(from: "a", now: 0) == 0)
            meter.countFailure(from: "a", now: 0)
        }
        #expect(meter.waitToOpen(from: "a", now: 0) == 1_000_000)
        #expect(meter.waitToOpen(from: "b", now: 0) == 0)
    }

    @Test func aBoundedNumberOfNames() {
        var meter = meter(10)
        for number in 0..<10_000 {
            #expect(meter.admit(.init(owner: "u\(number)", device: "a"), user: "u\(number)", now: 0) == 0)
        }
        #expect(meter.count <= 100)
    }
}

/// The cap on connections.
struct ConnectionGateTests {
    @Test func fullThenPatientThenRefusing() {
        var gate = ConnectionGate(capacity: 2, refusals: 1, patience: 1000)
        #expect(gate.enter(now: 0) == .served)
        #expect(gate.mayAccept(now: 0))
        #expect(gate.enter(now: 10) == .served)
        #expect(!gate.mayAccept(now: 1009), "a short rush waits")
        #expect(gate.mayAccept(now: 1010))
        #expect(gate.enter(now: 1010) == .refused)
        #expect(!gate.mayAccept(now: 2000), "few are turned away at once")
        gate.leave(.refused)
        #expect(gate.mayAccept(now: 2000))
        gate.leave(.served)
        #expect(gate.mayAccept(now: 2000))
        #expect(gate.enter(now: 2000) == .served)
        #expect(!gate.mayAccept(now: 2001), "the patience begins anew")
    }
}
