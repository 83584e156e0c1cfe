internal import Foundation
public import Postgres

/// The migrations of Attune's schema: the `.sql` files beside this one, in the order of their numbers.
public enum Migrations {
    /// All of them. A new file is listed here and in the manifest, and never changed once it was released.
    ///
    /// - Throws: if a file is missing from the bundle that the binary came with.
    public static func all() throws -> [Migration] {
        try [(1, "log"), (2, "tokens"), (3, "preferences")].map { number, name in
            let file = "\(String(repeating: "0", count: 4 - String(number).count))\(number)_\(name)"
            guard let url = Bundle.module.url(forResource: file, withExtension: "sql") else {
                throw MissingMigration(file: "\(file).sql")
            }
            return Migration(number: number, name: name, sql: try String(contentsOf: url, encoding: .utf8))
        }
    }
}

/// A migration's file did not come along with the binary.
public struct MissingMigration: Error, CustomStringConvertible {
    /// The file's name.
    public var file: String

    public var description: String {
        "\(file) is missing: keep the attune_Migrations.resources folder beside the binary"
    }
}
