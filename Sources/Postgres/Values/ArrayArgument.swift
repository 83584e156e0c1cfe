/// A one-dimensional array parameter, its elements encoded straight into one buffer: what `unnest` takes.
///
/// An element of another type than the array's is a programming error and traps.
public struct ArrayArgument: Sendable {
    /// Dimensions, flag, element type, length, lower bound: PostgreSQL's `array_recv`.
    private static let headerCount = 20

    let elementType: UInt32
    let arrayType: UInt32
    private var buffer: [UInt8]
    private var hasNull = false
    /// How many elements were appended.
    public private(set) var count = 0

    private init(element: UInt32, array: UInt32, capacity: Int, elementBytes: Int) {
        elementType = element
        arrayType = array
        buffer = []
        buffer.reserveCapacity(Self.headerCount + capacity * (4 + elementBytes))
        buffer.appendBigEndian(Int32(1))
        buffer.appendBigEndian(Int32(0))
        buffer.appendBigEndian(element)
        buffer.appendBigEndian(Int32(0))
        buffer.appendBigEndian(Int32(1))
    }

    /// An empty `int8[]` with room for `capacity` elements.
    public static func int64(capacity: Int) -> ArrayArgument {
        ArrayArgument(element: TypeOID.int8, array: TypeOID.int8Array, capacity: capacity, elementBytes: 8)
    }

    /// An empty `int4[]` with room for `capacity` elements.
    public static func int32(capacity: Int) -> ArrayArgument {
        ArrayArgument(element: TypeOID.int4, array: TypeOID.int4Array, capacity: capacity, elementBytes: 4)
    }

    /// An empty `text[]` with room for `capacity` short elements.
    public static func text(capacity: Int) -> ArrayArgument {
        ArrayArgument(element: TypeOID.text, array: TypeOID.textArray, capacity: capacity, elementBytes: 16)
    }

    /// An empty `bytea[]` with room for `capacity` elements of a digest's size.
    public static func bytea(capacity: Int) -> ArrayArgument {
        ArrayArgument(element: TypeOID.bytea, array: TypeOID.byteaArray, capacity: capacity, elementBytes: 32)
    }

    /// An empty `uuid[]` with room for `capacity` elements.
    public static func uuid(capacity: Int) -> ArrayArgument {
        ArrayArgument(element: TypeOID.uuid, array: TypeOID.uuidArray, capacity: capacity, elementBytes: 16)
    }

    /// An empty `bool[]` with room for `capacity` elements.
    public static func bool(capacity: Int) -> ArrayArgument {
        ArrayArgument(element: TypeOID.bool, array: TypeOID.boolArray, capacity: capacity, elementBytes: 1)
    }

    /// Appends to an `int8[]`.
    public mutating func append(_ value: Int64) {
        begin(TypeOID.int8, byteCount: 8)
        buffer.appendBigEndian(value)
    }

    /// Appends to an `int4[]`.
    public mutating func append(_ value: Int32) {
        begin(TypeOID.int4, byteCount: 4)
        buffer.appendBigEndian(value)
    }

    /// Appends to a `bool[]`.
    public mutating func append(_ value: Bool) {
        begin(TypeOID.bool, byteCount: 1)
        buffer.append(value ? 1 : 0)
    }

    /// Appends to a `text[]`; PostgreSQL refuses a text that holds U+0000.
    public mutating func append(_ value: String) {
        begin(TypeOID.text, byteCount: value.utf8.count)
        buffer.append(contentsOf: value.utf8)
    }

    /// Appends to a `uuid[]`.
    public mutating func append(uuid value: UUIDBytes) {
        begin(TypeOID.uuid, byteCount: 16)
        buffer.appendBigEndian(value.high)
        buffer.appendBigEndian(value.low)
    }

    /// Appends to a `bytea[]`.
    public mutating func append(bytes value: some Collection<UInt8>) {
        append(TypeOID.bytea, value)
    }

    /// Appends to a `text[]` an element given as the bytes of its UTF-8, which the server checks.
    public mutating func append(utf8 value: some Collection<UInt8>) {
        append(TypeOID.text, value)
    }

    /// Appends a NULL.
    public mutating func appendNull() {
        hasNull = true
        count += 1
        buffer.appendBigEndian(Int32(-1))
    }

    private mutating func append(_ type: UInt32, _ value: some Collection<UInt8>) {
        // One call through the witness table a value instead of one a byte: arrays and slices are copied as blocks.
        let isCopied: Void? = value.withContiguousStorageIfAvailable { bytes in
            begin(type, byteCount: bytes.count)
            buffer.append(contentsOf: bytes)
        }
        guard isCopied == nil else { return }
        begin(type, byteCount: value.count)
        buffer.append(contentsOf: value)
    }

    private mutating func begin(_ type: UInt32, byteCount: Int) {
        precondition(type == elementType, "an element of type \(type) in an array of type \(elementType)")
        count += 1
        buffer.appendBigEndian(Int32(byteCount))
    }

    /// The array in binary format, its header filled in.
    consuming func encoded() -> [UInt8] {
        buffer.replaceBigEndian(hasNull ? 1 : 0, at: 4)
        buffer.replaceBigEndian(Int32(count), at: 12)
        return buffer
    }
}

extension ArrayArgument {
    /// A `text[]` of these.
    public static func texts(_ values: some Collection<String>) -> ArrayArgument {
        var array = ArrayArgument.text(capacity: values.count)
        for value in values { array.append(value) }
        return array
    }

    /// An `int8[]` of these.
    public static func int64s(_ values: some Collection<Int64>) -> ArrayArgument {
        var array = ArrayArgument.int64(capacity: values.count)
        for value in values { array.append(value) }
        return array
    }
}
