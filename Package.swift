// swift-tools-version: 6.3

import PackageDescription

let package = Package(
    name: "attune",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "attuned", targets: ["attuned"]),
        .executable(name: "attune", targets: ["attune"]),
        .library(name: "SyncClient", targets: ["SyncClient"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // Without its traits: they are for settings from files and full Foundation.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // MARK: Pure rooms: no socket, no SQL, no clock, no networking.
        .target(
            name: "Events",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")]
        ),
        .target(name: "Wire", dependencies: ["Events", .product(name: "DequeModule", package: "swift-collections")]),
        .target(
            name: "Preferences",
            dependencies: ["Events"],
            // Embedded as bytes: reading a bundle would need Foundation.
            resources: [.embedInCode("Context/Templates/zh.txt"), .embedInCode("Context/Templates/en.txt")]
        ),
        .target(name: "Recognizer", dependencies: ["Events"], resources: [.copy("Lexicon")]),

        // MARK: The log on PostgreSQL.
        .systemLibrary(
            name: "CLibPQ",
            pkgConfig: "libpq",
            providers: [.apt(["libpq-dev"])]
        ),
        .target(
            name: "Postgres",
            dependencies: [
                "CLibPQ", .product(name: "Logging", package: "swift-log"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]
        ),
        .target(
            name: "Migrations",
            dependencies: ["Postgres"],
            path: "Migrations",
            resources: [.copy("0001_log.sql"), .copy("0002_tokens.sql"), .copy("0003_preferences.sql")]
        ),
        .target(
            name: "EventLog",
            dependencies: ["Events", "Migrations", "Postgres", .product(name: "Logging", package: "swift-log")],
            resources: [.copy("SQL")]
        ),

        // MARK: What the log says of preferences, kept beside it.
        .target(
            name: "Projections",
            dependencies: [
                "EventLog", "Events", "Postgres", "Preferences",
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.copy("SQL")]
        ),

        // MARK: The service and its client.
        .target(
            name: "Memory",
            dependencies: [
                "EventLog", "Preferences", "Projections", "Recognizer",
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
            ]
        ),
        .target(
            name: "SyncServer",
            dependencies: [
                "Memory", "Preferences", "Projections", "Wire", .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .target(
            name: "Monitoring",
            dependencies: [
                "Events", .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .target(
            name: "SyncClient",
            dependencies: [
                "Preferences", "Wire", .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOTLS", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]
        ),
        .target(
            name: "Settings",
            dependencies: ["EventLog", .product(name: "ArgumentParser", package: "swift-argument-parser")]
        ),
        // MARK: The load of `attune bench`, and what stands beside it.
        .target(
            name: "Load",
            dependencies: [
                "EventLog", "Postgres", .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ],
            resources: [.copy("Corpus"), .copy("SQL")]
        ),
        .executableTarget(
            name: "attuned",
            dependencies: [
                "EventLog", "Memory", "Monitoring", "Postgres", "Recognizer", "Settings", "SyncServer", "Wire",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]
        ),
        .executableTarget(
            name: "attune",
            dependencies: [
                "EventLog", "Load", "Preferences", "Projections", "Recognizer", "Settings", "SyncClient", "Wire",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),

        // MARK: Tests.
        .target(
            name: "AttuneTestKit",
            dependencies: [
                "Events", "Postgres", .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            path: "Tests/AttuneTestKit"
        ),
        .executableTarget(
            name: "rebuild-benchmark",
            dependencies: [
                "AttuneTestKit", "EventLog", "Events", "Generators", "Memory", "Migrations", "Postgres", "Projections",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Tests/Benchmarks/Rebuild"
        ),
        .executableTarget(
            name: "torment-benchmark",
            dependencies: [
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/Benchmarks/Torment"
        ),
        .target(name: "Generators", path: "Tests/Generators"),
        .testTarget(name: "EventsTests", dependencies: ["Events", "Generators"], resources: [.copy("Vectors")]),
        .testTarget(
            name: "PostgresTests",
            dependencies: ["AttuneTestKit", "Postgres", .product(name: "Logging", package: "swift-log")]
        ),
        .testTarget(name: "WireTests", dependencies: ["Events", "Generators", "Wire"]),
        // Random histories and their orders of arrival: the tests run some, the executable as many as it is told.
        .executableTarget(
            name: "histories",
            dependencies: ["Events", "Generators", "Preferences"],
            path: "Tests/Histories"
        ),
        .testTarget(
            name: "PreferencesTests",
            dependencies: ["Events", "Generators", "Preferences", "histories"],
            resources: [.copy("Vectors")]
        ),
        // Devices, flaky links and a server in virtual time: the tests run some seeds, the executable as many as it is told.
        .executableTarget(
            name: "simulate",
            dependencies: [
                "EventLog", "Events", "Generators", "Preferences", "Projections", "SyncClient", "Wire",
                .product(name: "HeapModule", package: "swift-collections"),
            ],
            path: "Tests/Simulation"
        ),
        .testTarget(name: "SimulationTests", dependencies: ["simulate"]),
        .testTarget(
            name: "SyncClientTests",
            dependencies: ["attuned", "attune", "AttuneTestKit", "Events", "Preferences", "SyncClient", "Wire"]
        ),
        .executableTarget(name: "recognizer-report", dependencies: ["Recognizer"], path: "Tests/RecognizerReport"),
        .testTarget(
            name: "RecognizerTests",
            dependencies: ["Generators", "Recognizer"],
            exclude: ["HeldBack"],
            resources: [.copy("Development")]
        ),
        .testTarget(
            name: "EventLogTests",
            dependencies: [
                "AttuneTestKit", "EventLog", "Events", "Migrations", "Postgres",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "MemoryTests",
            dependencies: [
                "AttuneTestKit", "EventLog", "Events", "Generators", "Memory", "Migrations", "Postgres", "Preferences",
                "Projections",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "SyncServerTests",
            dependencies: ["attuned", "attune", "AttuneTestKit", "Events", "Recognizer"]
        ),
        .testTarget(
            name: "FaultTests",
            dependencies: ["attuned", "attune", "AttuneTestKit", "EventLog", "Events", "Generators", "Postgres"]
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: ["attuned", "attune", "AttuneTestKit", "Events", "Generators", "Load", "Recognizer"]
        ),
        .target(name: "FuzzTargets", dependencies: ["Events", "Preferences", "Wire"], path: "Tests/Fuzzing/Targets"),
        .testTarget(
            name: "FuzzTests",
            dependencies: ["FuzzTargets"],
            path: "Tests/Fuzzing/Replay",
            resources: [.copy("Corpus"), .copy("Found")]
        ),
        .testTarget(
            name: "MonitoringTests",
            dependencies: ["Monitoring", .product(name: "CoreMetrics", package: "swift-metrics")]
        ),
        .testTarget(name: "HouseTests"),
    ]
)

// Tests/Fuzzing/run builds the fuzzer, in a folder of its own: what is fuzzed is built with libFuzzer's instruments.
if Context.environment["ATTUNE_FUZZING"] != nil {
    package.targets += [
        .systemLibrary(name: "CFuzzer", path: "Tests/Fuzzing/CFuzzer"),
        .executableTarget(
            name: "fuzz",
            dependencies: ["CFuzzer", "FuzzTargets"],
            path: "Tests/Fuzzing/Fuzzer",
            linkerSettings: [.unsafeFlags(["-use-ld=lld", "-sanitize=fuzzer"])]
        ),
    ]
    for target in package.targets where ["Events", "FuzzTargets", "Preferences", "Wire"].contains(target.name) {
        target.swiftSettings = [.unsafeFlags(["-sanitize=fuzzer"])]
    }
}

// Every target is held to the same rules.
for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .swiftLanguageMode(.v6),
            // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
            .enableUpcomingFeature("ExistentialAny"),
            // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
            .enableUpcomingFeature("MemberImportVisibility"),
            // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
            .enableUpcomingFeature("InternalImportsByDefault"),
            // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        ]
}
