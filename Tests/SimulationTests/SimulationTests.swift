import Testing
import simulate

/// Devices, links that break and a server that crashes and is restored, over the real state machines.
struct SimulationTests {
    private static let histories: UInt64 = 50

    @Test(arguments: 0..<10) func everythingConverges(_ part: UInt64) {
        var trials = Trials()
        trials.run(Self.histories, from: 1 + part * Self.histories)
        #expect(trials.failures.isEmpty, "\(trials.failures.first.map { "seed \($0.seed): \($0.what)" } ?? "")")
        print(trials)
    }

    /// A simulation that finds nothing must be one that would.
    @Test(arguments: Plant.allCases) func aPlantedMistakeIsFound(_ plant: Plant) {
        var trials = Trials()
        trials.run(200, from: 1, plant: plant, untilFailure: true)
        #expect(!trials.failures.isEmpty)
        print("\(plant): \(trials.failures.first.map { "seed \($0.seed): \($0.what)" } ?? "not found")")
    }
}
