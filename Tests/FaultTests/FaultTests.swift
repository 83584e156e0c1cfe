import Foundation
import Testing

/// Faults of the daemon, of its database and of its clients, done to real processes over real sockets.
///
/// They run one after another: each of them loads the machine, and some measure.
@Suite(.serialized, .timeLimit(.minutes(5))) enum FaultTests {}

/// What an environment variable may change about a run.
enum Knob {
    /// How many faults a test of rounds does: `ATTUNE_FAULT_ROUNDS`, for long runs.
    static var rounds: Int { variable("ATTUNE_FAULT_ROUNDS").flatMap { Int($0) } ?? 5 }

    /// The seed of a test's random choices, printed so that `ATTUNE_FAULT_SEED` can repeat them.
    static func seed(for test: String = #function) -> UInt64 {
        let seed = variable("ATTUNE_FAULT_SEED").flatMap { UInt64($0) } ?? UInt64.random(in: 1...999_999_999)
        print("\(test): ATTUNE_FAULT_SEED=\(seed)")
        return seed
    }

    private static func variable(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
}

/// SplitMix64: random choices that a seed repeats. <https://prng.di.unimi.it/splitmix64.c>
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = state
        word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return word ^ (word >> 31)
    }
}
