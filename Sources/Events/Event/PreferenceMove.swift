/// A record that changed.
public struct PreferenceChange: Sendable {
    /// The key, as UTF-8.
    public var key: [UInt8]
    /// The record as JSON; nil if there is none any more.
    public var record: [UInt8]?
    /// The record's SHA-256, by which subscriptions tell what they have sent.
    public var digest: Digest?

    /// A change.
    ///
    /// - Parameter digest: of `record`; found out if it is left out.
    public init(key: [UInt8], record: [UInt8]?, digest: Digest? = nil) {
        self.key = key
        self.record = record
        self.digest = digest ?? record.map(Digest.sha256)
    }
}

/// What a commit changed of a user's preferences.
public struct PreferenceMove: Sendable {
    /// The preference event that was the last one before; 0 if there was none.
    public var base: Int64
    /// The last one now.
    public var seq: Int64
    /// The records that changed, in key order.
    public var changes: [PreferenceChange]
    /// The hash of the state.
    public var hash: Digest

    /// A move.
    public init(base: Int64, seq: Int64, changes: [PreferenceChange], hash: Digest) {
        self.base = base
        self.seq = seq
        self.changes = changes
        self.hash = hash
    }
}

/// All of a user's preferences as of the head.
public struct PreferenceSet: Sendable {
    /// The user's last `seq`.
    public var head: Int64
    /// The last preference event that is in them.
    public var seq: Int64
    /// The records, in key order; nil if they are those that the subscription has.
    public var records: [PreferenceChange]?
    /// The hash of the state.
    public var hash: Digest

    /// A set.
    public init(head: Int64, seq: Int64, records: [PreferenceChange]?, hash: Digest) {
        self.head = head
        self.seq = seq
        self.records = records
        self.hash = hash
    }
}
