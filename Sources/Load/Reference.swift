internal import Foundation
internal import Postgres

/// What PostgreSQL does by itself, into the log's columns and keys.
struct Reference: Sendable {
    let rig: Rig
    let corpus: Corpus
    /// How many users the rows are spread over.
    private static let users = 64

    /// Makes the table that it inserts into.
    func prepare() async throws {
        let connection = try await rig.connect()
        try await connection.run(script: SQLFiles(in: .module)["reference_table"].sql)
        await connection.close()
    }

    /// `pgbench` with single-row durable inserts.
    func pgbench(clients: Int, seconds: Int) async throws -> Figure {
        let script = rig.directory + "/insert_row.sql"
        try SQLFiles(in: .module)["insert_row"].sql.write(toFile: script, atomically: true, encoding: .utf8)
        let logs = rig.directory + "/pgbench"
        let program = try Program(
            ManagedCluster.binaries() + "/pgbench",
            [
                "-n", "-M", "prepared", "-f", script, "-c", "\(clients)", "-j", "1", "-T", "\(seconds)",
                "-D", "body=" + Corpus.body(corpus.talk[0]), "-l", "--log-prefix", logs,
                rig.cluster.connectionString(),
            ],
            errors: rig.directory + "/pgbench.errors"
        )
        let (status, output) = await program.end()
        guard status == 0, let label = output.range(of: "tps = "),
            let rate = Double(output[label.upperBound...].prefix { $0.isNumber || $0 == "." })
        else {
            let complaint = (try? String(contentsOfFile: rig.directory + "/pgbench.errors", encoding: .utf8)) ?? ""
            throw LoadError("pgbench failed: \(complaint.suffix(500)) \(output.suffix(500))")
        }
        return Figure(rate: rate, microseconds: try takeLatencies("\(logs).\(program.id)"))
    }

    /// The third column of pgbench's log of transactions.
    private func takeLatencies(_ path: String) throws -> [UInt32] {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        try FileManager.default.removeItem(atPath: path)
        return data.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let words = line.split(separator: UInt8(ascii: " "))
            return words.count > 2 ? UInt32(String(decoding: words[2], as: UTF8.self)) : nil
        }
    }

    /// The same rows by `unnest`, in batches on one connection.
    func batches(of size: Int, seconds: Double) async throws -> Figure {
        let insert = SQLFiles(in: .module)["insert_batch"]
        let connection = try await rig.connect()
        var latencies: [UInt32] = []
        var rows = Batch(size, corpus)
        let start = ContinuousClock.now
        var now = start
        while start.duration(to: now).seconds < seconds {
            let arguments = rows.next()
            _ = try await connection.execute(insert, arguments)
            let after = ContinuousClock.now
            latencies.append(UInt32(now.duration(to: after).seconds * 1e6))
            now = after
        }
        await connection.close()
        let elapsed = start.duration(to: now).seconds
        return Figure(rate: Double(latencies.count * size) / elapsed, microseconds: latencies)
    }

    /// Rows of which all but places and ids is made once: what making them costs must not slow the reference down.
    private struct Batch {
        private let size: Int
        private var ids = EventIDs()
        private var place: Int64
        private let users: ArrayArgument
        private let bodies: ArrayArgument
        private let constant: [ArrayArgument]
        private let nothing: [ArrayArgument]

        init(_ size: Int, _ corpus: Corpus) {
            self.size = size
            // Beyond what pgbench's sequence gives, and beyond what earlier rounds took.
            place = Int64(ids.next().high >> 16) << 16
            users = .texts((0..<size).map { "bench\(1 + $0 % Reference.users)" })
            bodies = .texts((0..<size).map { Corpus.body(corpus.text($0)) })
            func texts(_ value: String) -> ArrayArgument { .texts(Array(repeating: value, count: size)) }
            func numbers(_ value: Int64) -> ArrayArgument { .int64s(Array(repeating: value, count: size)) }
            func bytes(_ count: Int) -> ArrayArgument {
                var array = ArrayArgument.bytea(capacity: size)
                for _ in 0..<size { array.append(bytes: [UInt8](repeating: 0x5A, count: count)) }
                return array
            }
            func nulls(_ array: ArrayArgument) -> ArrayArgument {
                var array = array
                for _ in 0..<size { array.appendNull() }
                return array
            }
            let time = numbers(1_795_521_600_000_000)
            constant = [
                texts("turn"), texts("person"), texts("load"), nulls(.int64(capacity: size)), time, time, numbers(0),
                time,
                nulls(.uuid(capacity: size)), texts("c1"), texts("chat"),
            ]
            nothing = [bytes(16), bytes(32), bytes(32)]
        }

        /// The arguments of `insert_batch.sql`.
        mutating func next() -> Arguments {
            var arguments = Arguments()
            var (places, identities) = (ArrayArgument.int64(capacity: size), ArrayArgument.uuid(capacity: size))
            for _ in 0..<size {
                place += 1
                places.append(place)
                let id = ids.next()
                identities.append(uuid: UUIDBytes(high: id.high, low: id.low))
            }
            for array in [users, places, identities] + constant + [bodies] + nothing { arguments.append(array) }
            return arguments
        }
    }

    /// Pages of a user's log by their key, read and thrown away, again from the start at its end.
    func pages(of user: String, seconds: Double) async throws -> Figure {
        let page = SQLFiles(in: .module)["keyset_page"]
        // The table is new and was never analysed: PostgreSQL would read all of the user and sort it for each page.
        let connection = try await rig.connect(["enable_bitmapscan": "off", "enable_sort": "off"])
        let start = ContinuousClock.now
        var (count, after) = (0, Int64(0))
        while start.duration(to: .now).seconds < seconds {
            var arguments = Arguments()
            arguments.append(user)
            arguments.append(after)
            let rows = try await connection.execute(page, arguments)
            count += rows.count
            after = rows.count == 0 ? 0 : rows[rows.count - 1].int64(0)
        }
        let elapsed = start.duration(to: .now).seconds
        await connection.close()
        return Figure([.rate: Double(count) / elapsed])
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
