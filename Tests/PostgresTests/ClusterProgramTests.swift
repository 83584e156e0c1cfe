import Testing

@testable import Postgres

/// Bug: a first version had `Subprocess` switch users between fork and exec. There glibc's `setgroups` takes part in the
/// parent's book of threads: one that was being made at the moment of the fork is waited for, and in the child nobody
/// ever finishes it. One of some ten test runs as root hung in `initdb`, and with it a thread of the cooperative pool.
@Suite(.timeLimit(.minutes(1))) struct ClusterProgramTests {
    @Test func programsStartWhileThreadsAreMade() async throws {
        let program = ClusterProgram(user: try ClusterUser.current())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<500 { _ = try await DedicatedThread.value { true } }
                }
            }
            for _ in 0..<50 {
                let outcome = try await program.run("/bin/sh", ["-c", "id -u; id -g"])
                #expect(outcome.isSuccess)
                #expect(
                    outcome.text.split(separator: "\n").map(String.init) == [
                        "\(program.user.id)", "\(program.user.group)",
                    ]
                )
            }
            try await group.waitForAll()
        }
    }

    @Test func aProgramThatFailsSaysWhy() async throws {
        let program = ClusterProgram(user: try ClusterUser.current())
        let outcome = try await program.run("/bin/sh", ["-c", "echo why >&2; exit 3"])
        #expect(!outcome.isSuccess)
        #expect(outcome.text.contains("why"))
    }
}
