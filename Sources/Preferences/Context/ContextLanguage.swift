/// The languages in which a context block can be written.
public enum ContextLanguage: String, Sendable, CaseIterable {
    case zh, en

    /// The language of a tag such as `zh`, `zh-Hant` or `en-GB`; nil if there are no templates for it.
    public init?(tag: String) {
        guard let primary = tag.lowercased().split(separator: "-", omittingEmptySubsequences: false).first else {
            return nil
        }
        self.init(rawValue: String(primary))
    }

    var templates: ContextTemplates {
        switch self {
        case .zh: Self.chinese
        case .en: Self.english
        }
    }

    private static let chinese = ContextTemplates(PackageResources.zh_txt)
    private static let english = ContextTemplates(PackageResources.en_txt)
}

/// The fixed texts of one language, from its file.
struct ContextTemplates: Sendable {
    private var texts: [String: String] = [:]

    /// Reads `name = text` lines; blank lines and those that start with `#` are skipped.
    init(_ file: [UInt8]) {
        for line in String(decoding: file, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            guard let sign = line.firstRange(of: " = ") else { continue }
            texts[String(line[..<sign.lowerBound])] = String(line[sign.upperBound...])
        }
    }

    /// The names of all texts.
    var names: Set<String> { Set(texts.keys) }

    subscript(name: String) -> String? { texts[name] }

    /// The text of `name` with its braces filled; empty if there is no such text, which a test excludes.
    ///
    /// One pass from left to right: braces within what is filled in stay as they are.
    func fill(_ name: String, _ parts: [String: String] = [:]) -> String {
        var result = ""
        var rest = (texts[name] ?? "")[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            result += parts[String(rest[rest.index(after: open)..<close])] ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
