public import EventLog
public import Events
public import Logging
public import Postgres
public import Recognizer
internal import Synchronization

/// What Attune remembers of all users, for whoever serves it: the log's appender, its followers, and the questions.
public final class UserMemory: Sendable {
    /// Appends.
    public let appender: Appender
    /// Followers.
    public let hub = Hub()
    /// The tokens that sessions were opened with.
    public let tokens: OpenTokens
    /// Answers that services are writing.
    public let answers: GrowingAnswers
    let log: EventLog
    let views: PreferenceViews
    private let logger: Logger
    private let neighbours: Neighbours?
    private let recognizer: Recognizer?
    private let acknowledged = Mutex<[UserKey<String>: Int64]>([:])
    private let closing = AsyncStream<Void>.makeStream()

    /// A memory on `log`.
    ///
    /// - Parameters:
    ///   - appendPool: connections for appends, which nothing else then holds up; two more than lanes.
    ///   - patience: how long a service may be gone before what it was writing is stored as far as it came.
    ///   - recognizer: reads users' turns before they are stored; nil to store them unread.
    ///   - projects: whether appends fold and store users' preferences. Without, questions fold them from the log, forgets
    ///     are refused and earlier ones cover nothing new: for measurements alone.
    ///   - connect: makes a connection that the memory keeps, to hear from other daemons on the database and of tokens that
    ///     were ended; without it the memory believes to be alone.
    public init(
        log: EventLog,
        appendPool: PostgresPool,
        logger: Logger,
        recognizer: Recognizer? = nil,
        patience: Duration = .seconds(30),
        projects: Bool = true,
        connect: (@Sendable () async throws(PostgresError) -> PostgresConnection)? = nil
    ) {
        self.log = log
        // A scraper finds zeros from the start.
        _ = MemoryMetrics.shared
        views = PreferenceViews(log: log, logger: logger)
        self.logger = logger
        let hub = hub
        let (tokens, answers) = (OpenTokens(hub: hub), GrowingAnswers(hub: hub, patience: patience))
        (self.tokens, self.answers) = (tokens, answers)
        let neighbours = connect.map {
            Neighbours(log: log, hub: hub, tokens: tokens, logger: logger, connect: $0)
        }
        self.neighbours = neighbours
        self.recognizer = recognizer
        appender = Appender(
            pool: appendPool,
            hub: hub,
            logger: logger,
            recognizer: recognizer,
            projects: projects,
            views: views,
            answers: answers
        ) { users in
            neighbours?.appended(users)
        }
    }

