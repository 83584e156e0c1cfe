#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Whom the cluster's processes run as: this process's user, or an unprivileged one if that is root, as which PostgreSQL
/// refuses to run.
struct ClusterUser: Sendable {
    var id: uid_t
    var group: gid_t
    var name: String
    /// Whether processes have to be started as another user than this one.
    var mustSwitch: Bool

    /// Looks the user up, which may block.
    static func current() throws(ClusterError) -> ClusterUser {
        guard geteuid() == 0 else {
            return ClusterUser(id: geteuid(), group: getegid(), name: "user \(geteuid())", mustSwitch: false)
        }
        for name in ["postgres", "nobody"] {
            if let user = try named(name) { return user }
        }
        throw ClusterError(
            "running as root, and there is neither a user postgres nor nobody to run PostgreSQL as: add one"
                + " (useradd --system postgres), or run as an ordinary user"
        )
    }

    private static func named(_ name: String) throws(ClusterError) -> ClusterUser? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        let code = getpwnam_r(name, &entry, &buffer, buffer.count, &found)
        // That it cannot be looked up does not mean that it is not there: no file may be left to open.
        if code == EMFILE || code == ENFILE || code == EIO {
            throw ClusterError("the user \(name) cannot be looked up: \(String(cString: strerror(code)))")
        }
        guard code == 0, found != nil, entry.pw_uid != 0 else { return nil }
        return ClusterUser(id: entry.pw_uid, group: entry.pw_gid, name: name, mustSwitch: true)
    }

    /// Whether the mode bits of a directory let this user pass through it.
    func mayTraverse(_ status: stat) -> Bool {
        if status.st_uid == id { return status.st_mode & S_IXUSR != 0 }
        if status.st_gid == group { return status.st_mode & S_IXGRP != 0 }
        return status.st_mode & S_IXOTH != 0
    }
}
