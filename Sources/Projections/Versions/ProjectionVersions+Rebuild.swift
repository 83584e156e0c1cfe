public import EventLog
internal import Events
internal import Postgres
internal import Preferences

extension ProjectionVersions {
    /// How far a rebuild is.
    public struct Progress: Sendable, Equatable {
        /// Users gone through, and in all.
        public var users: Int64 = 0
        public var usersInAll: Int64 = 0
        /// Events of the users gone through that preferences are made of: they were folded.
        public var folded: Int64 = 0
        /// Their other events: the index leaves them out.
        public var skipped: Int64 = 0
        /// Users of whom the version had the latest already.
        public var resumed: Int64 = 0
        /// Records written.
        public var records: Int64 = 0
        /// Preference events that could not be read and were set aside.
        public var unreadable: Int64 = 0

        /// Nothing done yet.
        public init() {}
    }

    /// Makes a new version beside the live one, by this program's rules, or finishes one that an earlier rebuild left.
    ///
    /// What is written is there to stay, page by page: whatever interrupts it, the next rebuild goes on from there.
    ///
    /// - Parameter progress: told after each page of users.
    public func rebuild(
        progress: (Progress) throws -> Void = { _ in }
    ) async throws -> (version: Int32, Progress) {
        try await lock()
        let rules = Int64(Preferences.resolverVersion)
        let unfinished = try await versions().last { $0.builtAt == nil && $0.resolver == rules && $0.liveUsers == 0 }
        let version: Int32
        if let unfinished {
            version = unfinished.number
        } else {
            var arguments = Arguments()
            arguments.append(Int32(rules))
            version = try await log.runner.execute(.addVersion, arguments).first?.int32(0) ?? 0
        }
        let done = try await bringForward(version, progress: progress)
        var arguments = Arguments()
        arguments.append(version)
        _ = try await log.runner.execute(.noteBuilt, arguments)
        return (version, done)
    }

    /// Brings what is live up to the heads, where daemons of other rules or a stop in the middle left it behind.
    ///
    /// - Returns: how many users' states were written anew.
    public func run(progress: (Progress) throws -> Void = { _ in }) async throws -> Progress {
        try await lock()
        var done = Progress()
        done.usersInAll = try await totals()
        let rules = Int64(Preferences.resolverVersion)
        for version in try await versions() where version.liveUsers > 0 && version.resolver == rules {
            try await forEachPage(of: version.number) { page in
                for standing in page where standing.isLive {
                    done.users += 1
                    if standing.isCurrent {
                        done.resumed += 1
                        continue
                    }
                    try await writeLive(standing.user, version.number, &done)
                }
                try progress(done)
            }
        }
        return done
    }

    /// Under the head's lock, so that no append falls between what is read and what is written.
    private func writeLive(_ user: String, _ version: Int32, _ done: inout Progress) async throws {
        var found = done
        try await connection.transaction { transaction in
            let log = EventLog(transaction)
            try await log.lock([user])
            guard var view = try await log.views(of: [user], logger: logger)[user] else { return }
            var write = ProjectionWrite()
            write.add(all: &view.fold, of: user, version: version)
            _ = try await log.runner.execute(pipeline: write.statements)
            found.note(view.fold)
        }
        done = found
    }

    /// Folds what `version` lacks. Nobody else writes it: it is not live.
    func bringForward(_ version: Int32, progress: (Progress) throws -> Void) async throws -> Progress {
        var done = Progress()
        done.usersInAll = try await totals()
        try await forEachPage(of: version) { page in
            try await bringForward(version, page, &done)
            done.users += Int64(page.count)
            try progress(done)
        }
        return done
    }

    func bringForward(_ version: Int32, _ page: [Standing], _ done: inout Progress) async throws {
        let lacking = page.filter { !$0.isCurrent && !$0.isLive }
        done.resumed += Int64(page.count { $0.isCurrent && $0.preferenceSeq > 0 })
        done.skipped += page.filter { $0.preferenceSeq == 0 }.reduce(0) { $0 + $1.events }
        if lacking.isEmpty { return }
        var write = ProjectionWrite()
        let folds = try await log.bringForward(
            Dictionary(uniqueKeysWithValues: lacking.map { ($0.user, PreferenceFold()) }),
            through: Dictionary(uniqueKeysWithValues: lacking.map { ($0.user, $0.preferenceSeq) }),
            logger: logger
        )
        for standing in lacking {
            guard var fold = folds[standing.user] else { continue }
            write.add(all: &fold, of: standing.user, version: version)
            done.note(fold)
            done.skipped += standing.events - Int64(fold.state.eventCount)
        }
        _ = try await log.runner.execute(pipeline: write.statements)
    }

    /// Goes through all users, some at a time.
    func forEachPage(of version: Int32, _ body: ([Standing]) async throws -> Void) async throws {
        var last = ""
        while true {
            let page = try await standings(in: version, after: last)
            guard let end = page.last else { return }
            try await body(page)
            last = end.user
        }
    }

    private func totals() async throws -> Int64 {
        try await log.runner.execute(.totals, .init(), within: Self.patience).first?.int64(0) ?? 0
    }
}

extension ProjectionVersions.Progress {
    fileprivate mutating func note(_ fold: PreferenceFold) {
        folded += Int64(fold.state.eventCount)
        records += Int64(fold.state.recordCount)
        unreadable += fold.unreadable
    }
}
