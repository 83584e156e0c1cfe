/// One step of the schema: a numbered SQL text, run once, as one transaction, and never changed afterwards.
public struct Migration: Sendable {
    /// Its place in the order, 1 or more.
    public var number: Int
    /// What it is called in the table of migrations and in errors.
    public var name: String
    /// Its statements; it must not end the transaction it runs in.
    public var sql: String

    /// Makes a migration.
    public init(number: Int, name: String, sql: String) {
        self.number = number
        self.name = name
        self.sql = sql
    }
}

/// Why a database was left as it is.
public enum MigrationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The database has migrations this program does not know: a newer one has been here.
    case unknown(numbers: [Int])
    /// The text of a migration that was applied differs from the one this program has.
    case changed(number: Int, name: String)
    /// Two migrations of this program have one number.
    case duplicate(number: Int)
    /// A migration this program has, with a number below one that was applied, was never applied.
    case skipped(number: Int)

    /// A sentence for whoever runs the program.
    public var description: String {
        switch self {
        case .unknown(let numbers):
            let list = numbers.map(String.init).joined(separator: ", ")
            return "the database has migrations this program does not know (\(list)): it was made by a newer version"
        case .changed(let number, let name):
            return "migration \(number) (\(name)) was applied with another text than this program has"
        case .duplicate(let number):
            return "there are two migrations numbered \(number)"
        case .skipped(let number):
            return "migration \(number) was not applied although later ones were"
        }
    }
}
