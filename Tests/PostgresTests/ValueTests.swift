import AttuneTestKit
import Postgres
import Testing

@Suite struct ValueTests {
    @Test func scalarsAndNulls() async throws {
        let connection = try await freshConnection()
        let id = UUIDBytes(high: 0x0102_0304_0506_0708, low: 0xf0f1_f2f3_f4f5_f6f7)
        var arguments = Arguments()
        arguments.append(Int64.min)
        arguments.append(Int32.max)
        arguments.append("汉字 🐟")
        arguments.append("")
        arguments.append(true)
        arguments.append(uuid: id)
        arguments.append(bytes: [0, 255, 7])
        arguments.append(bytes: [])
        let statement = Statement(
            name: "scalars",
            sql: "select $1, $2, $3, $4, $5, $6, $7, $8, $6::text, 7::int2, null::text"
        )
        let row = try await connection.execute(statement, arguments)[0]
        #expect(row.int64(0) == .min)
        #expect(row.int32(1) == .max)
        #expect(row.int64(1) == Int64(Int32.max))
        #expect(row.string(2) == "汉字 🐟")
        #expect(row.stringOrNil(3) == "")
        #expect(row.bool(4))
        #expect(row.uuid(5) == id)
        #expect(row.bytes(6) == [0, 255, 7])
        #expect(row.bytesOrNil(7) == [])
        #expect(row.string(8) == "01020304-0506-0708-f0f1-f2f3f4f5f6f7")
        #expect(row.int64(9) == 7)
        #expect(row.isNull(10))
        #expect(row.withBytes(6) { $0.count } == 3)
    }

    @Test func nullsOfEachType() async throws {
        let connection = try await freshConnection()
        var arguments = Arguments()
        arguments.append(nil as Int64?)
        arguments.append(nil as Int32?)
        arguments.append(nil as String?)
        arguments.append(nil as Bool?)
        arguments.append(uuid: nil)
        arguments.append(bytes: nil)
        let row = try await connection.execute(
            Statement(name: "nulls", sql: "select $1, $2, $3, $4, $5, $6, pg_typeof($6)::text"),
            arguments
        )[0]
        #expect(row.int64OrNil(0) == nil)
        #expect(row.int32OrNil(1) == nil)
        #expect(row.stringOrNil(2) == nil)
        #expect(row.boolOrNil(3) == nil)
        #expect(row.uuidOrNil(4) == nil)
        #expect(row.bytesOrNil(5) == nil)
        #expect(row.string(6) == "bytea")
    }

    @Test func arraysThroughUnnest() async throws {
        let connection = try await freshConnection()
        var numbers = ArrayArgument.int64(capacity: 3)
        numbers.append(Int64(-1))
        numbers.appendNull()
        numbers.append(Int64.max)
        var texts = ArrayArgument.text(capacity: 3)
        texts.append("ñ, \"{}\"")
        texts.append(utf8: "汉".utf8)
        texts.appendNull()
        var blobs = ArrayArgument.bytea(capacity: 3)
        blobs.append(bytes: [UInt8]())
        blobs.append(bytes: [9, 8, 7, 6][1..<3])
        blobs.append(bytes: (1...3).lazy.map { UInt8($0) })
        var ids = ArrayArgument.uuid(capacity: 3)
        for low in 1...3 { ids.append(uuid: UUIDBytes(high: 0, low: UInt64(low))) }
        var flags = ArrayArgument.bool(capacity: 3)
        for flag in [true, false, true] { flags.append(flag) }
        var small = ArrayArgument.int32(capacity: 3)
        for number in [1, 2, 3] as [Int32] { small.append(number) }
        #expect(numbers.count == 3)

        var arguments = Arguments()
        for array in [numbers, texts, blobs, ids, flags, small] { arguments.append(array) }
        let rows = try await connection.execute(
            Statement(name: "unnest", sql: "select * from unnest($1, $2, $3, $4, $5, $6)"),
            arguments
        )
        #expect(rows.count == 3)
        #expect((0..<3).map { rows[$0].int64OrNil(0) } == [-1, nil, .max])
        #expect((0..<3).map { rows[$0].stringOrNil(1) } == ["ñ, \"{}\"", "汉", nil])
        #expect((0..<3).map { rows[$0].bytes(2) } == [[], [8, 7], [1, 2, 3]])
        #expect((0..<3).map { rows[$0].uuid(3).low } == [1, 2, 3])
        #expect((0..<3).map { rows[$0].bool(4) } == [true, false, true])
        #expect((0..<3).map { rows[$0].int32(5) } == [1, 2, 3])
    }

    @Test func emptyArray() async throws {
        let connection = try await freshConnection()
        var arguments = Arguments()
        arguments.append(ArrayArgument.text(capacity: 0))
        let row = try await connection.execute(
            Statement(name: "empty", sql: "select cardinality($1), (select count(*) from unnest($1))"),
            arguments
        )[0]
        #expect(row.int64(0) == 0)
        #expect(row.int64(1) == 0)
    }

    @Test func aMebibyteThereAndBack() async throws {
        let connection = try await freshConnection()
        let large = (0..<(1 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var arguments = Arguments()
        arguments.append(bytes: large)
        let row = try await connection.execute(Statement(name: "large", sql: "select $1, length($1)"), arguments)[0]
        #expect(row.int64(1) == 1 << 20)
        #expect(row.bytes(0) == large)
    }

    @Test func textPostgresCannotHold() async throws {
        let connection = try await freshConnection()
        var arguments = Arguments()
        arguments.append("a\0b")
        let statement = Statement(name: "text", sql: "select $1")
        let error = await code { _ = try await connection.execute(statement, arguments) }
        #expect(error == .invalidText)
        var array = ArrayArgument.text(capacity: 1)
        array.append(utf8: [0xc3, 0x28] as [UInt8])
        var second = Arguments()
        second.append(array)
        #expect(await code { _ = try await connection.execute(statement, second) } == .invalidText)
    }

    @Test func affectedRows() async throws {
        let connection = try await freshConnection()
        try await connection.run(script: "create table t (a int)")
        #expect(try await connection.query("insert into t select generate_series(1, 5)").affected == 5)
        #expect(try await connection.query("delete from t where a > 3").affected == 2)
        #expect(try await connection.query("select a from t").count == 3)
    }
}
