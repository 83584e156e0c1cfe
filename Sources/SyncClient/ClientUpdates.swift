internal import DequeModule
public import Wire

/// What happens to the events that a client holds.
public enum ClientNews: Sendable, Equatable {
    /// A further event.
    case event(ClientEvent)
    /// These events lost their bodies: whoever shows them blanks them.
    case redacted([Int64])
    /// What was held is gone, or more happened to it than could be told one by one: drop it all. What there is now follows
    /// from the first event on.
    case reset
}

/// A sequence that looks at a client whenever something changed there.
struct ClientUpdates<State: Sendable, Element: Sendable>: AsyncSequence, Sendable {
    typealias Failure = Never

    let client: SyncClient
    let state: State
    let look: @Sendable (isolated SyncClient, inout State) -> Element?

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(client: client, state: state, look: look) }

    struct AsyncIterator: AsyncIteratorProtocol {
        typealias Failure = Never

        let client: SyncClient
        var state: State
        let look: @Sendable (isolated SyncClient, inout State) -> Element?

        mutating func next(isolation actor: isolated (any Actor)? = #isolation) async -> Element? {
            while true {
                let seen = await client.look(state, look)
                state = seen.state
                if let element = seen.element { return element }
                guard await client.changed(since: seen.revision) else { return nil }
            }
        }

        mutating func next() async -> Element? { await next(isolation: nil) }
    }
}

/// How far a reader of the news is.
struct NewsState: Sendable {
    /// Events that are read at once.
    static let page = 200

    /// The last `seq` that was read.
    var cursor: Int64
    var generation: UInt64?
    var redactions: UInt64 = 0
    private var buffer: Deque<ClientEvent> = []

    init(cursor: Int64, generation: UInt64? = nil, redactions: UInt64 = 0) {
        self.cursor = cursor
        self.generation = generation
        self.redactions = redactions
    }

    mutating func fill(_ events: [ClientEvent]) {
        buffer = Deque(events)
        cursor = events.last?.seq ?? cursor
    }

    mutating func takeNext() -> ClientEvent? { buffer.popFirst() }

    /// What was read and not handed out yet loses its bodies too.
    mutating func redact(_ seqs: Set<Int64>) {
        for index in buffer.indices where seqs.contains(buffer[index].seq) { buffer[index].body = nil }
    }
}

/// The latest redactions, for those who read the news.
struct Redactions: Sendable {
    private static let kept = 1000

    private var latest: Deque<[Int64]> = []
    /// How many there were in all.
    private(set) var count: UInt64 = 0

    mutating func add(_ seqs: [Int64]) {
        latest.append(seqs)
        count += 1
        if latest.count > Self.kept { latest.removeFirst() }
    }

    /// What was redacted since `seen`, which moves up; nil if not all of it is known any more.
    func since(_ seen: inout UInt64) -> [Int64]? {
        defer { seen = count }
        let missed = count - seen
        return missed > UInt64(latest.count) ? nil : latest.suffix(Int(missed)).flatMap { $0 }
    }
}
