/// Which topics are one by the user's own merges, and what each class is named (rule `merged`).
struct TopicAliases: Sendable {
    /// The class's name, of topics that have another than their own or have company.
    private var nameOf: [UTF8Text: UTF8Text] = [:]
    private var membersOf: [UTF8Text: [UTF8Text]] = [:]

    /// The topic that `topic` resolves as.
    func name(_ topic: UTF8Text) -> UTF8Text { nameOf.isEmpty ? topic : nameOf[topic] ?? topic }

    /// All topics of the class named `name`, itself included.
    func members(of name: UTF8Text) -> [UTF8Text] { membersOf[name] ?? [name] }

    /// Topics that were ever merged.
    var topics: Dictionary<UTF8Text, UTF8Text>.Keys { nameOf.keys }

    /// Joins the class of `from` to that of `into`, which keeps its name. Merges must come in the order of the fold.
    ///
    /// - Returns: the topics that have another name now; none inside one class.
    @discardableResult
    mutating func unite(_ from: UTF8Text, _ into: UTF8Text) -> [UTF8Text] {
        let (old, new) = (name(from), name(into))
        if old == new { return [] }
        let moved = members(of: old)
        for topic in moved { nameOf[topic] = new }
        nameOf[new] = new
        membersOf[new] = members(of: new) + moved
        membersOf[old] = nil
        return moved
    }

    /// The topics that are named otherwise in `other`.
    func differences(from other: TopicAliases) -> Set<UTF8Text> {
        Set(topics).union(other.topics).filter { name($0) != other.name($0) }
    }
}
