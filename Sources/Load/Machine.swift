internal import EventLog
internal import Foundation
internal import Postgres

/// What the figures were seen on.
package struct Machine: Sendable {
    package var cores: Int
    package var processor: String
    /// Bytes.
    package var memory: UInt64
    package var kernel: String
    package var postgres: String
    package var fsync: String
    package var synchronousCommit: String
    package var walSyncMethod: String
    package var sharedBuffers: String
    /// Processes that ran or wanted to, on average over the last minute, before anything was measured.
    package var load: Double

    init(asking connection: PostgresConnection) async throws {
        let process = ProcessInfo.processInfo
        cores = process.activeProcessorCount
        memory = process.physicalMemory
        let facts = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let model = facts.split(separator: "\n").first { $0.hasPrefix("model name") }
        processor = model?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown"
        kernel = process.operatingSystemVersionString
        var average = 0.0
        load = getloadavg(&average, 1) == 1 ? average : 0
        let row = try await connection.execute(SQLFiles(in: .module)["server"])[0]
        postgres = row.string(0)
        fsync = row.string(1)
        synchronousCommit = row.string(2)
        walSyncMethod = row.string(3)
        sharedBuffers = row.string(4)
    }

    /// One line for people.
    package var description: String {
        "\(cores) cores of \(processor), \(memory >> 30) GiB, \(kernel), load \(load); PostgreSQL \(postgres), "
            + "fsync \(fsync) by \(walSyncMethod), synchronous_commit \(synchronousCommit), "
            + "shared_buffers \(sharedBuffers)"
    }
}
