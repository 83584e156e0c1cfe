/// The text format, version 0.0.4, in which Prometheus and its kin read numbers.
struct ExpositionText {
    /// What the response's `Content-Type` is.
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    private(set) var text = ""

    /// All that a store keeps.
    init(_ store: MetricStore) {
        var last = ""
        for (name, series) in store.snapshot() {
            if name.label != last { declare(name.label, series.type) }
            last = name.label
            series.write(name, into: &self)
        }
    }

    /// Says of what type the samples are that follow.
    mutating func declare(_ label: String, _ type: StaticString) { text += "# TYPE \(label) \(type)\n" }

    /// Adds a line.
    mutating func sample(_ label: String, _ dimensions: String, _ value: Double) {
        let braced = dimensions.isEmpty ? "" : "{\(dimensions)}"
        text += "\(label)\(braced) \(Self.number(value))\n"
    }

    /// Whole numbers without a point: a counter is one.
    static func number(_ value: Double) -> String { Int64(exactly: value).map(String.init) ?? String(value) }

    /// A name that the format allows: others' labels may have dots.
    static func name(_ label: String) -> String {
        String(label.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    /// Dimensions in the order of their names, quoted.
    static func dimensions(_ dimensions: [(String, String)]) -> String {
        dimensions.sorted { $0.0 < $1.0 }.map { "\(name($0))=\"\(escaped($1))\"" }.joined(separator: ",")
    }

    private static func escaped(_ value: String) -> String {
        value.reduce(into: "") { text, character in
            switch character {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            default: text.append(character)
            }
        }
    }
}
