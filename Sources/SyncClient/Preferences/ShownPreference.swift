public import Events
internal import Preferences

/// A preference as an app shows it: a record of the user's preferences, read.
public struct ShownPreference: Sendable, Hashable, Identifiable {
    /// The record's key, such as `topic:下雨天`.
    public var key: String
    /// What it is about, in the person's words.
    public var topic: String
    /// The exclusive slot that it fills, such as `reply_language`.
    public var slot: String?
    /// When it holds; empty if always.
    public var qualifiers: [String]
    /// `like`, `dislike`, `require`, `avoid` or `neutral`.
    public var polarity: String
    /// 1 to 5.
    public var strength: Int
    /// Whether it never fades: allergy, religion, fear.
    public var isHard: Bool
    /// `current`, `suggested` or `contested`.
    public var status: String
    /// Whether the person pinned it.
    public var isPinned: Bool
    /// Since when, in microseconds since 1970.
    public var since: Int64
    /// Until when, in microseconds since 1970; the app decides whether that is over.
    public var until: Int64?
    /// The rule by which it stands.
    public var rule: String
    /// The latest events that it rests on: what `preference.confirmed` and its like name.
    public var evidence: [EventID]
    /// All of it as canonical JSON.
    public var json: [UInt8]

    public var id: String { key }

    init?(_ json: [UInt8]) {
        guard let record = try? JSONDocument(json, takesLargeIntegers: true).root, let key = record["key"]?.string,
            let polarity = record["polarity"]?.string
        else { return nil }
        self.key = key
        topic = record["topic"]?["text"]?.string ?? ""
        slot = record["slot"]?.string
        qualifiers = (record["qualifiers"]?.array ?? []).compactMap(\.string)
        self.polarity = polarity
        strength = record["strength"]?.integer.map { Int($0) } ?? 3
        isHard = record["hard"]?.bool ?? false
        status = record["status"]?.string ?? "current"
        isPinned = record["pinned"]?.bool ?? false
        since = record["since"]?.integer ?? 0
        until = record["until"]?.integer
        rule = record["rule"]?.string ?? ""
        evidence = (record["evidence"]?.array ?? []).compactMap { $0.utf8.flatMap { EventID($0) } }
        self.json = json
    }
}

/// What changed of the preferences that are shown.
public struct PreferenceChanges: Sendable, Equatable {
    /// Records that are new or changed, in key order.
    public var set: [ShownPreference]
    /// Keys that have no record any more, in order.
    public var removed: [String]

    /// What leads from `old` to `new`; nil if nothing does.
    init?(from old: [PreferenceKey: [UInt8]], to new: [PreferenceKey: [UInt8]]) {
        let changed = new.filter { old[$0.key] != $0.value }
        set = changed.keys.sorted().compactMap { key in changed[key].flatMap { ShownPreference($0) } }
        removed = old.keys.filter { new[$0] == nil }.sorted().map(\.description)
        if set.isEmpty && removed.isEmpty { return nil }
    }
}
