/// Typed reading of the members of one JSON object, with errors that name the field.
///
/// It separates the two faults of protocol section 1: a number that is no integer where an integer belongs spoils the
/// frame, anything else of a wrong type is the object's own fault.
public struct Fields: Sendable {
    private let object: JSONValue
    private let name: String

    /// Reads from `object`, called `name` in messages, as in "event" or "body".
    public init(_ object: JSONValue, in name: String) {
        self.object = object
        self.name = name
    }

    /// The value of a field, whatever its type.
    public func value(_ key: StaticString) -> JSONValue? { object[key] }

    /// A string of `bytes` UTF-8 bytes, nil if the field is missing.
    public func string(_ key: StaticString, bytes: ClosedRange<Int>? = nil) throws(ContentFault) -> String? {
        guard let value = object[key] else { return nil }
        guard let text = value.utf8 else { throw fault(key, "must be a string") }
        if let bytes, !bytes.contains(text.count) {
            throw fault(key, "must have \(bytes.lowerBound) to \(bytes.upperBound) bytes, not \(text.count)")
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// A string that must be there.
    public func required(_ key: StaticString, bytes: ClosedRange<Int>? = nil) throws(ContentFault) -> String {
        guard let text = try string(key, bytes: bytes) else { throw missing(key) }
        return text
    }

    /// One of a few words, nil if the field is missing.
    public func word(_ key: StaticString, of words: [String]) throws(ContentFault) -> String? {
        guard let text = try string(key) else { return nil }
        guard words.contains(text) else { throw fault(key, "must be one of \(words.joined(separator: ", "))") }
        return text
    }

    /// An integer within `range`, nil if the field is missing.
    public func integer(_ key: StaticString, _ range: ClosedRange<Int64>? = nil) throws(ContentFault) -> Int64? {
        guard let value = object[key] else { return nil }
        if value.isNonInteger { throw .frame("\(name): \"\(key)\" must be an integer, without a point or an exponent") }
        guard let integer = value.integer else { throw fault(key, "must be an integer") }
        if let range, !range.contains(integer) {
            let limit = integer < range.lowerBound ? "at least \(range.lowerBound)" : "at most \(range.upperBound)"
            throw fault(key, "must be \(limit)")
        }
        return integer
    }

    /// A UUID, nil if the field is missing.
    public func id(_ key: StaticString) throws(ContentFault) -> EventID? {
        guard let value = object[key] else { return nil }
        guard let text = value.utf8, let id = EventID(text) else { throw fault(key, "must be a UUID") }
        return id
    }

    /// A UUID that must be there.
    public func requiredID(_ key: StaticString) throws(ContentFault) -> EventID {
        guard let id = try id(key) else { throw missing(key) }
        return id
    }

    /// A list of strings, nil if the field is missing.
    public func strings(_ key: StaticString, atMost limit: Int) throws(ContentFault) -> [String]? {
        guard let value = object[key] else { return nil }
        guard let elements = value.array else { throw fault(key, "must be an array of strings") }
        if elements.count > limit { throw fault(key, "must have at most \(limit) entries, not \(elements.count)") }
        var strings: [String] = []
        for element in elements {
            guard let string = element.string else { throw fault(key, "must be an array of strings") }
            strings.append(string)
        }
        return strings
    }

    /// The fault of a missing field.
    public func missing(_ key: StaticString) -> ContentFault { .event("\(name): \"\(key)\" is missing") }

    /// The fault of a field with a wrong value.
    public func fault(_ key: StaticString, _ complaint: String) -> ContentFault {
        .event("\(name): \"\(key)\" \(complaint)")
    }
}
