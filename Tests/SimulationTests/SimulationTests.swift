import Testing
import simulate

/// Devices, links that break and a server that crashes and is restored, over the real state machines.
struct SimulationTests {
    private static let histories: UInt64 = 50

    @Test(arguments: 0..<10) func everythingConverges(_ part: UInt64) async {
        var trials = Trials()
        for history in 0..<Self.histories {
            trials.run(1, from: 1 + part * Self.histories + history)
            // Other tests wait for the few threads that there are.
            await Task.yield()
        }
        #expect(trials.failures.isEmpty, "\(trials.failures.first.map { "seed \($0.seed): \($0.what)" } ?? "")")
    }

    /// A simulation that finds nothing must be one that would.
    @Test(arguments: Plant.allCases) func aPlantedMistakeIsFound(_ plant: Plant) async {
        var trials = Trials()
        for seed in 1...200 as ClosedRange<UInt64> where trials.failures.isEmpty {
            trials.run(1, from: seed, plant: plant)
            await Task.yield()
        }
        #expect(!trials.failures.isEmpty)
    }
}
