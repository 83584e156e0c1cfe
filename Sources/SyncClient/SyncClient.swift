public import Events
internal import Foundation
internal import NIOCore
public import Preferences
public import Wire

/// A device of one user: what it holds of the user's log, what it made and has not got back, and a connection that comes
/// back by itself.
///
/// Everything works without a connection: what is made is on disk when the call returns, shows at once, and is sent
/// when there is a way. ``status`` says honestly how things stand. End it with ``close()``.
public actor SyncClient {
    /// How a client is set up.
    public struct Configuration: Sendable {
        /// Where the server is.
        public var location: ServerLocation
        /// TLS; nil for plain text, which servers take on the machine's own loopback and Unix sockets.
        public var tls: ClientTLS?
        /// The device's token.
        public var token: String
        /// Name and version of the app, for the server's log.
        public var client: String
        /// The file in which the device keeps what it holds; nil to keep it only as long as the process runs.
        public var path: String?
        /// Events that are held at most, besides those that preferences are made of.
        public var eventsHeld: Int64 = 100_000
        /// The device's clock, microseconds since 1970. It may be wrong: the server's corrects it.
        public var deviceTime: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1_000_000) }

        /// The usual set-up.
        public init(location: ServerLocation, tls: ClientTLS? = nil, token: String, client: String, path: String?) {
            self.location = location
            self.tls = tls
            self.token = token
            self.client = client
            self.path = path
        }
    }

    private let configuration: Configuration
    private let store: ClientStore
    private var session: ClientSession
    private var channel: (connection: ClientSession.Connection, channel: ClientChannel)?
    private var connecting: Task<Void, Never>?
    private let origin = ContinuousClock.now
    private var timer: (task: Task<Void, Never>, due: Int64)?
    private var view = PreferenceView()
    private var isViewBehind = true
    /// Entries of the outbox that preferences are made of: what was made on top depends on no others.
    private var preferenceEntries: Set<EventID>
    private var storageFault: ClientRefusal?
    private var isClosed = false

    /// Goes up with everything that somebody may want to see.
    private var revision: UInt64 = 0
    private var waiting: [UInt64: CheckedContinuation<Void, Never>] = [:]
    private var nextWaiter: UInt64 = 0
    /// Goes up when the log is replaced by another one.
    private var generation: UInt64 = 0
    private var redactions = Redactions()

    /// Opens what the device holds. It stays offline until ``start()``.
    ///
    /// - Throws: what SQLite says if the file cannot be opened, such as that another program has it open.
    public init(_ configuration: Configuration) throws {
        self.configuration = configuration
        store = try ClientStore(path: configuration.path, eventsHeld: configuration.eventsHeld)
        let memory = try store.memory()
        session = ClientSession(
            options: .init(
                token: configuration.token,
                client: configuration.client,
                resolver: Int64(Preferences.resolverVersion)
            ),
            memory: memory,
            generator: SystemRandomNumberGenerator()
        )
        view = try Self.view(of: store)
        preferenceEntries = Self.preferences(in: memory.outbox)
    }

    private static let page = 1000

    private static func view(of store: ClientStore) throws -> PreferenceView {
        var view = PreferenceView()
        var cursor: Int64 = 0
        while true {
            let events = try store.events(after: cursor, preferences: true, limit: page)
            for event in events { _ = view.take(event) }
            guard events.count == page, let last = events.last else { return view }
            cursor = last.seq
        }
    }

    // MARK: Coming and going

    /// Connects, and stays connected as well as it can. After a refusal, or while it waits, it tries again at once.
    public func start() {
        guard !isClosed else { return }
        if storageFault != nil {
            guard reload() else { return }
            storageFault = nil
        }
        performOrRecover(session.start(now: now))
    }

    /// Disconnects, and stays offline until ``start()``.
    public func stop() { performOrRecover(session.stop()) }

    /// Uses another token, from the next ``start()`` on.
    public func use(token: String) { session.use(token: token) }

    /// Ends the client: its sequences end, and its file is closed.
    public func close() {
        guard !isClosed else { return }
        stop()
        isClosed = true
        timer?.task.cancel()
        notify()
        try? store.close()
    }

    private var now: Int64 {
        let (seconds, attoseconds) = (ContinuousClock.now - origin).components
        return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    }

    // MARK: What there is

    /// How the client stands to its server.
    public var status: ClientStatus { storageFault.map(ClientStatus.refused) ?? session.status }

    /// What was made here and has not come back from the server, in order; refused events stay until they are dismissed.
    public var pending: [OutboxEntry] { session.pending }

    /// The user's name, once a server told it.
    public var user: String { session.user }

    /// The device's name, once a server told it.
    public var device: String { session.device }

    /// The last `seq` that is held.
    public var cursor: Int64 { session.cursor }

    /// The latest events that are held, in order.
    ///
    /// - Parameters:
    ///   - count: how many at most.
    ///   - conversation: of this conversation alone.
    public func latest(_ count: Int, of conversation: String? = nil) throws -> [ClientEvent] {
        try store.latest(count, conversation: conversation)
    }

    /// Events after `seq` that are held, in order.
    ///
    /// - Parameters:
    ///   - preferences: only those that preferences are made of, which are all held.
    ///   - limit: how many at most.
    public func held(after seq: Int64, preferences: Bool = false, limit: Int) throws -> [ClientEvent] {
        try store.events(after: seq, preferences: preferences, limit: limit)
    }

    /// The events of these ids that are held, by id.
    public func events(ids: [EventID]) throws -> [EventID: ClientEvent] { try store.events(ids: ids) }

    /// The user's preferences as far as they are known here, in key order; what was made here is in them, whether the
    /// server has it or not.
    public var preferences: [ShownPreference] {
        let shown = shown()
        return shown.keys.sorted().compactMap { key in shown[key].flatMap { ShownPreference($0) } }
    }

    /// Whether the preferences are the server's records, without what waits in the outbox: its rules are others than
    /// this program's, or came to something else.
    public var showsServerPreferences: Bool { session.showsServerPreferences }

    /// Why the preference of a key is what it is; nil if there is none, or if the server's records are shown.
    public func why(_ key: String) -> Explanation? {
        if session.showsServerPreferences { return nil }
        rebase()
        return view.state.why(PreferenceKey(UTF8Text(key)))
    }

    private func shown() -> [PreferenceKey: [UInt8]] {
        rebase()
        return view.shown(asServer: session.showsServerPreferences)
    }

    private func rebase() {
        guard isViewBehind else { return }
        view.rebase(session.pending, device: session.device, cursor: session.cursor)
        isViewBehind = false
    }

    // MARK: Making events

    /// Makes an event. It is on disk when this returns; what becomes of it, ``pending`` tells.
    ///
    /// - Parameters:
    ///   - kind: protocol section 4.
    ///   - body: its body, a JSON object.
    /// - Throws: ``ClientFault`` for what the server would not take, or what SQLite says if it cannot be kept: then it was
    ///   not made.
    @discardableResult
    public func make(_ kind: String, body: [UInt8]) throws -> EventID {
        if let storageFault { throw storageFault }
        let root: JSONValue
        do {
            root = try JSONDocument(body).root
        } catch {
            throw ClientFault.content("the body is no JSON that the protocol allows: \(error)")
        }
        let time = configuration.deviceTime()
        var generator = SystemRandomNumberGenerator()
        let id = EventID.timeOrdered(at: time, using: &generator)
        let actions = try session.make(kind, body: root, id: id, deviceTime: time, now: now)
        try perform(actions)
        return id
    }

    /// Says something in a conversation, as the user.
    @discardableResult
    public func say(_ text: String, in conversation: String) throws -> EventID {
        var body = JSONWriter(capacity: text.utf8.count + conversation.utf8.count + 64)
        body.beginObject()
        body.member("conversation", conversation)
        body.member("role", "user")
        body.member("text", text)
        body.endObject()
        return try make("turn", body: body.bytes)
    }

    /// Takes a refused event out of ``pending``.
    public func dismiss(_ id: EventID) throws { try perform(session.dismiss(id)) }

    /// Waits until all that was made lies in the log or is refused; false if the client ends or the task is cancelled first.
    public func settled() async -> Bool {
        while !session.isSettled {
            guard await changed(since: revision) else { return false }
        }
        return true
    }

    // MARK: Following

    /// How the client stands to its server, now and whenever that changes. Who reads slowly gets the latest.
    public nonisolated var statuses: some AsyncSequence<ClientStatus, Never> & Sendable {
        ClientUpdates(client: self, state: ClientStatus?.none) { client, last in
            let status = client.status
            defer { last = status }
            return status == last ? nil : status
        }
    }

    /// ``pending``, now and whenever it changes. Who reads slowly gets the latest.
    public nonisolated var outboxes: some AsyncSequence<[OutboxEntry], Never> & Sendable {
        ClientUpdates(client: self, state: [OutboxEntry]?.none) { client, last in
            let pending = client.pending
            defer { last = pending }
            return pending == last ? nil : pending
        }
    }

    /// The preferences that are there, and then every change of them. Who reads slowly gets several changes as one.
    public nonisolated var preferenceChanges: some AsyncSequence<PreferenceChanges, Never> & Sendable {
        ClientUpdates(client: self, state: [PreferenceKey: [UInt8]]()) { client, last in
            let shown = client.shown()
            defer { last = shown }
            return PreferenceChanges(from: last, to: shown)
        }
    }

    /// The events after `seq`, in order and without holes, those that are held first; and what happens to them.
    ///
    /// They are read from the device's file as they are asked for: who reads slowly misses nothing.
    public nonisolated func news(after seq: Int64) -> some AsyncSequence<ClientNews, Never> & Sendable {
        ClientUpdates(client: self, state: NewsState(cursor: seq)) { client, state in client.news(&state) }
    }

    private func news(_ state: inout NewsState) -> ClientNews? {
        if state.generation == nil { (state.generation, state.redactions) = (generation, redactions.count) }
        let missed = redactions.since(&state.redactions)
        if state.generation != generation || missed == nil {
            state = NewsState(cursor: 0, generation: generation, redactions: redactions.count)
            return .reset
        }
        if let missed, !missed.isEmpty {
            state.redact(Set(missed))
            return .redacted(missed)
        }
        if let event = state.takeNext() { return .event(event) }
        guard state.cursor < session.cursor else { return nil }
        state.fill((try? store.events(after: state.cursor, limit: NewsState.page)) ?? [])
        return state.takeNext().map(ClientNews.event)
    }

    /// Lets a sequence look at what it follows.
    func look<State: Sendable, Element: Sendable>(
        _ state: State,
        _ look: @Sendable (isolated SyncClient, inout State) -> Element?
    ) -> (element: Element?, state: State, revision: UInt64) {
        var state = state
        let element = isClosed ? nil : look(self, &state)
        return (element, state, revision)
    }

    /// Waits until something changed since `revision`; false if nothing will any more, or the task is cancelled.
    func changed(since revision: UInt64) async -> Bool {
        if self.revision == revision && !isClosed {
            nextWaiter += 1
            let waiter = nextWaiter
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    if Task.isCancelled { continuation.resume() } else { waiting[waiter] = continuation }
                }
            } onCancel: {
                Task { await self.wake(waiter) }
            }
        }
        return !isClosed && !Task.isCancelled
    }

    private func wake(_ waiter: UInt64) { waiting.removeValue(forKey: waiter)?.resume() }

    private func notify() {
        revision += 1
        let woken = waiting.values
        waiting = [:]
        for continuation in woken { continuation.resume() }
    }

    // MARK: Driving the state machine

    private func perform(_ actions: [ClientSession.Action]) throws {
        for action in actions {
            switch action {
            case .store(let changes):
                do {
                    try store.write(changes)
                } catch {
                    recover(error)
                    throw error
                }
                take(changes)
            case .connect(let connection): connect(connection)
            case .disconnect(let connection): disconnect(connection)
            case .preferences(let told): view.take(told)
            }
        }
        if let agrees = view.compare(upTo: session.cursor) { session.compared(agrees) }
        let output = session.takeOutput()
        if !output.isEmpty { channel?.channel.write(output) }
        arm()
        notify()
    }

    private func performOrRecover(_ actions: [ClientSession.Action]) {
        // What went wrong is in ``status`` then.
        try? perform(actions)
    }

    private func take(_ changes: [ClientSession.Change]) {
        for change in changes {
            switch change {
            case .reset:
                view.reset()
                generation += 1
                isViewBehind = true
            case .event(let event):
                if EventKind.isPreference(event.kind) { isViewBehind = true }
                if let agrees = view.take(event) { session.compared(agrees) }
            case .redact(let seqs): redactions.add(seqs)
            case .put(let entry):
                guard EventKind.isPreference(entry.kind) else { continue }
                preferenceEntries.insert(entry.id)
                isViewBehind = true
            case .remove(let id): if preferenceEntries.remove(id) != nil { isViewBehind = true }
            case .opened, .correction: break
            }
        }
    }

    /// The file cannot be written, so what the state machine knows is not what is kept: it stands still until it is told
    /// to start from the file again.
    private func recover(_ error: any Error) {
        storageFault = ClientRefusal(code: "storage", message: "what this device holds cannot be written: \(error)")
        if let (connection, _) = channel { disconnect(connection) }
        connecting?.cancel()
        // Also if the file cannot be read either: nothing goes on with what is not kept.
        _ = session.stop()
        reload()
        arm()
        notify()
    }

    /// Takes everything from the file; false if it cannot be read.
    @discardableResult
    private func reload() -> Bool {
        guard let memory = try? store.memory(), let held = try? Self.view(of: store) else { return false }
        session = session.reloaded(memory)
        view = held
        preferenceEntries = Self.preferences(in: memory.outbox)
        isViewBehind = true
        return true
    }

    private static func preferences(in outbox: [OutboxEntry]) -> Set<EventID> {
        Set(outbox.lazy.filter { EventKind.isPreference($0.kind) }.map(\.id))
    }

    private func connect(_ connection: ClientSession.Connection) {
        connecting = Task { [weak self, location = configuration.location, tls = configuration.tls] in
            guard let channel = try? await ClientChannel.connect(to: location, tls: tls) else {
                await self?.ended(connection)
                return
            }
            await self?.serve(connection, channel)
        }
    }

    private func disconnect(_ connection: ClientSession.Connection) {
        guard let (served, channel) = channel, served == connection else { return }
        self.channel = nil
        channel.close()
    }

    private func serve(_ connection: ClientSession.Connection, _ channel: ClientChannel) async {
        guard session.isDialing(connection) else { return channel.close() }
        self.channel = (connection, channel)
        session.connected(connection, now: now)
        performOrRecover([])
        channel.read()
        for await arrival in channel.arrivals {
            switch arrival {
            case .bytes(let buffer):
                let actions = buffer.withUnsafeReadableBytes { bytes in
                    session.received(bytes, on: connection, now: now, deviceTime: configuration.deviceTime())
                }
                performOrRecover(actions)
            case .readEnded: channel.read()
            }
        }
        ended(connection)
    }

    private func ended(_ connection: ClientSession.Connection) {
        disconnect(connection)
        performOrRecover(session.disconnected(connection, now: now))
    }

    /// Sees to it that the state machine is called when something is due. A timer that is too early costs one idle call.
    private func arm() {
        guard !isClosed, let deadline = session.deadline else { return }
        if let timer, timer.due <= deadline { return }
        timer?.task.cancel()
        let wait = max(0, deadline - now)
        let task = Task { [weak self] in
            guard (try? await Task.sleep(for: .microseconds(wait))) != nil else { return }
            await self?.due()
        }
        timer = (task, deadline)
    }

    private func due() {
        timer = nil
        performOrRecover(session.tick(now: now))
    }
}
