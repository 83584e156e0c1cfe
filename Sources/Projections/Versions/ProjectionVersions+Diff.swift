internal import EventLog
internal import Postgres

extension ProjectionVersions {
    /// What two versions hold of one user that is not the same.
    public struct Difference: Sendable, Equatable {
        /// The user.
        public var user: String
        /// The preference events that the versions are up to.
        public var seqs: (Int64, Int64)
        /// The keys that differ, at most ``keysAtOnce``.
        public var keys: [Key]

        /// A key, with its record in either version; both nil if only the closed intervals differ.
        public struct Key: Sendable, Equatable {
            public var key: String
            public var records: (String?, String?)

            public static func == (a: Key, b: Key) -> Bool { a.key == b.key && a.records == b.records }
        }

        public static func == (a: Difference, b: Difference) -> Bool {
            a.user == b.user && a.seqs == b.seqs && a.keys == b.keys
        }
    }

    /// Keys that are told of one user.
    public static let keysAtOnce = 1000

    /// Goes through the users of whom two versions hold something else.
    ///
    /// - Returns: how many they are.
    public func diff(
        _ first: Int32,
        _ second: Int32,
        _ body: (Difference) async throws -> Void
    ) async throws -> Int64 {
        for number in [first, second] { _ = try await kind(of: number) }
        var found: Int64 = 0
        var last = ""
        while true {
            var arguments = Arguments()
            arguments.append(first)
            arguments.append(second)
            arguments.append(last)
            arguments.append(Int64(Self.usersAtOnce))
            let rows = try await log.runner.execute(.differingUsers, arguments, within: Self.patience)
            for index in 0..<rows.count {
                let row = rows[index]
                last = row.string(0)
                found += 1
                let keys = try await differingKeys(of: last, first, second)
                try await body(Difference(user: last, seqs: (row.int64(1), row.int64(2)), keys: keys))
            }
            if rows.count < Self.usersAtOnce { return found }
        }
    }

    private func differingKeys(of user: String, _ first: Int32, _ second: Int32) async throws -> [Difference.Key] {
        var arguments = Arguments()
        arguments.append(user)
        arguments.append(first)
        arguments.append(second)
        arguments.append(Int64(Self.keysAtOnce))
        let rows = try await log.runner.execute(.differingKeys, arguments)
        return (0..<rows.count).map { index in
            let row = rows[index]
            return .init(key: row.string(0), records: (row.stringOrNil(1), row.stringOrNil(2)))
        }
    }
}
