public import Foundation

/// The statements of a target, each in a file `SQL/<name>.sql` among its resources.
///
/// They are read together: one that is read when it is first run could meet a process that has no descriptor left, or
/// files that an update has replaced.
public struct SQLFiles: Sendable {
    private let texts: [String: String]
    private let folder: String

    /// Reads the files of a bundle.
    public init(in bundle: Bundle) {
        folder = bundle.bundleURL.lastPathComponent
        var texts: [String: String] = [:]
        let files = bundle.url(forResource: "SQL", withExtension: nil).flatMap {
            try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
        }
        for file in files ?? [] where file.pathExtension == "sql" {
            texts[file.deletingPathExtension().lastPathComponent] = try? String(contentsOf: file, encoding: .utf8)
        }
        self.texts = texts
    }

    /// The statement in `SQL/<name>.sql`, prepared under that name. The files travel in the package's bundle; without them
    /// nothing works, so a missing one ends the process with its name.
    public subscript(name: String) -> Statement {
        guard let sql = texts[name] else { fatalError("\(name).sql is missing: keep \(folder) beside the binary") }
        return Statement(name: name, sql: sql)
    }
}
