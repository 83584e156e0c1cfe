import Foundation

/// The compiled lexicon: every phrase with what it does, and the automaton that finds it.
struct Lexicon: Sendable {
    /// All that one phrase does in a clause.
    struct Entry: Sendable {
        var roles: Roles = []
        /// What a degree word adds to the strength.
        var delta = 0
        /// What the phrase may state, if it is a cue: tried in this order, the first that fits its clause counts.
        var cues: [Cue] = []
    }

    let folding: Folding
    let automaton: Automaton
    let entries: [Entry]

    /// Loads and checks the resources that come with the module.
    static func bundled() throws -> Lexicon {
        guard let root = Bundle.module.url(forResource: "Lexicon", withExtension: nil) else {
            throw LexiconError(code: .missing, file: "Lexicon", line: 0, message: "the folder is not in the bundle")
        }
        let folding = Folding(
            traditional: try text(at: root.appending(path: "traditional.txt"), name: "traditional.txt")
        )
        var compiler = LexiconCompiler(folding: folding)
        let irregular = try text(at: root.appending(path: "en/irregular.txt"), name: "en/irregular.txt")
        compiler.inflection = try Inflection(table: irregular, name: "en/irregular.txt")
        for (language, file) in try files() { try compiler.add(file, language: language) }
        return try compiler.compiled()
    }

    /// The lexicon files, parsed, each with its language, in the order of their names.
    static func files() throws -> [(language: String, file: LexiconFile)] {
        guard let root = Bundle.module.url(forResource: "Lexicon", withExtension: nil) else { return [] }
        var result: [(String, LexiconFile)] = []
        for language in ["en", "zh"] {
            let folder = root.appending(path: language)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            for name in names.sorted() where name.hasSuffix(".lex") {
                let content = try text(at: folder.appending(path: name), name: "\(language)/\(name)")
                result.append((language, try LexiconFile(name: "\(language)/\(name)", text: content)))
            }
        }
        return result
    }

    private static func text(at url: URL, name: String) throws -> String {
        guard let data = try? Data(contentsOf: url), let text = String(data: data, encoding: .utf8) else {
            throw LexiconError(code: .missing, file: name, line: 0, message: "not readable as UTF-8")
        }
        return text
    }
}

extension Inflection {
    /// Reads a table of `base third past progressive` lines; several past forms are separated by a slash.
    init(table: String, name: String) throws {
        for (index, line) in table.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            let forms = line.split(separator: " ").map(String.init)
            guard forms.count == 4 else {
                throw LexiconError(code: .malformed, file: name, line: index + 1, message: "four forms are needed")
            }
            irregular[forms[0]] = Array(forms.dropFirst())
        }
    }
}
