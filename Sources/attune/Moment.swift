import ArgumentParser
import Foundation

/// A time as people write it, such as 2026-11-24 or 2026-11-24T17:00:00Z, or as events do: microseconds since 1970.
struct Moment: ExpressibleByArgument {
    /// Since 1970.
    var microseconds: Int64

    init?(argument: String) {
        if let microseconds = Int64(argument) {
            self.microseconds = microseconds
            return
        }
        let styles: [Date.ISO8601FormatStyle] = [
            .iso8601.year().month().day(), .iso8601, Date.ISO8601FormatStyle(includingFractionalSeconds: true),
        ]
        guard let date = styles.lazy.compactMap({ try? $0.parse(argument) }).first else { return nil }
        microseconds = Int64((date.timeIntervalSince1970 * 1_000_000).rounded())
    }
}
