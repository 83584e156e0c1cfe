import Events
import Preferences

/// `histories [count] [seed]`: as many random histories as told, and what came of them. `histories rate`: how fast events
/// fold.
@main
enum Histories {
    static func main() {
        if CommandLine.arguments.dropFirst().first == "rate" { return FoldRate.print() }
        let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
        let seed = CommandLine.arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? UInt64.random(in: .min ... .max)
        print("seed \(seed)")
        var tally = Tally()
        let elapsed = ContinuousClock().measure {
            for trial in 0..<count where tally.failure == nil { tally.run(seed: seed &+ UInt64(trial), orders: 4) }
        }
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        print(
            """
            \(tally.histories) histories of \(tally.events) events, \(tally.orders) other orders of arrival in \
            \(seconds) s: \(Int(Double(tally.histories) / seconds)) histories/s
            left out: \(tally.heldBack) orders whose `at` the server held back, \(tally.forgetsMeetingMerge) histories of \
            forgets unaware of each other beside a merge; \(tally.impossible) orders that no run has
            \(tally.failure.map { "DIFFERENT: \($0)" } ?? "no difference")
            """
        )
    }
}
