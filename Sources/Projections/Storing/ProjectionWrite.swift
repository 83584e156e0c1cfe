public import Events
public import Postgres
public import Preferences

/// What is to be written of users' preferences, collected user by user.
public struct ProjectionWrite: Sendable {
    private struct Row: Sendable {
        var user: String
        var version: Int32
        var key: UTF8Text
        var record: [UInt8]?
        /// Nil if the key is gone.
        var history: [UInt8]?
    }

    private struct State: Sendable {
        var user: String
        var version: Int32
        var seq: Int64
        var hash: Digest
        var records: Int64
        var unreadable: Int64
    }

    private var states: [State] = []
    private var rows: [Row] = []
    private var cleared: [(user: String, version: Int32)] = []

    /// Nothing.
    public init() {}

    /// Whether there is nothing to write.
    public var isEmpty: Bool { states.isEmpty }
    /// Bytes of records and histories, roughly.
    public private(set) var bytes = 0
    /// Keys to write.
    public var keys: Int { rows.count }

    /// Writes what changed of a user.
    ///
    /// - Parameter records: the new records of changed keys as JSON, where the caller has them already.
    public mutating func add(
        _ fold: inout PreferenceFold,
        changed keys: [PreferenceKey],
        of user: String,
        version: Int32,
        records: [PreferenceKey: [UInt8]] = [:]
    ) {
        for key in keys {
            let history = fold.state.closed(key).isEmpty ? nil : fold.state.historyJSON(key)
            let record = records[key] ?? fold.state.recordJSON(key)
            add(Row(user: user, version: version, key: key.text, record: record, history: record == nil ? history : history ?? Array("[]".utf8)))
        }
        addState(&fold, of: user, version: version)
    }

    /// Writes all of a user's preferences anew.
    public mutating func add(all fold: inout PreferenceFold, of user: String, version: Int32) {
        cleared.append((user, version))
        let keys = Set(fold.state.records.map(\.key)).union(fold.state.keysWithHistory)
        add(&fold, changed: keys.sorted(), of: user, version: version)
    }

    private mutating func add(_ row: Row) {
        bytes += row.key.bytes.count + (row.record?.count ?? 0) + (row.history?.count ?? 0)
        rows.append(row)
    }

    private mutating func addState(_ fold: inout PreferenceFold, of user: String, version: Int32) {
        states.append(
            State(
                user: user,
                version: version,
                seq: fold.seq,
                hash: fold.hash(),
                records: Int64(fold.state.recordCount),
                unreadable: fold.unreadable
            )
        )
    }

    /// The statements that write it: for the transaction that appends what it follows from. The last one gives the users
    /// whose live version is another one than was written.
    public var statements: [(Statement, Arguments)] {
        if isEmpty { return [] }
        var statements: [(Statement, Arguments)] = []
        if !cleared.isEmpty {
            var arguments = Arguments()
            arguments.append(.texts(cleared.map(\.user)))
            arguments.append(.int32s(cleared.map(\.version)))
            statements.append((.clearPreferences, arguments))
        }
        statements.append((.project, arguments))
        return statements
    }

    private var arguments: Arguments {
        var arguments = Arguments()
        arguments.append(.texts(states.map(\.user)))
        arguments.append(.int32s(states.map(\.version)))
        arguments.append(.int64s(states.map(\.seq)))
        var hashes = ArrayArgument.bytea(capacity: states.count)
        for state in states { hashes.append(bytes: state.hash.bytes) }
        arguments.append(hashes)
        arguments.append(.int64s(states.map(\.records)))
        arguments.append(.int64s(states.map(\.unreadable)))
        arguments.append(.texts(rows.map(\.user)))
        arguments.append(.int32s(rows.map(\.version)))
        var keys = ArrayArgument.text(capacity: rows.count)
        var records = ArrayArgument.text(capacity: rows.count)
        var histories = ArrayArgument.text(capacity: rows.count)
        for row in rows {
            keys.append(utf8: row.key.bytes)
            if let record = row.record { records.append(utf8: record) } else { records.appendNull() }
            if let history = row.history { histories.append(utf8: history) } else { histories.appendNull() }
        }
        arguments.append(keys)
        arguments.append(records)
        arguments.append(histories)
        return arguments
    }
}
