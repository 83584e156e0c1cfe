import CLibPQ

/// The answer to one statement: its rows in binary format, or the number of rows it changed.
///
/// `@unchecked` because of the `PGresult` it owns: libpq documents a result as safe to read from any thread, nothing
/// here writes to it after `init`, and it is freed once, when the last reference goes.
public final class Rows: @unchecked Sendable {
    let result: OpaquePointer

    /// Takes ownership of a result.
    init(owning result: OpaquePointer) {
        self.result = result
    }

    deinit {
        PQclear(result)
    }

    /// How many rows came back.
    public var count: Int { Int(PQntuples(result)) }

    /// How many rows the statement inserted, updated, deleted or selected; 0 for other commands.
    public var affected: Int {
        PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }

    /// A row by its place, from 0 to `count - 1`; another place traps.
    public subscript(_ row: Int) -> Row {
        precondition(row >= 0 && row < count, "row \(row) of \(count)")
        return Row(rows: self, index: Int32(row))
    }

    /// The first row, nil if there is none.
    public var first: Row? { count == 0 ? nil : self[0] }

    /// The command tag, such as `COMMIT`.
    var commandTag: String {
        PQcmdStatus(result).map { String(cString: $0) } ?? ""
    }
}
