public import Events
internal import Postgres

extension EventLog {
    /// What a device may do: protocol section 2.
    public enum Role: String, Sendable, CaseIterable {
        case person, service, auditor
    }

    /// A user, as operators see it.
    public struct User: Sendable {
        /// 1 to 128 bytes of `[A-Za-z0-9._@:-]`.
        public var name: String
        /// The last `seq`.
        public var head: Int64
        /// How many devices there are.
        public var devices: Int64
        /// Microseconds since 1970.
        public var createdAt: Int64
    }

    /// A device, as operators see it.
    public struct Device: Sendable {
        /// Whose device it is.
        public var user: String
        /// Unique within the user.
        public var name: String
        /// What it may do.
        public var role: Role
        /// The device's counter.
        public var n: Int64
        /// The greatest `seen` that it has stored.
        public var seen: Int64
        /// The last `seq` that it acknowledged.
        public var acked: Int64
        /// The user's last `seq`.
        public var head: Int64
        /// Microseconds since 1970.
        public var createdAt: Int64
    }

    /// Makes a user.
    ///
    /// - Returns: whether it is new.
    public func addUser(_ name: String) async throws -> Bool {
        var arguments = Arguments()
        arguments.append(name)
        return try await pool.execute(.addUser, arguments).count == 1
    }

    /// Users after `name` in the order of their names, at most `limit`.
    public func users(after name: String = "", limit: Int = 1000) async throws -> [User] {
        var arguments = Arguments()
        arguments.append(name)
        arguments.append(Int64(limit))
        let rows = try await pool.execute(.users, arguments)
        return (0..<rows.count).map { index in
            let row = rows[index]
            return User(name: row.string(0), head: row.int64(1), devices: row.int64(2), createdAt: row.int64(3))
        }
    }

    /// Makes a device and its user if there is none. A device of that name and role gets a new token; the old one ends.
    ///
    /// - Returns: the token, which is shown once; nil if a device of that name has another role.
    public func addDevice(_ device: String, of user: String, role: Role) async throws -> Token? {
        let token = Token(user: user, device: device)
        var userArguments = Arguments()
        userArguments.append(user)
        var arguments = Arguments()
        arguments.append(user)
        arguments.append(device)
        arguments.append(role.rawValue)
        arguments.append(bytes: token.hash.bytes)
        let results = try await pool.execute(pipeline: [(.addUser, userArguments), (.addDevice, arguments)])
        return results[1].count == 1 ? token : nil
    }

    /// The devices of a user, or of all users.
    public func devices(of user: String? = nil) async throws -> [Device] {
        var arguments = Arguments()
        arguments.append(user)
        let rows = try await pool.execute(.devices, arguments)
        return (0..<rows.count).map { index in
            let row = rows[index]
            return Device(
                user: row.string(0),
                name: row.string(1),
                role: Role(rawValue: row.string(2)) ?? .person,
                n: row.int64(3),
                seen: row.int64(4),
                acked: row.int64(5),
                head: row.int64(6),
                createdAt: row.int64(7)
            )
        }
    }

    /// A device whose token was right.
    public struct Authenticated: Sendable, Equatable {
        /// Whose device it is.
        public var user: String
        /// Its name.
        public var device: String
        /// What it may do.
        public var role: Role
        /// The user's last `seq`.
        public var head: Int64
        /// The device's counter.
        public var n: Int64
        /// The greatest `seen` that it has stored.
        public var seen: Int64
    }

    /// Checks a token. Whatever is wrong with it, one look-up and one comparison are made.
    ///
    /// - Returns: nil if the word is no token, its device is unknown, or its secret is wrong.
    public func authenticate(_ word: String) async throws -> Authenticated? {
        // No user has this name, so a word that is no token takes the way of one whose user is unknown.
        let token = Token(word: word) ?? Token(user: "", device: "")
        var arguments = Arguments()
        arguments.append(token.user)
        arguments.append(token.device)
        let row = try await pool.execute(.authenticate, arguments).first
        let stored = row?.digest(0) ?? .zero
        guard stored.isEqualInConstantTime(to: token.hash), let row, let role = Role(rawValue: row.string(1)) else {
            return nil
        }
        return Authenticated(
            user: token.user,
            device: token.device,
            role: role,
            head: row.int64(4),
            n: row.int64(2),
            seen: row.int64(3)
        )
    }

    /// How far a device has told that it is.
    public struct Acknowledgement: Sendable {
        /// Whose device it is.
        public var user: String
        /// Its name.
        public var device: String
        /// Everything up to here has arrived.
        public var seq: Int64

        /// An acknowledgement.
        public init(user: String, device: String, seq: Int64) {
            self.user = user
            self.device = device
            self.seq = seq
        }
    }

    /// Keeps how far devices have told that they are; never moves one back, nor beyond its user's head.
    public func acknowledge(_ acknowledgements: [Acknowledgement]) async throws {
        // In one order, so that two daemons that write the same devices cannot lock each other out.
        let sorted = acknowledgements.sorted { ($0.user, $0.device) < ($1.user, $1.device) }
        var arguments = Arguments()
        arguments.append(.texts(sorted.map(\.user)))
        arguments.append(.texts(sorted.map(\.device)))
        arguments.append(.int64s(sorted.map(\.seq)))
        _ = try await pool.execute(.acknowledge, arguments)
    }
}
