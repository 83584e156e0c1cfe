public import Events

/// A user's preferences as of some event: the fold of the user's preference events up to there.
///
/// It depends on the *set* of events alone. Any order of arrival, any split over devices, one event after another or
/// all at once give the same records, history and hash (preferences page, section 1).
public struct PreferenceState: Sendable {
    var ledger = Ledger()
    var groups: [PreferenceKey: KeyGroup] = [:]
    private var digests: [PreferenceKey: Digest] = [:]
    /// The hash of the state; nil when that has to be found out again.
    private var hash: Digest?
    /// The keys that have a record, in order; nil when that has to be found out again.
    private var sortedKeys: [PreferenceKey]? = []

    /// The state before the first event.
    public init() {}

    /// The number of the last event that was applied, 0 before the first.
    public var seq: Int64 { ledger.events.last?.stamp.seq ?? 0 }

    /// How many events were applied.
    public var eventCount: Int { ledger.events.count }

    /// What an event did to a key.
    public enum Change: Sendable, Hashable {
        /// The key has this record now.
        case set(PreferenceRecord)
        /// The key has no record any more.
        case removed(PreferenceKey)
        /// Its record is the same; its closed intervals are not.
        case closed(PreferenceKey)

        /// The key.
        public var key: PreferenceKey {
            switch self {
            case .set(let record): record.key
            case .removed(let key), .closed(let key): key
            }
        }
    }

    // MARK: Questions

    /// The records in key order.
    public var records: [PreferenceRecord] {
        (sortedKeys ?? keysWithRecord()).compactMap { groups[$0]?.record }
    }

    /// How many records there are.
    public var recordCount: Int { sortedKeys?.count ?? keysWithRecord().count }

    /// The record of a key.
    public func record(_ key: PreferenceKey) -> PreferenceRecord? { groups[key]?.record }

    /// The closed intervals of a key, in the order in which they closed.
    public func closed(_ key: PreferenceKey) -> [Interval] { groups[key]?.fold.history ?? [] }

    /// The keys that have closed intervals, in order.
    public var keysWithHistory: [PreferenceKey] {
        groups.values.filter { !$0.fold.history.isEmpty }.map(\.key).sorted()
    }

    private func keysWithRecord() -> [PreferenceKey] {
        groups.values.filter { $0.record != nil }.map(\.key).sorted()
    }

    /// SHA-256 over, in key order, the SHA-256 of each record's canonical JSON. It holds no `seq`.
    ///
    /// Mutating, since the digests of unchanged records are kept: a change costs one record.
    public mutating func stateHash() -> Digest {
        if let hash { return hash }
        let keys = sortedKeys ?? keysWithRecord()
        sortedKeys = keys
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32 * keys.count)
        for key in keys {
            if let digest = digests[key] ?? encoded(key)?.digest { bytes += digest.bytes }
        }
        let found = Digest.sha256(of: bytes)
        hash = found
        return found
    }

    /// A record as it is stored and sent.
    public struct EncodedRecord: Sendable, Hashable {
        /// Canonical JSON.
        public var json: [UInt8]
        /// Its SHA-256.
        public var digest: Digest
    }

    /// The record of a key, encoded; its digest is kept for the state's hash.
    public mutating func encoded(_ key: PreferenceKey) -> EncodedRecord? {
        guard let record = groups[key]?.record else { return nil }
        let json = record.canonicalJSON
        let digest = digests[key] ?? .sha256(of: json)
        digests[key] = digest
        return EncodedRecord(json: json, digest: digest)
    }

    // MARK: Bookkeeping

    /// Notes that a key's record is no longer `old`.
    mutating func noteChange(of key: PreferenceKey, hadRecord: Bool, hasRecord: Bool) {
        digests[key] = nil
        hash = nil
        guard hadRecord != hasRecord, let place = sortedKeys?.partitioningIndex(where: { $0 >= key }) else { return }
        if hasRecord { sortedKeys?.insert(key, at: place) } else { sortedKeys?.remove(at: place) }
    }

    mutating func forgetOrder() {
        digests = [:]
        hash = nil
        sortedKeys = nil
    }
}

extension [PreferenceKey] {
    /// The first place whose key fulfils `belongsBehind`, given that all behind it do too.
    fileprivate func partitioningIndex(where belongsBehind: (PreferenceKey) -> Bool) -> Int {
        var range = 0..<count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = belongsBehind(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
