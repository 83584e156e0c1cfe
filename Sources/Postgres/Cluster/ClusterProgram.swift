internal import Subprocess

#if canImport(System)
internal import System
#else
internal import SystemPackage
#endif

/// Runs PostgreSQL's programs as the cluster's user.
struct ClusterProgram: Sendable {
    struct Outcome: Sendable {
        var isSuccess: Bool
        /// What it printed, errors last.
        var text: String
    }

    /// Far more than these programs print.
    private static let longestOutput = 1 << 20

    let user: ClusterUser

    /// Runs a program to its end in a session of its own, out of reach of this terminal's Ctrl-C.
    func run(_ path: String, _ arguments: [String]) async throws -> Outcome {
        var options = PlatformOptions()
        options.createSession = true
        if user.mustSwitch {
            options.userID = user.id
            options.groupID = user.group
            options.supplementaryGroups = []
        }
        let result = try await Subprocess.run(
            .path(FilePath(path)),
            arguments: Subprocess.Arguments(arguments),
            environment: .custom(["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C"]),
            workingDirectory: "/",
            platformOptions: options,
            output: .string(limit: Self.longestOutput),
            error: .string(limit: Self.longestOutput)
        )
        let text = [result.standardOutput, result.standardError].compactMap { $0 }.joined(separator: "\n")
        return Outcome(isSuccess: result.terminationStatus.isSuccess, text: text)
    }
}
