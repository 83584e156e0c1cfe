/// A value within a ``JSONDocument``.
public struct JSONValue: Sendable {
    let document: JSONDocument
    let index: Int

    private var node: JSONDocument.Node { document.nodes[index] }
    private var text: ArraySlice<UInt8> { document.bytes[Int(node.start)..<Int(node.end)] }

    /// Whether this is `null`.
    public var isNull: Bool { node.kind == .null }

    /// Whether this is an object.
    public var isObject: Bool { node.kind == .object }

    /// Whether this is a number that is not written as an integer, such as `1.0` or `1e3`.
    public var isNonInteger: Bool { node.kind == .number }

    /// The integer, if it is written as one; within ±(2^53−1).
    public var integer: Int64? { node.kind == .integer ? JSONNumber.integer(text) : nil }

    /// The number as a double, however it is written.
    public var double: Double? {
        switch node.kind {
        case .integer, .number: JSONNumber.double(text)
        default: nil
        }
    }

    /// The truth value.
    public var bool: Bool? {
        switch node.kind {
        case .true: true
        case .false: false
        default: nil
        }
    }

    /// The string.
    public var string: String? { utf8.map { String(decoding: $0, as: UTF8.self) } }

    /// The string as UTF-8, decoded; shares the document's bytes where nothing is escaped.
    public var utf8: ArraySlice<UInt8>? {
        guard node.kind == .string else { return nil }
        return node.isEscaped ? JSONText.decoded(text)[...] : text
    }

    /// The elements of an array.
    public var array: [JSONValue]? {
        guard node.kind == .array else { return nil }
        var elements: [JSONValue] = []
        elements.reserveCapacity(Int(node.count))
        var child = index + 1
        for _ in 0..<node.count {
            elements.append(JSONValue(document: document, index: child))
            child = Int(document.nodes[child].next)
        }
        return elements
    }

    /// The members of an object, in the order they were written; nil if this is none.
    public var members: [(key: String, value: JSONValue)]? {
        guard node.kind == .object else { return nil }
        return memberIndices.map { member in
            (
                JSONValue(document: document, index: member).string ?? "",
                JSONValue(document: document, index: member + 1)
            )
        }
    }

    /// The value under `key`; nil if this is no object or has no such member.
    public subscript(key: StaticString) -> JSONValue? {
        guard node.kind == .object else { return nil }
        let wanted = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
        var child = index + 1
        for _ in 0..<node.count {
            if JSONValue(document: document, index: child).isText(wanted) {
                return JSONValue(document: document, index: child + 1)
            }
            child = Int(document.nodes[child + 1].next)
        }
        return nil
    }

    private func isText(_ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        if node.isEscaped { return JSONText.decoded(text).elementsEqual(wanted) }
        guard Int(node.end - node.start) == wanted.count else { return false }
        return text.elementsEqual(wanted)
    }

    /// The nodes of an object's keys, in the order they were written.
    var memberIndices: [Int] {
        var indices: [Int] = []
        indices.reserveCapacity(Int(node.count))
        var child = index + 1
        for _ in 0..<node.count {
            indices.append(child)
            child = Int(document.nodes[child + 1].next)
        }
        return indices
    }
}

// MARK: - Canonical form

extension JSONValue {
    /// This value as canonical JSON (RFC 8785), in UTF-8.
    ///
    /// - Parameter omitted: a member of the outermost object that is left out.
    public func canonical(omitting omitted: StaticString? = nil) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(Int(node.end - node.start))
        writeCanonical(into: &output, omitting: omitted)
        return output
    }

    /// This object as canonical JSON, with the member `name` replaced by `json`, which is canonical JSON itself.
    ///
    /// - Parameter json: nil to leave the member out.
    public func canonical(replacing name: StaticString, by json: [UInt8]?) -> [UInt8] {
        guard let json else { return canonical(omitting: name) }
        let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        var members: [(key: ArraySlice<UInt8>, write: (inout [UInt8]) -> Void)] = [
            (Array(wanted)[...], { $0 += json })
        ]
        for member in memberIndices {
            let key = JSONValue(document: document, index: member)
            if key.isText(wanted) { continue }
            let value = JSONValue(document: document, index: member + 1)
            members.append((key.utf8 ?? [], { value.writeCanonical(into: &$0) }))
        }
        members.sort { JSONText.precedes($0.key, $1.key) }
        var output: [UInt8] = [UInt8(ascii: "{")]
        for (position, member) in members.enumerated() {
            if position > 0 { output.append(UInt8(ascii: ",")) }
            JSONText.write(Array(member.key), into: &output)
            output.append(UInt8(ascii: ":"))
            member.write(&output)
        }
        output.append(UInt8(ascii: "}"))
        return output
    }

    private func writeCanonical(into output: inout [UInt8], omitting omitted: StaticString? = nil) {
        switch node.kind {
        case .null, .true, .false: output += text
        case .integer: JSONNumber.integer(text).map { output += Array(String($0).utf8) }
        case .number: JSONNumber.double(text).map { JSONNumber.write($0, into: &output) }
        case .string: writeCanonicalString(into: &output)
        case .array:
            output.append(UInt8(ascii: "["))
            for (position, element) in (array ?? []).enumerated() {
                if position > 0 { output.append(UInt8(ascii: ",")) }
                element.writeCanonical(into: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object: writeCanonicalObject(into: &output, omitting: omitted)
        }
    }

    private func writeCanonicalString(into output: inout [UInt8]) {
        if node.isEscaped { return JSONText.write(JSONText.decoded(text), into: &output) }
        // Without an escape the bytes stand in the source just as RFC 8785 wants them, quotes included.
        output += document.bytes[Int(node.start) - 1..<Int(node.end) + 1]
    }

    private func writeCanonicalObject(into output: inout [UInt8], omitting omitted: StaticString?) {
        output.append(UInt8(ascii: "{"))
        var isFirst = true
        for member in sortedMemberIndices {
            let key = JSONValue(document: document, index: member)
            if let omitted, key.isText(.init(start: omitted.utf8Start, count: omitted.utf8CodeUnitCount)) { continue }
            if !isFirst { output.append(UInt8(ascii: ",")) }
            isFirst = false
            key.writeCanonicalString(into: &output)
            output.append(UInt8(ascii: ":"))
            JSONValue(document: document, index: member + 1).writeCanonical(into: &output)
        }
        output.append(UInt8(ascii: "}"))
    }

    private var sortedMemberIndices: [Int] {
        let members = memberIndices
        func key(_ member: Int) -> ArraySlice<UInt8> { JSONValue(document: document, index: member).utf8 ?? [] }
        let isSorted = zip(members, members.dropFirst()).allSatisfy { JSONText.precedes(key($0), key($1)) }
        return isSorted ? members : members.sorted { JSONText.precedes(key($0), key($1)) }
    }
}
