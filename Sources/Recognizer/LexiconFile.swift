/// One file of the lexicon, parsed but not compiled.
///
/// The format, line by line:
///
///     # comment
///     [group]                      opens a group; its name is part of a finding's rule
///     key: value                   attributes of the group
///     + sentence => findings       must come out so; `+ sentence => nothing` is a near miss
///     phrase, (a|an|) phrase       phrases of the group, separated by commas; alternatives in brackets
///     phrase {key: value}          one with an attribute of its own
struct LexiconFile {
    struct Phrase {
        var text: String
        var attributes: [String: String]
        var line: Int
    }

    struct Example {
        var text: String
        var expected: String
        var line: Int
    }

    struct Group {
        var name: String
        var line: Int
        var attributes: [String: String] = [:]
        var phrases: [Phrase] = []
        var examples: [Example] = []
    }

    var name: String
    var groups: [Group] = []

    init(name: String, text: String) throws {
        self.name = name
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            try read(line.trimmed, number: index + 1)
        }
    }

    private mutating func read(_ line: Substring, number: Int) throws {
        if line.isEmpty || line.hasPrefix("#") { return }
        if line.hasPrefix("[") {
            guard line.hasSuffix("]") else { throw fault(number, "a group's name needs a closing bracket") }
            groups.append(Group(name: String(line.dropFirst().dropLast()), line: number))
            return
        }
        guard !groups.isEmpty else { throw fault(number, "a line before the first group") }
        if line.hasPrefix("+ ") {
            guard let arrow = line.range(of: " => ") else { throw fault(number, "an example needs ' => '") }
            let text = line[..<arrow.lowerBound].dropFirst(2).trimmed
            let expected = line[arrow.upperBound...].trimmed
            groups[groups.count - 1].examples.append(
                Example(text: String(text), expected: String(expected), line: number)
            )
        } else if let colon = line.range(of: ": "), line[..<colon.lowerBound].allSatisfy({ $0.isLetter || $0 == "-" }),
            line[..<colon.lowerBound].allSatisfy(\.isASCII)
        {
            let key = String(line[..<colon.lowerBound])
            groups[groups.count - 1].attributes[key] = String(line[colon.upperBound...].trimmed)
        } else {
            try readPhrases(line, number: number)
        }
    }

    private mutating func readPhrases(_ line: Substring, number: Int) throws {
        for part in line.split(separator: ",") {
            var text = part.trimmed
            var attributes: [String: String] = [:]
            if let brace = text.firstIndex(of: "{") {
                guard text.hasSuffix("}") else { throw fault(number, "an attribute needs a closing brace") }
                for pair in text[text.index(after: brace)...].dropLast().split(separator: ";") {
                    let halves = pair.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                    guard halves.count == 2 else { throw fault(number, "an attribute is 'key: value'") }
                    attributes[String(halves[0].trimmed)] = String(halves[1].trimmed)
                }
                text = text[..<brace].trimmed
            }
            guard !text.isEmpty else { throw fault(number, "an empty phrase") }
            for (phrase, choice) in try expand(text, number: number) {
                var own = attributes
                // `topic: $` means whichever alternative was taken.
                if own["topic"] == "$" { own["topic"] = choice }
                groups[groups.count - 1].phrases.append(Phrase(text: phrase, attributes: own, line: number))
            }
        }
    }

    /// Writes out the alternatives of `can(no|')t`, from left to right; each with the choice made last.
    private func expand(_ text: Substring, number: Int) throws -> [(phrase: String, choice: String)] {
        guard let open = text.firstIndex(of: "(") else { return [(String(text.trimmed), "")] }
        guard let close = text[open...].firstIndex(of: ")") else { throw fault(number, "an open bracket") }
        var results: [(String, String)] = []
        for choice in text[text.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false) {
            let joined = String(text[..<open]) + String(choice) + String(text[text.index(after: close)...])
            for (phrase, inner) in try expand(joined[...], number: number) {
                let words = phrase.split(separator: " ").joined(separator: " ")
                results.append((words, inner.isEmpty ? String(choice) : inner))
            }
        }
        return results
    }

    private func fault(_ line: Int, _ message: String) -> LexiconError {
        LexiconError(code: .malformed, file: name, line: line, message: message)
    }
}

extension Substring {
    /// Without white space at both ends.
    var trimmed: Substring {
        var slice = self
        while let first = slice.first, first.isWhitespace { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace { slice.removeLast() }
        return slice
    }

    /// The first place where a short text stands.
    func range(of needle: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
            start = index(after: start)
        }
        return nil
    }
}
