internal import Foundation
internal import Glibc
internal import Postgres
internal import Synchronization

/// A shell that waits for the end of a stream this process holds open, then ends the daemon and the server of a directory
/// and removes it.
///
/// The stream ends when this process ends in any way, a crash or `kill -9` included, so nothing is left behind.
public final class Reaper: Sendable {
    private static let script = """
        PATH=/usr/bin:/bin
        trap '' INT TERM HUP
        read -r _
        if [ -e "$1/attuned.pid" ]; then
            daemon=$(cat "$1/attuned.pid")
            case "$(readlink "/proc/$daemon/exe")" in */attuned*) kill -KILL "$daemon" ;; esac
        fi
        find "$1" -name postmaster.pid | while read -r file; do
            sockets=$(sed -n 5p "$file")
            kill -QUIT "$(head -n 1 "$file")"
            tries=0
            while [ -e "$file" ] && [ $tries -lt 100 ]; do tries=$((tries + 1)); sleep 0.05; done
            case "$sockets" in /tmp/attune-*) rm -rf "$sockets" ;; esac
        done
        rm -rf "$1"
        """

    private let writeEnd: Mutex<Int32>

    init(directory: String) throws {
        var ends: [Int32] = [-1, -1]
        // Close-on-exec: a server that inherited the end would keep the reaper waiting.
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw ClusterError("cannot make a pair of sockets") }
        defer { close(ends[0]) }
        writeEnd = Mutex(ends[1])
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let words = ["sh", "-c", Self.script, "reaper", directory]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        defer { arguments.forEach { free($0) } }
        arguments.append(nil)
        var process = pid_t()
        let status = try Launching.alone {
            // It outlives the programs that tests run: an end of theirs in its hands, and nobody would see them end.
            let inherited = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
                Int32($0)
            }
            for descriptor in inherited where descriptor > 2 { posix_spawn_file_actions_addclose(&actions, descriptor) }
            return posix_spawn(&process, "/bin/sh", &actions, nil, arguments, [nil])
        }
        guard status == 0 else { throw ClusterError("cannot start a shell") }
    }

    deinit {
        release()
    }

    /// Lets the shell do its work.
    public func release() {
        writeEnd.withLock { end in
            if end >= 0 { close(end) }
            end = -1
        }
    }
}
