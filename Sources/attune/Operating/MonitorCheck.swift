import Events
import Settings
import SyncClient

/// What the daemon says of itself, where it serves numbers and health.
struct MonitorCheck {
    let address: SocketName

    /// What `/healthz` found; each of its checks is one of ours.
    func diagnoses() async -> [Diagnosis] {
        guard let answer = try? await MonitorAnswer.get("/healthz", host: address.host, port: address.port),
            let report = try? JSONDocument(answer.body).root, let checks = report["checks"]?.array
        else {
            return [
                Diagnosis(
                    "health",
                    .failure,
                    "nothing that says how attuned is answers at \(address)",
                    advice: "start attuned with --metrics \(address), or name its address here by --metrics"
                )
            ]
        }
        return checks.map { check in
            let isGood = check["ok"]?.bool ?? false
            return Diagnosis(
                "health." + (check["check"]?.string ?? ""),
                isGood ? .ok : .failure,
                check["message"]?.string ?? "",
                advice: isGood ? nil : "see Docs/operations.md, metrics and health, and attuned's log"
            )
        }
    }

    /// The samples of `/metrics` in order: names with dimensions, and values as they were written.
    func metrics() async -> [(name: String, value: String)] {
        guard let answer = try? await MonitorAnswer.get("/metrics", host: address.host, port: address.port),
            answer.status == 200
        else { return [] }
        return String(decoding: answer.body, as: UTF8.self).split(separator: "\n").compactMap { line in
            guard !line.hasPrefix("#"), let space = line.lastIndex(of: " ") else { return nil }
            return (String(line[..<space]), String(line[line.index(after: space)...]))
        }
    }
}
