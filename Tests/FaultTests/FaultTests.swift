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

    /// A number that makes a test larger or longer.
    static func number(_ name: String) -> Int? { variable(name).flatMap { Int($0) } }

    private static func variable(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
}
