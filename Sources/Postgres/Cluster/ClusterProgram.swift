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
        let command = try switching(to: path, arguments)
        let result = try await Subprocess.run(
            .path(FilePath(command.path)),
            arguments: Subprocess.Arguments(command.arguments),
            environment: .custom(["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C"]),
            workingDirectory: "/",
            platformOptions: options,
            output: .string(limit: Self.longestOutput),
            error: .string(limit: Self.longestOutput)
        )
        let text = [result.standardOutput, result.standardError].compactMap { $0 }.joined(separator: "\n")
        return Outcome(isSuccess: result.terminationStatus.isSuccess, text: text)
    }

    /// The command that becomes another user before it becomes the program, if it has to.
    ///
    /// A program of its own does this, not the options of `Subprocess`: those call `setgroups` between fork and exec,
    /// where glibc waits for ever for a thread that was being made in the parent at that moment.
    private func switching(to path: String, _ arguments: [String]) throws -> (path: String, arguments: [String]) {
        guard user.mustSwitch else { return (path, arguments) }
        guard let setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].first(where: ClusterFiles.exists) else {
            throw ClusterError("running as root needs the program setpriv (package util-linux): install it")
        }
        let identity = ["--reuid=\(user.id)", "--regid=\(user.group)", "--clear-groups", "--no-new-privs", "--"]
        return (setpriv, identity + [path] + arguments)
    }
}
