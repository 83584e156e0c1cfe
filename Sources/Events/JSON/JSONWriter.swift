/// Writes JSON objects straight into bytes, in the order the members are given.
///
/// It is for frames and headers whose shape is known; it adds the commas and escapes, and nothing else. Members of
/// optional value are left out when there is none.
public struct JSONWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// A writer with nothing written.
    public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Opens an object, as an array's element or as the outermost value.
    public mutating func beginObject() {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
    }

    /// Opens an object as a member.
    public mutating func beginObject(_ key: StaticString) {
        writeKey(key)
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
    }

    /// Closes the innermost object.
    public mutating func endObject() {
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    /// Opens an array as a member.
    public mutating func beginArray(_ key: StaticString) {
        writeKey(key)
        bytes.append(UInt8(ascii: "["))
        needsComma = false
    }

    /// Closes the innermost array.
    public mutating func endArray() {
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// Writes an integer member.
    public mutating func member(_ key: StaticString, _ value: Int64?) {
        guard let value else { return }
        writeKey(key)
        write(value)
    }

    /// Writes a string member.
    public mutating func member(_ key: StaticString, _ value: String?) {
        guard let value else { return }
        writeKey(key)
        JSONText.write(value.utf8, into: &bytes)
    }

    /// Writes a truth value as a member.
    public mutating func member(_ key: StaticString, _ value: Bool) {
        writeKey(key)
        bytes += Array((value ? "true" : "false").utf8)
    }

    /// Writes a member whose value is JSON already.
    public mutating func member(_ key: StaticString, json: some Collection<UInt8>) {
        writeKey(key)
        bytes += json
    }

    /// Writes an array's element that is JSON already.
    public mutating func element(json: some Collection<UInt8>) {
        separate()
        bytes += json
        needsComma = true
    }

    /// Writes a string as an array's element.
    public mutating func element(_ value: String) {
        var json: [UInt8] = []
        JSONText.write(Array(value.utf8), into: &json)
        element(json: json)
    }

    /// Writes an integer as an array's element.
    public mutating func element(_ value: Int64) {
        separate()
        write(value)
        needsComma = true
    }

    /// Ends the line: one frame is one line.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func writeKey(_ key: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes += UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = true
    }

    private mutating func write(_ value: Int64) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }
}
