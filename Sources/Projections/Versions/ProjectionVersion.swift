internal import EventLog
internal import Postgres

/// One way in which all users' preferences are resolved and stored. The numbers go up; each keeps its rules.
public struct ProjectionVersion: Sendable, Equatable {
    /// Its number.
    public var number: Int32
    /// The version of the preference rules that it is resolved by.
    public var resolver: Int64
    /// When it was made, microseconds since 1970.
    public var madeAt: Int64
    /// When a rebuild had last gone through all users; nil while it has not.
    public var builtAt: Int64?
    /// Whether new users get it.
    public var isDefault: Bool
    /// Users for whom it is live.
    public var liveUsers: Int64
    /// Users of whom it holds anything.
    public var states: Int64
    /// Those of them of whom it lacks the latest.
    public var behind: Int64
    /// Records in all.
    public var records: Int64
    /// Preference events that could not be read and were set aside.
    public var unreadable: Int64
}

/// What goes wrong with versions for reasons that the operator can mend.
public enum ProjectionFault: Error, Equatable, CustomStringConvertible {
    /// There is no such version.
    case unknownVersion(Int32)
    /// Another command works on versions.
    case busy
    /// There is no such user.
    case unknownUser(String)
    /// The version is live for somebody, or new users get it.
    case isLive(Int32)

    public var description: String {
        switch self {
        case .unknownVersion(let number):
            "there is no projection version \(number); `attune projections list` shows those that there are"
        case .busy: "another command is at work on the projections; wait for it, or stop it: it can be resumed"
        case .unknownUser(let user): "there is no user \(user)"
        case .isLive(let number):
            "version \(number) is live: swap to another version first, for all users"
        }
    }
}
