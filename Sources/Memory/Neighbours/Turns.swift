internal import DequeModule

/// What to look at in the database next, of many things that somebody else may have changed. Pure.
///
/// Three needs meet in one look of bounded size: what a message named, everything once after messages may have been lost,
/// and a little of everything in turn for ever, in case they are lost unseen. While one look is under way, what is said
/// further gathers.
struct Turns<Element: Hashable & Sendable>: Sendable {
    /// What one look takes at most.
    let limit: Int
    /// How much of the turn each tick allows for.
    let perTick: Int
    /// Beyond so many named ones, all are due.
    let namedLimit: Int

    /// Named by messages, or given back by a look that failed.
    private var named: Set<Element> = []
    /// Whether all are due once more.
    private var isAllWanted = false
    /// Whether looking at all may begin: none has begun since the last tick.
    private var mayBeginAll = true
    /// What is left of looking at all.
    private var all: Deque<Element> = []
    /// What is left of the turn, and how many of it this tick still allows for.
    private var turn: Deque<Element> = []
    private var allowance = 0
    private var isLooking = false
    /// After a failure nothing is tried before the next tick.
    private(set) var isWaiting = false

    init(limit: Int = 1000, perTick: Int, namedLimit: Int = 10_000) {
        self.limit = limit
        self.perTick = perTick
        self.namedLimit = namedLimit
    }

    /// These may have changed.
    mutating func want(_ elements: some Sequence<Element>) {
        named.formUnion(elements)
        if named.count > namedLimit {
            named = []
            wantAll()
        }
    }

    /// Any may have changed.
    mutating func wantAll() { isAllWanted = true }

    /// Time has passed: some more of the turn is due.
    mutating func tick() {
        allowance = perTick
        mayBeginAll = true
        isWaiting = false
    }

    /// What to look at now; nil if nothing is due, or a look is under way.
    ///
    /// - Parameter everything: all that there is to look at, asked for only where a round begins.
    mutating func next(of everything: () -> some Collection<Element>) -> Set<Element>? {
        if isLooking || isWaiting { return nil }
        // Once a tick at most: with more changing than can be named, looking at all must not become all that is done.
        if isAllWanted && mayBeginAll {
            all = Deque(everything())
            (isAllWanted, mayBeginAll) = (false, false)
        }
        var look = Set(named.prefix(limit))
        named.subtract(look)
        while look.count < limit, let element = all.popFirst() { look.insert(element) }
        if allowance > 0 {
            // A new round begins with a tick, so that a few are not gone round and round.
            if turn.isEmpty { turn = Deque(everything()) }
            while allowance > 0, look.count < limit, let element = turn.popFirst() {
                look.insert(element)
                allowance -= 1
            }
            if turn.isEmpty { allowance = 0 }
        }
        if look.isEmpty { return nil }
        isLooking = true
        return look
    }

    /// The look is over.
    mutating func finish() { isLooking = false }

    /// The look failed: it is due again, but not before the next tick.
    mutating func fail(_ look: Set<Element>) {
        isLooking = false
        isWaiting = true
        want(look)
    }
}
