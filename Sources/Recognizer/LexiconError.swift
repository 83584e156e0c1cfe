/// Why the lexicon resources were refused.
public struct LexiconError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of fault it is.
    public enum Code: Sendable, Equatable {
        /// A resource is not in the bundle or is not UTF-8.
        case missing
        /// A line does not follow the format of lexicon files.
        case malformed
        /// A group has an unknown role, attribute or value.
        case unknown
        /// The same phrase is a cue in two groups.
        case ambiguous
    }

    /// What kind of fault it is.
    public var code: Code
    /// The lexicon file, relative to the lexicon's folder.
    public var file: String
    /// The line, from 1; 0 where the file as a whole is meant.
    public var line: Int
    /// What is wrong with it.
    public var message: String

    /// `file:line: message`, as editors understand it.
    public var description: String { "\(file):\(line): \(message)" }
}
