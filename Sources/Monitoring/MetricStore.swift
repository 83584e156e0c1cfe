public import CoreMetrics
internal import Synchronization

/// Keeps the numbers of a process in memory, for a scraper to read: the backend of swift-metrics.
///
/// What is asked for beyond `capacity` series is not kept, and counted: a label that takes its values from clients must
/// not become memory without a bound.
public final class MetricStore: MetricsFactory {
    /// What tells one series from the others.
    struct SeriesName: Hashable, Sendable {
        var label: String
        /// `name="value",...` as the text format writes it, sorted by name.
        var dimensions: String
    }

    private let capacity: Int
    private let series = Mutex<[SeriesName: any Series]>([:])
    private let dropped = CounterSeries()

    /// An empty store.
    ///
    /// - Parameter capacity: series that are kept.
    public init(capacity: Int = 1000) { self.capacity = capacity }

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        find(label, dimensions) { CounterSeries() }
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        find(label, dimensions) { GaugeSeries() }
    }

    public func makeRecorder(
        label: String,
        dimensions: [(String, String)],
        aggregate: Bool
    ) -> any RecorderHandler {
        aggregate
            ? find(label, dimensions) { HistogramSeries(bounds: HistogramSeries.counts) }
            : find(label, dimensions) { GaugeSeries() }
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        find(label, dimensions) { HistogramSeries(bounds: HistogramSeries.seconds) }
    }

    public func destroyCounter(_ handler: any CounterHandler) { remove(handler) }
    public func destroyMeter(_ handler: any MeterHandler) { remove(handler) }
    public func destroyRecorder(_ handler: any RecorderHandler) { remove(handler) }
    public func destroyTimer(_ handler: any TimerHandler) { remove(handler) }

    /// The series of this name, made if it is new. One of another type under the same name, or one too many, counts
    /// without being seen.
    private func find<Found: Series>(
        _ label: String,
        _ dimensions: [(String, String)],
        _ make: () -> Found
    ) -> Found {
        let name = SeriesName(
            label: ExpositionText.name(label),
            dimensions: ExpositionText.dimensions(dimensions)
        )
        return series.withLock { series in
            if let known = series[name] as? Found { return known }
            let new = make()
            guard series[name] == nil, series.count < capacity else {
                dropped.increment(by: 1)
                return new
            }
            series[name] = new
            return new
        }
    }

    private func remove(_ handler: AnyObject) {
        series.withLock { series in
            for (name, one) in series where one === handler { series[name] = nil }
        }
    }

    /// All series in the order of their names, with how many were asked for in vain.
    func snapshot() -> [(name: SeriesName, series: any Series)] {
        let all = series.withLock { Array($0) }.map { (name: $0.key, series: $0.value) }
        let own: (name: SeriesName, series: any Series) =
            (SeriesName(label: "attune_metrics_dropped_total", dimensions: ""), dropped)
        return (all + [own]).sorted { ($0.name.label, $0.name.dimensions) < ($1.name.label, $1.name.dimensions) }
    }
}
