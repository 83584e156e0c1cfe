internal import Foundation

/// The turns that the load pushes: everyday zh and en lines, a tenth of them with a preference.
///
/// They lie in `Corpus/talk.txt` and `Corpus/preferences.txt`, one a line, written for this. A turn's body has about 300
/// bytes, as a chat's turns go.
package struct Corpus: Sendable {
    /// Turns in which there is nothing to find.
    package let talk: [String]
    /// Turns in which there is one preference each.
    package let preferences: [String]

    /// One turn in so many has a preference.
    package static let preferenceEvery = 10

    /// Reads the lines.
    package init() throws {
        talk = try Self.lines("talk")
        preferences = try Self.lines("preferences")
    }

    private static func lines(_ name: String) throws -> [String] {
        guard let url = Bundle.module.url(forResource: name, withExtension: "txt", subdirectory: "Corpus") else {
            throw LoadError(
                "the corpus is missing: keep \(Bundle.module.bundleURL.lastPathComponent) beside the binary"
            )
        }
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// A turn by its place in the endless mix of both.
    package func text(_ place: Int) -> String {
        let (tens, rest) = place.quotientAndRemainder(dividingBy: Self.preferenceEvery)
        // Somewhere among the others, and the talk's count shares no factor with the rest's: neither comes in step.
        return rest == 3 ? preferences[tens % preferences.count] : talk[place % talk.count]
    }

    /// A turn's body, as the log keeps it.
    static func body(_ text: String) -> String { #"{"conversation":"c1","role":"user","text":"\#(text)"}"# }
}

/// Why a measurement could not be made.
package struct LoadError: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
