internal import CoreMetrics
internal import Wire

/// What the server counts, for swift-metrics' backend.
struct ServerMetrics: Sendable {
    static let shared = ServerMetrics()

    let connections = Meter(label: "attune_connections")
    let accepted = Counter(label: "attune_connections_total")
    let refused = Counter(label: "attune_connections_refused_total")
    let frames = Counter(label: "attune_frames_received_total")
    let bytesReceived = Counter(label: "attune_received_bytes_total")
    let bytesSent = Counter(label: "attune_sent_bytes_total")
    let catchUpEvents = Counter(label: "attune_catchup_events_total")
    let catchUpPages = Counter(label: "attune_catchup_pages_total")
    private let opens: [Opening: Counter]
    private let requests: [Request: Counter]
    private let limited: [Limit: Counter]

    /// What became of an `open`.
    enum Opening: String, CaseIterable {
        case accepted, authFailed = "auth_failed", unavailable, rateLimited = "rate_limited"
    }

    /// What a connection asks for. A head is asked for by `sub` and `ping`.
    enum Request: String, CaseIterable {
        case push, head, question
    }

    /// What came too fast.
    enum Limit: String, CaseIterable {
        case request, open
    }

    private init() {
        // All of them at once, so that a scraper finds zeros and not gaps.
        func counters<Key: RawRepresentable<String> & CaseIterable & Hashable>(
            _ label: String,
            by dimension: String
        ) -> [Key: Counter] {
            Dictionary(
                uniqueKeysWithValues: Key.allCases.map { key in
                    (key, Counter(label: label, dimensions: [(dimension, key.rawValue)]))
                }
            )
        }
        opens = counters("attune_opens_total", by: "outcome")
        requests = counters("attune_requests_total", by: "type")
        limited = counters("attune_rate_limited_total", by: "what")
        connections.set(0)
    }

    func opened(_ outcome: Opening) { opens[outcome]?.increment() }
    func requested(_ type: Request) { requests[type]?.increment() }
    func limited(_ what: Limit) { limited[what]?.increment() }
}
