/// What is measured.
package enum Measure: CaseIterable, Sendable {
    /// Events, rows or pushes a second.
    case rate
    /// Microseconds: the median, and what 99 and 99.9 of 100 stay below.
    case p50, p99, p999
    /// Seconds of processor time a second: 1 is one core.
    case daemonCores, databaseCores, generatorCores
    /// Resident bytes.
    case memory, memoryEach

    /// Its name in JSON.
    package var name: StaticString {
        switch self {
        case .rate: "per_s"
        case .p50: "p50_us"
        case .p99: "p99_us"
        case .p999: "p999_us"
        case .daemonCores: "daemon_cores"
        case .databaseCores: "database_cores"
        case .generatorCores: "generator_cores"
        case .memory: "resident_bytes"
        case .memoryEach: "resident_bytes_each"
        }
    }
}

/// One measurement, or the medians of several.
package struct Figure: Sendable {
    /// What was measured, each in its unit.
    package var values: [Measure: Double]

    package init(_ values: [Measure: Double] = [:]) { self.values = values }

    /// A rate with the latencies behind it.
    ///
    /// - Parameter microseconds: in any order.
    init(rate: Double, microseconds: [UInt32]) {
        let sorted = microseconds.sorted()
        values = [.rate: rate]
        guard !sorted.isEmpty else { return }
        for (measure, share) in [(Measure.p50, 0.5), (.p99, 0.99), (.p999, 0.999)] {
            values[measure] = Double(sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))])
        }
    }

    /// The median of each measure.
    static func median(of figures: [Figure]) -> Figure {
        var result = Figure()
        for measure in Measure.allCases {
            result.values[measure] = Load.median(of: figures.compactMap { $0.values[measure] })
        }
        return result
    }
}

/// The middle one, of two the greater; nil of none.
func median(of values: [Double]) -> Double? { values.isEmpty ? nil : values.sorted()[values.count / 2] }

/// What was found of one thing in all rounds, beside its peer.
package struct Finding: Sendable {
    /// A part of the benchmark.
    package var part: Bench.Part
    /// What was measured, as in `64 connections x 1`.
    package var subject: String
    /// What stands beside it, as in `pgbench, 64 clients`; nil for nothing.
    package var peer: String?
    /// What is compared with the peer.
    package var compared: [Measure] = []
    private(set) var rounds: [(ours: Figure, theirs: Figure?)] = []

    init(_ part: Bench.Part, _ subject: String, peer: String? = nil, compared: [Measure] = []) {
        self.part = part
        self.subject = subject
        self.peer = peer
        self.compared = compared
    }

    mutating func add(_ ours: Figure, beside theirs: Figure?) { rounds.append((ours, theirs)) }

    /// How many rounds there were.
    package var roundCount: Int { rounds.count }
    /// The medians of the rounds.
    package var ours: Figure { .median(of: rounds.map(\.ours)) }
    /// The medians of the peer's rounds.
    package var theirs: Figure? { peer == nil ? nil : .median(of: rounds.compactMap(\.theirs)) }

    /// Ours over the peer's: the median of the rounds' ratios, since a machine drifts between rounds.
    package func ratio(_ measure: Measure) -> Double? {
        median(
            of: rounds.compactMap { round in
                guard let ours = round.ours.values[measure], let theirs = round.theirs?.values[measure], theirs > 0
                else { return nil }
                return ours / theirs
            }
        )
    }
}
