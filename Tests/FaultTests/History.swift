/// What devices sent and were told during a run, and what the log held at its end: plain values, to be judged afterwards.
struct History: Sendable {
    /// A device by its user's and its own name.
    struct Device: Sendable, Hashable, CustomStringConvertible {
        var user: String
        var name: String

        var description: String { "\(user)/\(name)" }
    }

    /// An event as its device made it, in the order of its making.
    struct Made: Sendable {
        var device: Device
        var id: String
        var n: Int64
        /// Canonical JSON.
        var body: String
    }

    /// One event's result in the answer to a push.
    struct Answer: Sendable {
        var device: Device
        var id: String
        var status: String
        /// 0 if it was refused.
        var seq: Int64
        /// 0 if it was refused.
        var at: Int64
    }

    /// What a subscription was sent: an event, or that it is live, which has no `prev` and no `id`.
    struct Sighting: Sendable {
        var device: Device
        var prev: Int64?
        var seq: Int64
        var id: String?
    }

    /// A row of the log.
    struct Row: Sendable {
        var user: String
        var seq: Int64
        var id: String
        var device: String
        var n: Int64?
        var at: Int64
        var seen: Int64
        var body: String
    }

    var made: [Made] = []
    /// Answers during the run, in the order each device got them.
    var answers: [Answer] = []
    /// Answers to one more push of everything, after the run.
    var retries: [Answer] = []
    /// In the order each device got them, across all its connections.
    var sightings: [Sighting] = []
    /// Devices that followed their user's log from 0 to its end.
    var followers: Set<Device> = []
    /// The log by user and `seq`.
    var log: [Row] = []

    /// Adds what another part of the run saw.
    mutating func merge(_ other: History) {
        made += other.made
        answers += other.answers
        retries += other.retries
        sightings += other.sightings
        followers.formUnion(other.followers)
        log += other.log
    }
}
