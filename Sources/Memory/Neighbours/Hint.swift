/// What daemons on one database tell each other: somebody's log has moved. Pure.
///
/// A hint says no more than where to look, so a lost or a wrong one costs time and never an event.
struct Hint: Sendable, Equatable {
    /// The channel that hints go over.
    static let channel = "attune_hints"
    /// The server takes less than 8,000 bytes of payload.
    static let maximumByteCount = 7900

    /// The daemon that appended, a UUID.
    var daemon: String
    /// To whose logs it appended; nil for more than can be named: look at all.
    var users: Set<String>?

    /// `<daemon> <user> <user> ...`, or the daemon alone.
    var payload: String {
        guard let users else { return daemon }
        let text = ([daemon] + users).joined(separator: " ")
        return text.utf8.count <= Self.maximumByteCount ? text : daemon
    }

    /// Names `users`, or none of them if there are none.
    init(daemon: String, users: Set<String>?) {
        self.daemon = daemon
        self.users = users
    }

    /// Reads a payload; nil if it is none.
    init?(payload: String) {
        let words = payload.split(separator: " ").map(String.init)
        guard let daemon = words.first else { return nil }
        self.daemon = daemon
        users = words.count > 1 ? Set(words.dropFirst()) : nil
    }
}

/// The users that were appended to since the last hint. Pure.
struct OutgoingHints: Sendable {
    private let daemon: String
    private var users: Set<String> = []
    private var byteCount: Int
    private var isOverfull = false

    init(daemon: String) {
        self.daemon = daemon
        byteCount = daemon.utf8.count
    }

    /// Whether there is anything to tell.
    var isEmpty: Bool { users.isEmpty && !isOverfull }

    /// Takes what one transaction appended to. Beyond what one hint can name nothing is kept.
    mutating func append(_ appended: some Sequence<String>) {
        for user in appended where !isOverfull && users.insert(user).inserted {
            byteCount += 1 + user.utf8.count
            if byteCount > Hint.maximumByteCount { tellAll() }
        }
    }

    /// The hint to send now, if there is one.
    mutating func take() -> Hint? {
        if isEmpty { return nil }
        defer { self = OutgoingHints(daemon: daemon) }
        return Hint(daemon: daemon, users: isOverfull ? nil : users)
    }

    /// A hint may not have arrived: the next one asks to look at all.
    mutating func tellAll() {
        users = []
        isOverfull = true
    }
}
