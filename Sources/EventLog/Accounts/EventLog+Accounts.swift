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
        /// When its token expires by itself, microseconds since 1970; nil for never.
        public var expiresAt: Int64?
        /// When its token was ended by hand, microseconds since 1970; nil if it was not.
        public var revokedAt: Int64?
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

    /// Makes a device and its user if there is none. A device of that name and role gets a new token; the old one ends, and
    /// so do the connections that were opened with it.
    ///
    /// - Parameters:
    ///   - lifetime: how long the token opens connections; nil for as long as it is not revoked.
    ///   - service: the service that enrolls the device, as ``serviceDevice(_:)``; nil for an operator.
    /// - Returns: the token, which is shown once; nil if a device of that name has another role, or was made by somebody else
    ///   than `service`.
    public func addDevice(
        _ device: String,
        of user: String,
        role: Role,
        lifetime: Duration? = nil,
        enrolledBy service: String? = nil
    ) async throws -> Token? {
        let token = Token(user: user, device: device)
        var userArguments = Arguments()
        userArguments.append(user)
        var arguments = Arguments()
        arguments.append(user)
        arguments.append(device)
        arguments.append(role.rawValue)
        arguments.append(bytes: token.hash.bytes)
        arguments.append(lifetime.map { $0.components.seconds * 1_000_000 })
        arguments.append(service)
        let results = try await pool.execute(pipeline: [(.addUser, userArguments), (.addDevice, arguments)])
        return results[1].count == 1 ? token : nil
    }

    /// Ends a device's token: it opens nothing any more, and its connections close. What it stored stays.
    ///
    /// - Returns: whether there is such a device.
    public func revokeDevice(_ device: String, of user: String) async throws -> Bool {
        var arguments = Arguments()
        arguments.append(user)
        arguments.append(device)
        return try await pool.execute(.revokeDevice, arguments).count == 1
    }

    /// The channel on which the database says which tokens were made or ended: `<user> <device>`.
    public static let tokensChannel = "attune_tokens"

    /// Makes the devices through which services act for users, where they are missing. Users that do not exist get none.
    public func addServiceDevices(_ devices: Set<UserKey<String>>) async throws {
        let sorted = devices.sorted { ($0.user, $0.value) < ($1.user, $1.value) }
        var arguments = Arguments()
        arguments.append(.texts(sorted.map(\.user)))
        arguments.append(.texts(sorted.map(\.value)))
        _ = try await pool.execute(.addServiceDevices, arguments)
    }

    /// Devices whose token was made or ended lately.
    public func tokensChanged(within period: Duration) async throws -> Set<UserKey<String>> {
        var arguments = Arguments()
        arguments.append(period.components.seconds * 1_000_000)
        let rows = try await pool.execute(.tokensChanged, arguments)
        return Set((0..<rows.count).map { UserKey(rows[$0].string(0), rows[$0].string(1)) })
    }

    /// The hashes of these devices' tokens. A device whose token was ended is left out.
    public func tokens(of devices: Set<UserKey<String>>) async throws -> [UserKey<String>: Digest] {
        var arguments = Arguments()
        let devices = Array(devices)
        arguments.append(.texts(devices.map(\.user)))
        arguments.append(.texts(devices.map(\.value)))
        let rows = try await pool.execute(.tokensOfDevices, arguments)
        var tokens: [UserKey<String>: Digest] = [:]
        for index in 0..<rows.count {
            let row = rows[index]
            tokens[UserKey(row.string(0), row.string(1))] = row.digest(2)
        }
        return tokens
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
                createdAt: row.int64(7),
                expiresAt: row.int64OrNil(8),
                revokedAt: row.int64OrNil(9)
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
        /// How long the token is still good for, in microseconds; nil for as long as it is not revoked.
        public var lifetime: Int64?
        /// What tells this token from one that the device had before or gets later.
        public var tokenHash: Digest
    }

    /// Checks a token. Whatever is wrong with it, one look-up and one comparison are made.
    ///
    /// - Returns: nil if the word is no token, its device is unknown, its secret is wrong, or it was revoked or has expired.
    public func authenticate(_ word: String) async throws -> Authenticated? {
        // No user has this name, so a word that is no token takes the way of one whose user is unknown.
        let token = Token(word: word) ?? Token(user: "", device: "")
        var arguments = Arguments()
        arguments.append(token.user)
        arguments.append(token.device)
        let row = try await pool.execute(.authenticate, arguments).first
        // A service's device in a user's log has no token.
        let stored = row.flatMap { $0.isNull(0) ? nil : $0.digest(0) } ?? .zero
        guard stored.isEqualInConstantTime(to: token.hash), let row, row.bool(5),
            let role = Role(rawValue: row.string(1))
        else {
            return nil
        }
        return Authenticated(
            user: token.user,
            device: token.device,
            role: role,
            head: row.int64(4),
            n: row.int64(2),
            seen: row.int64(3),
            lifetime: row.int64OrNil(6),
            tokenHash: token.hash
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
