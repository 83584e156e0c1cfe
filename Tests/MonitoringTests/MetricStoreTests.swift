import CoreMetrics
import Testing

@testable import Monitoring

/// What is counted comes out as a scraper reads it, and the store stays small.
struct MetricStoreTests {
    private func lines(_ store: MetricStore) -> [String] {
        ExpositionText(store).text.split(separator: "\n").map(String.init)
    }

    @Test func countersAndGauges() {
        let store = MetricStore()
        Counter(label: "events_total", dimensions: [("kind", "a \"b\"\\\n"), ("by", "x")], factory: store).increment(
            by: 3
        )
        Counter(label: "events_total", dimensions: [("by", "x"), ("kind", "a \"b\"\\\n")], factory: store).increment()
        let gauge = Meter(label: "open.files", factory: store)
        gauge.increment(by: 5)
        gauge.decrement()
        #expect(
            lines(store) == [
                "# TYPE attune_metrics_dropped_total counter", "attune_metrics_dropped_total 0",
                "# TYPE events_total counter", #"events_total{by="x",kind="a \"b\"\\\n"} 4"#,
                "# TYPE open_files gauge", "open_files 4",
            ]
        )
    }

    @Test func timersAreHistogramsInSeconds() {
        let store = MetricStore()
        let timer = Timer(label: "wait_seconds", dimensions: [("a", "b")], factory: store)
        timer.recordMilliseconds(1)
        timer.recordMilliseconds(3)
        timer.recordSeconds(60)
        let found = lines(store)
        #expect(found.contains("# TYPE wait_seconds histogram"))
        #expect(found.contains(#"wait_seconds_bucket{a="b",le="0.0005"} 0"#))
        #expect(found.contains(#"wait_seconds_bucket{a="b",le="0.001"} 1"#))
        #expect(found.contains(#"wait_seconds_bucket{a="b",le="0.005"} 2"#))
        #expect(found.contains(#"wait_seconds_bucket{a="b",le="10"} 2"#))
        #expect(found.contains(#"wait_seconds_bucket{a="b",le="+Inf"} 3"#))
        #expect(found.contains(#"wait_seconds_sum{a="b"} 60.004"#))
        #expect(found.contains(#"wait_seconds_count{a="b"} 3"#))
    }

    @Test func recordersAreHistogramsOfNumbers() {
        let store = MetricStore()
        let recorder = Recorder(label: "batch", factory: store)
        recorder.record(1)
        recorder.record(500)
        recorder.record(5000)
        let found = lines(store)
        #expect(found.contains(#"batch_bucket{le="1"} 1"#) && found.contains(#"batch_bucket{le="500"} 2"#))
        #expect(found.contains(#"batch_bucket{le="+Inf"} 3"#) && found.contains("batch_count 3"))
    }

    @Test func seriesBeyondTheBoundAreCountedAndNotKept() {
        let store = MetricStore(capacity: 2)
        for number in 0..<5 {
            Counter(label: "one_total", dimensions: [("n", String(number))], factory: store).increment()
        }
        let found = lines(store)
        #expect(found.count { $0.hasPrefix("one_total") } == 2)
        #expect(found.contains("attune_metrics_dropped_total 3"))
    }

    @Test func aDestroyedSeriesIsGone() {
        let store = MetricStore()
        let counter = Counter(label: "gone_total", factory: store)
        counter.increment()
        counter.destroy()
        #expect(!lines(store).contains { $0.hasPrefix("gone_total") })
    }
}
