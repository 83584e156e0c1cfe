public import Events
public import Postgres
public import Preferences

/// What is to be written of users' preferences, collected user by user.
public struct ProjectionWrite: Sendable {
    /// Where a user's preferences are written.
    private struct Place: Sendable {
        var user: String
        /// Nil for the live version.
        var version: Int32?
        /// The preference event that what is stored must be up to.
        var base: Int64
        /// Whether all is written anew, whatever is stored.
        var isWhole: Bool
    }

    private struct State: Sendable {
        var place: Place
        var seq: Int64
        var hash: Digest
        var records: Int64
        var unreadable: Int64
    }

    private struct Entry: Sendable {
        var place: Place
        var key: UTF8Text
        var record: [UInt8]?
        /// Nil if the key is gone.
        var history: [UInt8]?
    }

    private var states: [State] = []
    private var entries: [Entry] = []

    /// Nothing.
    public init() {}

    /// Writes into the live version what changed of a user's preferences since `base`.
    ///
    /// - Parameter records: the records of the changed keys as JSON, of those that have one.
    public mutating func add(
        _ fold: inout PreferenceFold,
        changed keys: [PreferenceKey],
        of user: String,
        since base: Int64,
        records: [PreferenceKey: [UInt8]]
    ) {
        add(&fold, keys, Place(user: user, version: nil, base: base, isWhole: false)) { _, key in records[key] }
    }

    /// Writes all of a user's preferences anew, into the live version or another one.
    public mutating func add(all fold: inout PreferenceFold, of user: String, version: Int32? = nil) {
        let keys = Set(fold.state.records.map(\.key)).union(fold.state.keysWithHistory)
        let place = Place(user: user, version: version, base: 0, isWhole: true)
        add(&fold, keys.sorted(), place) { $0.record($1)?.canonicalJSON }
    }

    private mutating func add(
        _ fold: inout PreferenceFold,
        _ keys: [PreferenceKey],
        _ place: Place,
        record: (PreferenceState, PreferenceKey) -> [UInt8]?
    ) {
        for key in keys {
            let record = record(fold.state, key)
            let isGone = record == nil && fold.state.closed(key).isEmpty
            entries.append(
                Entry(
                    place: place,
                    key: key.text,
                    record: record,
                    history: isGone ? nil : fold.state.historyJSON(key)
                )
            )
        }
        states.append(
            State(
                place: place,
                seq: fold.seq,
                hash: fold.hash(),
                records: Int64(fold.state.recordCount),
                unreadable: fold.unreadable
            )
        )
    }

    /// The statements that write it: for the transaction that appends what it follows from. The last one gives the users
    /// whose preferences were written; the others' live version is of other rules, or was not up to where the changes
    /// begin.
    public var statements: [(Statement, Arguments)] {
        if states.isEmpty { return [] }
        let whole = states.map(\.place).filter(\.isWhole)
        return (whole.isEmpty ? [] : [(.clearPreferences, clearing(whole))]) + [(.project, arguments)]
    }

    private func clearing(_ places: [Place]) -> Arguments {
        var arguments = Arguments()
        arguments.append(Int32(Preferences.resolverVersion))
        arguments.append(.texts(places.map(\.user)))
        arguments.append(.optionals(places.map(\.version)))
        return arguments
    }

    private var arguments: Arguments {
        var arguments = Arguments()
        arguments.append(Int32(Preferences.resolverVersion))
        append(states.map(\.place), to: &arguments)
        arguments.append(.int64s(states.map(\.seq)))
        var hashes = ArrayArgument.bytea(capacity: states.count)
        for state in states { hashes.append(bytes: state.hash.bytes) }
        arguments.append(hashes)
        arguments.append(.int64s(states.map(\.records)))
        arguments.append(.int64s(states.map(\.unreadable)))
        append(entries.map(\.place), to: &arguments)
        var keys = ArrayArgument.text(capacity: entries.count)
        var records = ArrayArgument.text(capacity: entries.count)
        var histories = ArrayArgument.text(capacity: entries.count)
        for entry in entries {
            keys.append(utf8: entry.key.bytes)
            if let record = entry.record { records.append(utf8: record) } else { records.appendNull() }
            if let history = entry.history { histories.append(utf8: history) } else { histories.appendNull() }
        }
        arguments.append(keys)
        arguments.append(records)
        arguments.append(histories)
        return arguments
    }

    private func append(_ places: [Place], to arguments: inout Arguments) {
        arguments.append(.texts(places.map(\.user)))
        arguments.append(.optionals(places.map(\.version)))
        arguments.append(.int64s(places.map(\.base)))
        var whole = ArrayArgument.bool(capacity: places.count)
        for place in places { whole.append(place.isWhole) }
        arguments.append(whole)
    }
}

extension ArrayArgument {
    fileprivate static func optionals(_ values: [Int32?]) -> ArrayArgument {
        var array = ArrayArgument.int32(capacity: values.count)
        for value in values { if let value { array.append(value) } else { array.appendNull() } }
        return array
    }
}
