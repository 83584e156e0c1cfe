internal import EventLog
internal import Postgres
internal import Preferences

extension ProjectionVersions {
    /// Makes a version the live one: user by user, each in one step, while daemons go on. Swapping back undoes it.
    ///
    /// A user of whom the version lacks something is brought forward first. A version of other rules cannot be: it is made
    /// live as it is, and the daemon that has its rules brings it forward at the user's next preference.
    ///
    /// - Parameters:
    ///   - only: this user alone; nil for all, and for new users.
    ///   - progress: told after each page of users.
    /// - Returns: how many users were moved.
    public func swap(
        to number: Int32,
        only: String? = nil,
        progress: (Progress) throws -> Void = { _ in }
    ) async throws -> Int64 {
        try await lock()
        let isOurs = try await kind(of: number).resolver == Int64(Preferences.resolverVersion)
        var moved: Int64 = 0
        var done = Progress()
        if let only {
            let standings = try await standings(in: number, names: [only])
            if standings.isEmpty { throw ProjectionFault.unknownUser(only) }
            return try await swap(standings, to: number, isOurs: isOurs, &done)
        }
        // New users first: afterwards nobody comes to the version that is left.
        try await setDefault(number)
        try await forEachPage(of: number) { page in
            moved += try await swap(page, to: number, isOurs: isOurs, &done)
            done.users += Int64(page.count)
            try progress(done)
        }
        return moved
    }

    private func swap(
        _ standings: [Standing],
        to number: Int32,
        isOurs: Bool,
        _ done: inout Progress
    ) async throws -> Int64 {
        var moved: Int64 = 0
        var open = standings.filter { !$0.isLive }
        while !open.isEmpty {
            if isOurs { try await bringForward(number, open, &done) }
            let swapped = try await swap(open.map(\.user), to: number, alsoBehind: !isOurs)
            moved += Int64(swapped.count)
            // Somebody appended in between: once more.
            let left = open.map(\.user).filter { !swapped.contains($0) }
            open = left.isEmpty ? [] : try await self.standings(in: number, names: left)
        }
        return moved
    }

    private func setDefault(_ number: Int32) async throws {
        var arguments = Arguments()
        arguments.append(number)
        _ = try await log.runner.execute(.setDefault, arguments)
    }

    private func swap(_ users: [String], to number: Int32, alsoBehind: Bool) async throws -> Set<String> {
        var arguments = Arguments()
        arguments.append(number)
        arguments.append(.texts(users))
        arguments.append(alsoBehind)
        let rows = try await log.runner.execute(.swapUsers, arguments)
        return Set((0..<rows.count).map { rows[$0].string(0) })
    }

    /// Deletes a version, unless it is live.
    ///
    /// - Returns: how many users it held something of.
    public func drop(_ number: Int32, progress: (Int64) throws -> Void = { _ in }) async throws -> Int64 {
        try await lock()
        if try await kind(of: number).isLive { throw ProjectionFault.isLive(number) }
        var dropped: Int64 = 0
        var last = ""
        while true {
            var arguments = Arguments()
            arguments.append(number)
            arguments.append(last)
            arguments.append(Int64(1000))
            let rows = try await log.runner.execute(.dropRows, arguments)
            if rows.first == nil { break }
            dropped += Int64(rows.count)
            last =
                (0..<rows.count).map { rows[$0].string(0) }
                .max { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? last
            try progress(dropped)
        }
        // Last, so that an interrupted drop can be gone on with.
        var arguments = Arguments()
        arguments.append(number)
        guard try await log.runner.execute(.dropVersion, arguments, within: Self.patience).first != nil else {
            throw ProjectionFault.isLive(number)
        }
        return dropped
    }
}
