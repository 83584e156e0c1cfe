#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The server's settings, written anew at each start so that a newer daemon's take effect.
enum ClusterSettings {
    static let fileName = "attune.conf"
    /// The line at the end of `postgresql.conf` that brings them in.
    static let include = "\ninclude_if_exists = '\(fileName)'\n"

    static func text(socket: String) -> String {
        """
        # Written by attune at each start of this cluster; changes belong in postgresql.auto.conf (ALTER SYSTEM).
        listen_addresses = ''
        port = \(ClusterLayout.port)
        unix_socket_directories = '\(socket)'
        unix_socket_permissions = 0700
        max_connections = 100
        shared_buffers = \(sharedBuffersMiB())MB
        fsync = on
        full_page_writes = on
        synchronous_commit = on
        wal_level = replica
        max_wal_size = 1GB
        min_wal_size = 80MB
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'

        # What users say is private: no statement, parameter, detail or message of a failing statement is logged. The
        # level "log" leaves out errors and keeps the server's own events.
        log_min_messages = log
        log_min_error_statement = panic
        log_error_verbosity = terse
        log_statement = none
        log_min_duration_statement = -1
        log_parameter_max_length = 0
        log_parameter_max_length_on_error = 0
        log_checkpoints = off
        log_autovacuum_min_duration = -1
        logging_collector = off
        log_line_prefix = '%m [%p] '

        """
    }

    /// An eighth of the memory, from 32 to 512 MiB: the machine has other things to do.
    private static func sharedBuffersMiB() -> Int {
        let bytes = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
        return min(max(bytes / 8 / (1 << 20), 32), 512)
    }

    /// The locale for a new cluster: bytewise order either way, C.UTF-8 knows letters beyond ASCII too.
    static func locale() -> String {
        guard let locale = newlocale(Int32(1 << LC_CTYPE), "C.UTF-8", nil) else { return "C" }
        freelocale(locale)
        return "C.UTF-8"
    }
}
