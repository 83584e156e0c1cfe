import CLibPQ

/// One row of an answer, read by column place from 0.
///
/// Reading a NULL with an accessor that has no `OrNil`, or a column as another type than the statement gives it, is a
/// programming error and traps with the column's name.
public struct Row {
    let rows: Rows
    let index: Int32

    /// Whether the value is NULL.
    public func isNull(_ column: Int) -> Bool {
        check(column)
        return PQgetisnull(rows.result, index, Int32(column)) == 1
    }

    /// An `int8`, `int4` or `int2`.
    public func int64(_ column: Int) -> Int64 { required(int64OrNil(column), column) }

    /// An `int8`, `int4` or `int2`, nil if NULL.
    public func int64OrNil(_ column: Int) -> Int64? {
        value(column) { bytes in
            switch bytes.count {
            case 8: bytes.loadBigEndian(as: Int64.self)
            case 4: Int64(bytes.loadBigEndian(as: Int32.self))
            case 2: Int64(bytes.loadBigEndian(as: Int16.self))
            default: mismatch(column, "an integer", bytes.count)
            }
        }
    }

    /// An `int4` or `int2`.
    public func int32(_ column: Int) -> Int32 { required(int32OrNil(column), column) }

    /// An `int4` or `int2`, nil if NULL.
    public func int32OrNil(_ column: Int) -> Int32? {
        int64OrNil(column).map { Int32($0) }
    }

    /// A `bool`.
    public func bool(_ column: Int) -> Bool { required(boolOrNil(column), column) }

    /// A `bool`, nil if NULL.
    public func boolOrNil(_ column: Int) -> Bool? {
        value(column) { bytes in
            guard bytes.count == 1 else { mismatch(column, "a bool", bytes.count) }
            return bytes[0] != 0
        }
    }

    /// A `text`, `varchar`, `name` or `json`.
    public func string(_ column: Int) -> String { required(stringOrNil(column), column) }

    /// A `text`, `varchar`, `name` or `json`, nil if NULL.
    public func stringOrNil(_ column: Int) -> String? {
        value(column) { String(decoding: $0, as: UTF8.self) }
    }

    /// A `bytea`, or the bytes of any other value.
    public func bytes(_ column: Int) -> [UInt8] { required(bytesOrNil(column), column) }

    /// A `bytea`, or the bytes of any other value, nil if NULL.
    public func bytesOrNil(_ column: Int) -> [UInt8]? {
        value(column) { [UInt8]($0) }
    }

    /// A `uuid`.
    public func uuid(_ column: Int) -> UUIDBytes { required(uuidOrNil(column), column) }

    /// A `uuid`, nil if NULL.
    public func uuidOrNil(_ column: Int) -> UUIDBytes? {
        value(column) { bytes in
            guard bytes.count == 16 else { mismatch(column, "a uuid", bytes.count) }
            return UUIDBytes(
                high: bytes.loadBigEndian(0, as: UInt64.self),
                low: bytes.loadBigEndian(8, as: UInt64.self)
            )
        }
    }

    /// Lends the value's bytes without a copy for the time of the call; empty for a NULL.
    public func withBytes<R>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        check(column)
        defer { withExtendedLifetime(rows) {} }
        let count = Int(PQgetlength(rows.result, index, Int32(column)))
        return try body(UnsafeRawBufferPointer(start: PQgetvalue(rows.result, index, Int32(column)), count: count))
    }

    private func value<T>(_ column: Int, _ decode: (UnsafeRawBufferPointer) -> T) -> T? {
        isNull(column) ? nil : withBytes(column, decode)
    }

    private func required<T>(_ value: T?, _ column: Int) -> T {
        guard let value else { preconditionFailure("column \(name(column)) is NULL") }
        return value
    }

    private func check(_ column: Int) {
        precondition(column >= 0 && column < Int(PQnfields(rows.result)), "there is no column \(column)")
    }

    private func mismatch(_ column: Int, _ wanted: String, _ count: Int) -> Never {
        preconditionFailure("column \(name(column)) of \(count) bytes is not \(wanted)")
    }

    private func name(_ column: Int) -> String {
        PQfname(rows.result, Int32(column)).map { String(cString: $0) } ?? "\(column)"
    }
}
