/// What a preference is about: the events of one key resolve together (preferences page, section 1).
///
/// `slot:<name>`, with `|~until` as its only qualifier, or `topic:<canonical>` followed by `|<qualifier>` in byte order;
/// `%` and `|` inside stand as `%25` and `%7C`.
public struct PreferenceKey: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The key as written.
    public let text: UTF8Text

    /// A key that is written already.
    public init(_ text: UTF8Text) { self.text = text }

    /// The key of a topic under `qualifiers`, which must be sorted and distinct.
    public init(topic: UTF8Text, qualifiers: [UTF8Text] = []) {
        var bytes = Array("topic:".utf8)
        Self.append(topic, to: &bytes)
        for qualifier in qualifiers {
            bytes.append(UInt8(ascii: "|"))
            Self.append(qualifier, to: &bytes)
        }
        text = UTF8Text(bytes)
    }

    /// The key of an exclusive slot, or of what fills it for a time.
    public init(slot: UTF8Text, passing: Bool = false) {
        var bytes = Array("slot:".utf8)
        Self.append(slot, to: &bytes)
        if passing { bytes += [UInt8(ascii: "|")] + Self.passing.bytes }
        text = UTF8Text(bytes)
    }

    /// The qualifier of what is said with an `until`: a wish for today has a key of its own and ends nothing.
    public static let passing: UTF8Text = "~until"

    /// Whether it is a slot's.
    public var isSlot: Bool { text.bytes.starts(with: "slot:".utf8) }

    /// The topic of a topic's key, and what follows it, qualifiers with their bars; nil for a slot's.
    var topicAndRest: (topic: UTF8Text, rest: ArraySlice<UInt8>)? {
        guard text.bytes.starts(with: "topic:".utf8) else { return nil }
        let written = text.bytes.dropFirst("topic:".utf8.count)
        let end = written.firstIndex(of: UInt8(ascii: "|")) ?? written.endIndex
        return (Self.unescaped(written[..<end]), written[end...])
    }

    public var description: String { text.description }

    public static func < (a: PreferenceKey, b: PreferenceKey) -> Bool { a.text < b.text }

    private static func append(_ part: UTF8Text, to bytes: inout [UInt8]) {
        for byte in part.bytes {
            switch byte {
            case UInt8(ascii: "%"): bytes += "%25".utf8
            case UInt8(ascii: "|"): bytes += "%7C".utf8
            default: bytes.append(byte)
            }
        }
    }

    private static func unescaped(_ written: ArraySlice<UInt8>) -> UTF8Text {
        var bytes: [UInt8] = []
        var rest = written
        while let byte = rest.first {
            if rest.starts(with: "%25".utf8) || rest.starts(with: "%7C".utf8) {
                bytes.append(rest.starts(with: "%25".utf8) ? UInt8(ascii: "%") : UInt8(ascii: "|"))
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return UTF8Text(bytes)
    }
}
