/// `simulate [count] [seed] [plant]`: as many simulated histories as told, and what came of them.
@main
enum Simulate {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst().map { $0 }
        let count = arguments.first.flatMap { UInt64($0) } ?? 20_000
        let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? UInt64.random(in: .min ... .max)
        let plant = arguments.dropFirst(2).first.flatMap { Plant(rawValue: $0) }
        print("seed \(seed)")
        var total = Trials()
        let elapsed = ContinuousClock().measure { total.run(count, from: seed, plant: plant) }
        print("\(total) in \(elapsed)")
        for failure in total.failures.prefix(20) { print("seed \(failure.seed): \(failure.what)") }
    }
}

/// Simulated histories and what came of them.
public struct Trials: CustomStringConvertible {
    /// How many were run.
    public private(set) var runs = 0
    private var tally = World.Tally()
    /// Those that ended badly.
    public private(set) var failures: [(seed: UInt64, what: String)] = []

    /// None yet.
    public init() {}

    /// Runs `count` histories with the seeds from `seed` on.
    public mutating func run(_ count: UInt64, from seed: UInt64, plant: Plant? = nil) {
        for number in 0..<count {
            var world = World(seed: seed &+ number, plant: plant)
            if let fault = world.run() { failures.append((seed &+ number, fault)) }
            runs += 1
            tally.events += world.tally.events
            tally.connections += world.tally.connections
            tally.crashes += world.tally.crashes
            tally.restores += world.tally.restores
            tally.restarts += world.tally.restarts
        }
    }

    public var description: String {
        "\(runs) histories with \(tally.events) events, \(tally.connections) connections, \(tally.crashes) crashed apps, "
            + "\(tally.restarts) crashed servers, \(tally.restores) restores: \(failures.count) bad"
    }
}
