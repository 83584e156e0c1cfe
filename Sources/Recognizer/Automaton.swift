/// An Aho-Corasick automaton over folded UTF-8 bytes.
///
/// It serves twice: run from end to end it tells in one pass whether a turn holds any trigger; walked from one place
/// without failure steps it finds the longest phrase that starts there. States with many children (the first bytes of
/// words and ideographs, where a scan spends its time) have a row of 256 entries; all others a short list.
struct Automaton: Sendable {
    /// Children lists: those of a state lie between its entry and the next.
    private var firstEdge: [UInt32] = []
    private var edgeByte: [UInt8] = []
    private var edgeTarget: [UInt32] = []
    /// Index of a state's row in `rows`, -1 if it has a list.
    private var row: [Int32] = []
    private var rows: [UInt32] = []
    /// Where to go on when no child fits.
    private var failure: [UInt32] = []
    /// The phrase that ends in the state, -1 for none.
    private var phrase: [Int32] = []
    /// Whether a trigger ends here, the ends of suffixes included.
    private var trigger: [Bool] = []

    /// More children than these are kept as a row.
    private static let listLimit = 6

    /// Builds the automaton of phrases, of which some are triggers.
    init(phrases: [[UInt8]], isTrigger: [Bool]) {
        var trie = Trie()
        for (index, bytes) in phrases.enumerated() { trie.insert(bytes, phrase: Int32(index)) }
        phrase = trie.phrase
        trigger = trie.phrase.map { $0 >= 0 && isTrigger[Int($0)] }
        layOut(trie)
        linkFailures(trie)
    }

    private mutating func layOut(_ trie: Trie) {
        for state in trie.phrase.indices {
            firstEdge.append(UInt32(edgeByte.count))
            let children = trie.children(of: state)
            for (byte, target) in children {
                edgeByte.append(byte)
                edgeTarget.append(target)
            }
            guard children.count > Self.listLimit || state == 0 else {
                row.append(-1)
                continue
            }
            row.append(Int32(rows.count))
            var filled = [UInt32](repeating: 0, count: 256)
            for (byte, target) in children { filled[Int(byte)] = target }
            rows += filled
        }
        firstEdge.append(UInt32(edgeByte.count))
    }

    /// Breadth first, so that the failure of every shorter prefix is known.
    private mutating func linkFailures(_ trie: Trie) {
        failure = [UInt32](repeating: 0, count: phrase.count)
        var queue = [0]
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            for (byte, target) in trie.children(of: state) {
                if state != 0 { failure[Int(target)] = UInt32(step(Int(failure[state]), byte)) }
                if trigger[Int(failure[Int(target)])] { trigger[Int(target)] = true }
                queue.append(Int(target))
            }
        }
    }

    /// The child of a state, 0 for none.
    @inline(__always)
    private func child(_ state: Int, _ byte: UInt8) -> Int {
        let at = row[state]
        if at >= 0 { return Int(rows[Int(at) + Int(byte)]) }
        var edge = Int(firstEdge[state])
        let end = Int(firstEdge[state + 1])
        while edge < end {
            if edgeByte[edge] == byte { return Int(edgeTarget[edge]) }
            edge += 1
        }
        return 0
    }

    /// The state after one more byte; 0 is the start.
    @inline(__always)
    func step(_ state: Int, _ byte: UInt8) -> Int {
        var state = state
        while true {
            let next = child(state, byte)
            if next != 0 || state == 0 { return next }
            state = Int(failure[state])
        }
    }

    /// Whether a trigger ends with the byte that led to the state.
    @inline(__always)
    func isTrigger(_ state: Int) -> Bool { trigger[state] }

    /// The longest phrase that starts at an offset and that the caller accepts, by its number and end.
    func longest(in bytes: [UInt8], from start: Int, accept: (Int, Int) -> Bool) -> (phrase: Int, end: Int)? {
        var state = 0
        var found: (Int, Int)?
        var at = start
        while at < bytes.count {
            state = child(state, bytes[at])
            if state == 0 { break }
            at += 1
            if phrase[state] >= 0, accept(Int(phrase[state]), at) { found = (Int(phrase[state]), at) }
        }
        return found
    }
}

/// The tree of all phrases while it grows.
private struct Trie {
    private var firstChild: [UInt32] = [0]
    private var sibling: [UInt32] = [0]
    private var byte: [UInt8] = [0]
    private(set) var phrase: [Int32] = [-1]

    mutating func insert(_ bytes: [UInt8], phrase index: Int32) {
        var state = 0
        for next in bytes { state = find(state, next) ?? add(state, next) }
        phrase[state] = index
    }

    func children(of state: Int) -> [(UInt8, UInt32)] {
        var result: [(UInt8, UInt32)] = []
        var child = Int(firstChild[state])
        while child != 0 {
            result.append((byte[child], UInt32(child)))
            child = Int(sibling[child])
        }
        return result
    }

    private func find(_ state: Int, _ wanted: UInt8) -> Int? {
        var child = Int(firstChild[state])
        while child != 0 {
            if byte[child] == wanted { return child }
            child = Int(sibling[child])
        }
        return nil
    }

    private mutating func add(_ state: Int, _ value: UInt8) -> Int {
        let made = phrase.count
        firstChild.append(0)
        sibling.append(firstChild[state])
        byte.append(value)
        phrase.append(-1)
        firstChild[state] = UInt32(made)
        return made
    }
}
