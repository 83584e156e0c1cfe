internal import CoreMetrics

/// Connections to the server, as swift-metrics' backend counts them.
struct ConnectionMetrics: Sendable {
    static let shared = ConnectionMetrics()

    let opened = Counter(label: "attune_database_connections_total")
    let failed = Counter(label: "attune_database_connection_failures_total")
}
