import Foundation

/// Shows how far work is, on a terminal only and only once it takes longer than a second.
final class ProgressBar {
    private let label: String
    private let unit: String
    private let start = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant?

    /// - Parameters:
    ///   - label: what is being done, as in "verifying".
    ///   - unit: what is counted, as in "events".
    init(_ label: String, unit: String) {
        self.label = label
        self.unit = unit
    }

    /// Shows `done` of `total`; without a total, the count and the rate.
    func show(_ done: Int64, of total: Int64?) {
        let now = ContinuousClock.now
        guard Terminal.showsProgress, now - start > .seconds(1) else { return }
        if let lastShown, now - lastShown < .milliseconds(100) { return }
        lastShown = now
        let rate = Int64(Double(done) / ProgressBar.seconds(now - start))
        var line = "\(label) "
        if let total, total > 0 {
            let share = min(1, Double(done) / Double(total))
            let filled = Int(share * 24)
            line += "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: 24 - filled) + "] "
            line += "\(Int(share * 100)) % "
        }
        line += "\(done) \(unit), \(rate)/s"
        Terminal.write("\r\u{1B}[K" + line.prefix(Terminal.width - 1), to: STDERR_FILENO)
    }

    /// Removes the bar, if there is one.
    func clear() {
        if lastShown != nil { Terminal.write("\r\u{1B}[K", to: STDERR_FILENO) }
        lastShown = nil
    }

    /// Seconds since the work began.
    var elapsed: Double { Self.seconds(ContinuousClock.now - start) }

    private static func seconds(_ duration: Duration) -> Double {
        let (seconds, attoseconds) = duration.components
        return max(1e-6, Double(seconds) + Double(attoseconds) / 1e18)
    }
}
