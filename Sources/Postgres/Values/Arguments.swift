/// The parameter values of one statement in PostgreSQL's binary format, each with its type's OID.
///
/// Small values share one buffer; a `bytea` or an array keeps the buffer it came in, so that it is copied once, into
/// libpq's output buffer.
public struct Arguments: Sendable {
    enum Value: Sendable {
        case null
        case inline(offset: Int, count: Int)
        case chunk(Int)
    }

    private(set) var types: [UInt32] = []
    private(set) var values: [Value] = []
    private(set) var inline: [UInt8] = []
    private(set) var chunks: [[UInt8]] = []

    /// No arguments.
    public init() {}

    /// How many arguments there are; PostgreSQL takes at most 65,535.
    public var count: Int { values.count }

    /// The encoded bytes of all values together.
    public var byteCount: Int { chunks.reduce(inline.count) { $0 + $1.count } }

    /// Adds an `int8`, or a NULL of that type.
    public mutating func append(_ value: Int64?) {
        appendInline(TypeOID.int8, value) { $0.appendBigEndian($1) }
    }

    /// Adds an `int4`, or a NULL of that type.
    public mutating func append(_ value: Int32?) {
        appendInline(TypeOID.int4, value) { $0.appendBigEndian($1) }
    }

    /// Adds a `text`, or a NULL of that type; PostgreSQL refuses a text that holds U+0000.
    public mutating func append(_ value: String?) {
        appendInline(TypeOID.text, value) { $0.append(contentsOf: $1.utf8) }
    }

    /// Adds a `bool`, or a NULL of that type.
    public mutating func append(_ value: Bool?) {
        appendInline(TypeOID.bool, value) { $0.append($1 ? 1 : 0) }
    }

    /// Adds a `uuid`, or a NULL of that type.
    public mutating func append(uuid value: UUIDBytes?) {
        appendInline(TypeOID.uuid, value) {
            $0.appendBigEndian($1.high)
            $0.appendBigEndian($1.low)
        }
    }

    /// Adds a `bytea`, or a NULL of that type.
    public mutating func append(bytes value: [UInt8]?) {
        if let value {
            appendChunk(TypeOID.bytea, value)
        } else {
            types.append(TypeOID.bytea)
            values.append(.null)
        }
    }

    /// Adds a one-dimensional array.
    public mutating func append(_ array: ArrayArgument) {
        appendChunk(array.arrayType, array.encoded())
    }

    private mutating func appendChunk(_ type: UInt32, _ bytes: [UInt8]) {
        types.append(type)
        values.append(.chunk(chunks.count))
        chunks.append(bytes)
    }

    private mutating func appendInline<T>(_ type: UInt32, _ value: T?, encode: (inout [UInt8], T) -> Void) {
        types.append(type)
        guard let value else {
            values.append(.null)
            return
        }
        let offset = inline.count
        encode(&inline, value)
        values.append(.inline(offset: offset, count: inline.count - offset))
    }
}
