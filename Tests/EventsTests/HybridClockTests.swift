import Events
import Testing

struct HybridClockTests {
    @Test func followsTheServersClockAndNeverRunsBack() {
        var clock = HybridClock()
        // The device's clock is a year fast.
        let year: Int64 = 31_536_000_000_000
        clock.synchronise(serverTime: 1_000_000, deviceTime: 1_000_000 + year)
        #expect(clock.tick(deviceTime: 1_000_010 + year) == 1_000_010)
        #expect(clock.tick(deviceTime: 1_000_005 + year) == 1_000_011)
        clock.observe(2_000_000)
        #expect(clock.tick(deviceTime: 1_000_020 + year) == 2_000_001)
        #expect(clock.tick(deviceTime: 3_000_000 + year) == 3_000_000)
    }

    /// Protocol section 3: above what was seen, at most a minute ahead of the server; the first bound wins.
    @Test(
        arguments: [
            (100, nil, 0, 100), (100, 50, 0, 100), (100, 100, 0, 101), (100, 200, 0, 201), (-5, nil, 0, -5),
            (90_000_000, nil, 0, 60_000_000), (90_000_000, 70_000_000, 0, 70_000_001), (60_000_000, nil, 0, 60_000_000),
        ] as [(Int64, Int64?, Int64, Int64)]
    )
    func clamps(_ proposed: Int64, _ floor: Int64?, _ now: Int64, _ expected: Int64) {
        #expect(HybridClock.clamp(proposed, above: floor, now: now) == expected)
    }
}
