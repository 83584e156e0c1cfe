public import Events
public import Preferences

/// A user's preferences as of some event of the log, and what was come across on the way there.
public struct PreferenceFold: Sendable {
    /// The preferences.
    public private(set) var state = PreferenceState()
    /// The last preference event that was gone through, whether it could be read or not; 0 before the first.
    public private(set) var seq: Int64 = 0
    /// Events that could not be read and were set aside: the rest is served.
    public private(set) var unreadable: Int64 = 0
    /// The user's forgets, in the order of the log.
    public private(set) var forgets: [(stamp: Stamp, forget: StoredForget)] = []

    /// Nothing, before the first event.
    public init() {}

    /// Goes on to `event`, which must be a preference event. One that was gone through already changes nothing.
    ///
    /// - Throws: for an event that this version cannot read; it is counted and set aside, and the fold goes on behind it.
    @discardableResult
    public mutating func take(_ event: StoredEvent) throws(UnreadablePreference) -> [PreferenceState.Change] {
        guard event.seq > seq else { return [] }
        seq = event.seq
        do {
            let read = try PreferenceEvent(event)
            if case .forgotten(let forget) = read.body { forgets.append((read.stamp, forget)) }
            return state.apply(read)
        } catch {
            unreadable += 1
            throw error
        }
    }

    /// The record of a key, encoded.
    public mutating func encoded(_ key: PreferenceKey) -> PreferenceState.EncodedRecord? { state.encoded(key) }

    /// The hash of the state. Its parts are kept, so that the next one costs what changed since.
    public mutating func hash() -> Digest { state.stateHash() }
}