    /// Serves until ``close()``, then writes what is left.
    public func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await self.appender.run()
                self.neighbours?.close()
            }
            group.addTask { await self.keepHouse() }
            if let neighbours { group.addTask { await neighbours.run() } }
        }
    }

    /// Finishes what was asked, takes nothing more, and lets ``run()`` return.
    public func close() {
        appender.close()
        closing.continuation.finish()
    }

    /// Since heads and tokens were last looked at; nil for a memory that believes to be alone.
    var watchAges: (heads: Duration?, tokens: Duration?) {
        let ages = neighbours?.ages
        return (ages?.heads, ages?.tokens)
    }

    // MARK: Questions

    /// The UUID of the log.
    public func epoch() async throws(MemoryError) -> String { try await ask { try await log.epoch() } }

    /// Checks a token; nil if it is not valid.
    public func authenticate(_ token: String) async throws(MemoryError) -> EventLog.Authenticated? {
        try await ask { try await log.authenticate(token) }
    }

    /// A user's last `seq`.
    public func head(of user: String) async throws(MemoryError) -> Int64 {
        guard let head = try await ask({ try await log.head(of: user) }) else { throw .unknownUser }
        return head
    }

    /// Reads a page: ``EventLog/page(of:after:through:limit:bytes:_:)``.
    public func page(
        of user: String,
        after: Int64,
        through: Int64? = nil,
        limit: Int,
        bytes: Int,
        _ selection: EventLog.Selection = .init()
    ) async throws(MemoryError) -> EventLog.Page {
        let page = try await ask {
            try await log.page(of: user, after: after, through: through, limit: limit, bytes: bytes, selection)
        }
        guard let page else { throw .unknownUser }
        return page
    }

    /// Reads the events with these ids.
    public func events(of user: String, ids: [EventID]) async throws(MemoryError) -> [StoredEvent] {
        guard let events = try await ask({ try await log.events(of: user, ids: ids) }) else { throw .unknownUser }
        return events
    }

    /// Walks a stretch of a user's digest chain: ``EventLog/verify(_:after:through:progress:)``.
    public func verify(
        _ user: String,
        after: Int64,
        through: Int64
    ) async throws(MemoryError) -> EventLog.Verification {
        guard let found = try await ask({ try await log.verify(user, after: after, through: through) }) else {
            throw .unknownUser
        }
        return found
    }

    /// What a text would say as a person's turn, as a JSON object with `intent` and `preferences`. Stores nothing.
    public func recognized(in text: String) -> [UInt8] {
        var writer = JSONWriter(capacity: 256)
        writer.beginObject()
        (recognizer?.recognize(text, at: Appender.serverTime()) ?? Recognition()).write(into: &writer)
        writer.endObject()
        return writer.bytes
    }

    /// Makes a person's device on behalf of `service`, and the user if there is none.
    ///
    /// - Returns: its token; nil if there is a device of that name which the service did not make.
    public func enroll(_ device: String, of user: String, by service: String) async throws(MemoryError) -> String? {
        try await ask { try await log.addDevice(device, of: user, role: .person, enrolledBy: service)?.word }
    }

    func ask<Answer>(_ question: () async throws -> Answer) async throws(MemoryError) -> Answer {
        do {
            return try await question()
        } catch let error as PostgresError {
            logger.warning("the log could not be read", metadata: ["error": "\(error.code)"])
            throw error.isLasting ? .failed : .unavailable
        } catch {
            logger.error("the log could not be read", metadata: ["error": "\(error)"])
            throw .failed
        }
    }

    // MARK: Acknowledgements

    /// Notes that a device has everything up to `seq`. Written within 5 s; it is a gauge, and may be lost in a crash.
    public func acknowledge(_ seq: Int64, user: String, device: String) {
        acknowledged.withLock { acknowledged in
            let key = UserKey(user, device)
            acknowledged[key] = max(acknowledged[key] ?? 0, seq)
        }
    }

    /// What is done now and then, until the memory closes.
    private func keepHouse() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await AbandonedAnswers(self.answers, by: self.appender, log: self.log, logger: self.logger)
                    .run()
            }
            group.addTask {
                while (try? await Task.sleep(for: .seconds(5))) != nil { await self.writeAcknowledgements() }
            }
            for await _ in closing.stream {}
            group.cancelAll()
        }
        await writeAcknowledgements()
    }

    private func writeAcknowledgements() async {
        let taken = acknowledged.withLock { acknowledged in
            defer { acknowledged = [:] }
            return acknowledged
        }
        if taken.isEmpty { return }
        do {
            try await log.acknowledge(taken.map { .init(user: $0.key.user, device: $0.key.value, seq: $0.value) })
        } catch {
            if let error = error as? PostgresError, error.isRetryable {
                // A deadlock with another daemon's append, say. What came since is younger.
                acknowledged.withLock { $0.merge(taken) { max($0, $1) } }
                return
            }
            logger.warning("acknowledgements were not kept", metadata: ["count": "\(taken.count)"])
        }
    }
}

extension PostgresError {
    /// Whether asking again later cannot help.
    fileprivate var isLasting: Bool {
        switch code {
        case .undefinedObject, .insufficientPrivilege, .authenticationFailed, .invalidText, .tooLarge, .other: true
        default: false
        }
    }
}
