import Foundation
import Testing

/// The rules of the house that a compiler does not keep.
struct HouseTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What each room may import of ours: the arrows of Docs/architecture.md. Pure rooms reach pure rooms alone.
    private static let arrows: [String: Set<String>] = [
        "Events": [],
        "Wire": ["Events"],
        "Preferences": ["Events"],
        "Recognizer": ["Events"],
        "Postgres": ["CLibPQ"],
        "EventLog": ["Events", "Migrations", "Postgres"],
        "Projections": ["EventLog", "Events", "Postgres", "Preferences"],
        "Memory": ["EventLog", "Events", "Postgres", "Preferences", "Projections", "Recognizer"],
        "SyncServer": ["EventLog", "Events", "Memory", "Preferences", "Projections", "Wire"],
        "Monitoring": ["Events"],
        "SyncClient": ["Events", "Preferences", "Wire"],
        "Settings": ["EventLog"],
        "Load": ["EventLog", "Postgres"],
    ]

    /// Rooms that know no socket, no SQL, no clock and no network.
    private static let pure: Set<String> = ["Events", "Preferences", "Recognizer", "Wire"]
    /// What makes a room impure.
    private static let impure = ["NIO", "CLibPQ", "Postgres", "FoundationNetworking", "Glibc", "Dispatch", "Logging"]

    private func sources(of target: String) throws -> [URL] {
        let directory = Self.root.appendingPathComponent("Sources/\(target)")
        let files = try #require(FileManager.default.enumerator(at: directory, includingPropertiesForKeys: nil))
        return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }

    private func imports(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let index = words.firstIndex(of: "import"), index < 3, index + 1 < words.count,
                words[..<index].allSatisfy({ ["public", "internal", "package", "private", "@testable"].contains($0) })
            else { return nil }
            return String(words[index + 1].prefix { $0 != "." })
        }
    }

    /// The manifest as SwiftPM reads it: target names with what they depend on, products of packages included.
    private func manifest() throws -> [String: [String]] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["swift", "package", "dump-package", "--package-path", Self.root.path]
        // The tests' own run holds the build folder.
        process.arguments?.append(contentsOf: ["--scratch-path", NSTemporaryDirectory() + "attune-dump-\(getpid())"])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let package = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let targets = try #require(package["targets"] as? [[String: Any]])
        return Dictionary(
            uniqueKeysWithValues: try targets.map { target in
                let dependencies = try #require(target["dependencies"] as? [[String: Any]])
                return (
                    try #require(target["name"] as? String),
                    dependencies.compactMap { ($0.values.first as? [Any])?.first as? String }
                )
            }
        )
    }

    @Test func theManifestKeepsTheArrows() throws {
        let targets = try manifest()
        let ours = Set(targets.keys)
        for (target, allowed) in Self.arrows {
            let found = try #require(targets[target], "\(target) is not in the manifest")
            let strays = Set(found).intersection(ours).subtracting(allowed)
            #expect(strays.isEmpty, "\(target) must not depend on \(strays.sorted())")
            guard Self.pure.contains(target) else { continue }
            for dependency in found {
                #expect(!Self.impure.contains { dependency.hasPrefix($0) }, "\(target) is pure: no \(dependency)")
            }
        }
    }

    @Test(arguments: arrows.keys.sorted()) func sourcesKeepTheArrows(_ target: String) throws {
        let ours = Set(Self.arrows.keys).union(["CLibPQ", "Migrations"])
        for file in try sources(of: target) {
            for module in try imports(of: file) {
                if ours.contains(module) {
                    #expect(
                        Self.arrows[target]?.contains(module) == true,
                        "\(file.lastPathComponent) imports \(module)"
                    )
                }
                if Self.pure.contains(target) {
                    #expect(
                        !Self.impure.contains { module.hasPrefix($0) },
                        "\(file.lastPathComponent): \(target) is pure, and imports \(module)"
                    )
                }
            }
        }
    }

    /// `@unchecked Sendable` stands around libpq's handles alone; nothing is forced, and nobody sleeps on a thread.
    @Test func nothingIsForced() throws {
        for target in Self.arrows.keys {
            for file in try sources(of: target) {
                let text = try String(contentsOf: file, encoding: .utf8)
                for word in ["try!", " as! ", "nonisolated(unsafe)", "Thread.sleep", "usleep("] {
                    #expect(!text.contains(word), "\(target)/\(file.lastPathComponent) contains \(word)")
                }
                if target != "Postgres" { #expect(!text.contains("@unchecked Sendable"), "\(file.lastPathComponent)") }
            }
        }
    }

    /// Every migration beside the manifest's list is one that the list names, so that none is forgotten.
    @Test func everyMigrationIsListed() throws {
        let directory = Self.root.appendingPathComponent("Migrations")
        let files = try FileManager.default.contentsOfDirectory(atPath: directory.path).filter { $0.hasSuffix(".sql") }
        let manifest = try String(contentsOf: Self.root.appendingPathComponent("Package.swift"), encoding: .utf8)
        let list = try String(contentsOf: directory.appendingPathComponent("Migrations.swift"), encoding: .utf8)
        #expect(!files.isEmpty)
        for file in files {
            let parts = file.dropLast(4).split(separator: "_", maxSplits: 1)
            let number = try #require(Int(parts[0]))
            #expect(manifest.contains("\"\(file)\""), "\(file) is no resource of the manifest")
            #expect(list.contains("(\(number), \"\(parts[1])\")"), "\(file) is not listed in Migrations.swift")
        }
    }
}
