import Foundation
import FuzzTargets
import Testing

/// Replays what fuzzing works from and what it has found: Tests/Fuzzing/run makes more of both.
struct FuzzTests {
    private static func inputs(_ folder: String, of target: FuzzTarget) throws -> [URL] {
        let root = try #require(Bundle.module.resourceURL)
        let directory = root.appendingPathComponent("\(folder)/\(target.rawValue)")
        return try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent != "README" }
    }

    private func replay(_ inputs: [URL], _ target: FuzzTarget) throws {
        for input in inputs {
            let bytes = Array(try Data(contentsOf: input))
            #expect(throws: Never.self, "\(input.lastPathComponent)") { try target.check(bytes) }
        }
    }

    @Test(arguments: FuzzTarget.allCases) func corpus(_ target: FuzzTarget) throws {
        let inputs = try Self.inputs("Corpus", of: target)
        #expect(!inputs.isEmpty)
        try replay(inputs, target)
    }

    @Test(arguments: FuzzTarget.allCases) func whatWasFound(_ target: FuzzTarget) throws {
        try replay(try Self.inputs("Found", of: target), target)
    }

    /// The corpus itself, cut off at every byte and with each byte changed: the little fuzzing that every run can afford.
    @Test(arguments: FuzzTarget.allCases) func corpusDamaged(_ target: FuzzTarget) throws {
        for input in try Self.inputs("Corpus", of: target) {
            let bytes = Array(try Data(contentsOf: input)).prefix(512)
            for position in bytes.indices {
                var damaged = Array(bytes)
                damaged[position] ^= UInt8(truncatingIfNeeded: 1 << (position % 8))
                try target.check(damaged)
                try target.check(Array(bytes[..<position]))
            }
        }
    }
}
