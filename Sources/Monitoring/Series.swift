internal import CoreMetrics
internal import Synchronization

/// One series: something that is counted or measured under one name.
protocol Series: AnyObject, Sendable {
    /// Adds its samples.
    func write(_ name: MetricStore.SeriesName, into text: inout ExpositionText)
    /// The type that the text format calls it.
    var type: StaticString { get }
}

/// Only ever goes up.
final class CounterSeries: Series, CounterHandler {
    private let value = Atomic<Int64>(0)
    let type: StaticString = "counter"

    func increment(by amount: Int64) { value.wrappingAdd(amount, ordering: .relaxed) }
    func reset() { value.store(0, ordering: .relaxed) }

    func write(_ name: MetricStore.SeriesName, into text: inout ExpositionText) {
        text.sample(name.label, name.dimensions, Double(value.load(ordering: .relaxed)))
    }
}

/// Goes up and down.
final class GaugeSeries: Series, MeterHandler, RecorderHandler {
    private let value = Mutex(0.0)
    let type: StaticString = "gauge"

    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { self.value.withLock { $0 = value } }
    func increment(by amount: Double) { value.withLock { $0 += amount } }
    func decrement(by amount: Double) { value.withLock { $0 -= amount } }
    func record(_ value: Int64) { set(value) }
    func record(_ value: Double) { set(value) }

    func write(_ name: MetricStore.SeriesName, into text: inout ExpositionText) {
        text.sample(name.label, name.dimensions, value.withLock { $0 })
    }
}

/// Counts values by size, in buckets that are fixed: what a histogram of the text format is.
final class HistogramSeries: Series, RecorderHandler, TimerHandler {
    /// Upper bounds for numbers of things, of batches for instance.
    static let counts: [Double] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
    /// Upper bounds for times in seconds: from a wait for a fast disk to one that alarms.
    static let seconds: [Double] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct State {
        /// One more than there are bounds: the last is for what exceeds them.
        var buckets: [UInt64]
        var sum = 0.0
    }

    private let bounds: [Double]
    private let state: Mutex<State>
    let type: StaticString = "histogram"

    /// - Parameter bounds: the buckets' upper bounds, rising.
    init(bounds: [Double]) {
        self.bounds = bounds
        state = Mutex(State(buckets: Array(repeating: 0, count: bounds.count + 1)))
    }

    func record(_ value: Int64) { record(Double(value)) }
    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1_000_000_000) }

    func record(_ value: Double) {
        let bucket = bounds.firstIndex { value <= $0 } ?? bounds.count
        state.withLock { state in
            state.buckets[bucket] += 1
            state.sum += value
        }
    }

    func write(_ name: MetricStore.SeriesName, into text: inout ExpositionText) {
        let state = state.withLock { $0 }
        var total: UInt64 = 0
        let separator = name.dimensions.isEmpty ? "" : ","
        for (index, count) in state.buckets.enumerated() {
            total += count
            let bound = index < bounds.count ? ExpositionText.number(bounds[index]) : "+Inf"
            text.sample(name.label + "_bucket", "\(name.dimensions)\(separator)le=\"\(bound)\"", Double(total))
        }
        text.sample(name.label + "_sum", name.dimensions, state.sum)
        text.sample(name.label + "_count", name.dimensions, Double(total))
    }
}
