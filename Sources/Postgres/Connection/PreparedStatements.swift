/// Which statements a connection has prepared, and under which names.
///
/// Pure bookkeeping. A statement counts as prepared from the moment its Parse is sent, so that jobs behind it can use
/// it; if the Parse fails it is forgotten.
struct PreparedStatements {
    /// The same SQL with other parameter types is another prepared statement.
    struct Key: Hashable {
        var statement: Statement
        var types: [UInt32]
    }

    enum Lookup: Equatable {
        case prepared(name: String)
        case mustPrepare(name: String)
    }

    private var names: [Key: String] = [:]
    private var taken: Set<String> = []

    /// The server's name for a statement, and whether a Parse has to go ahead of its use.
    mutating func lookUp(_ key: Key) -> Lookup {
        if let name = names[key] { return .prepared(name: name) }
        var name = key.statement.name
        var variant = 1
        while !taken.insert(name).inserted {
            variant += 1
            name = "\(key.statement.name)#\(variant)"
        }
        names[key] = name
        return .mustPrepare(name: name)
    }

    /// The Parse of `key` failed: the name is free again.
    mutating func failedToPrepare(_ key: Key) {
        if let name = names.removeValue(forKey: key) { taken.remove(name) }
    }

    /// The server no longer runs what it holds for `key` (its result type changed): the next use prepares it anew,
    /// under another name since this one stays taken on the server.
    mutating func discard(_ key: Key) {
        names[key] = nil
    }
}
