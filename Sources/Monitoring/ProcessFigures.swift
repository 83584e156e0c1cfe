internal import Foundation

/// What the system says of this process, under the names that every Prometheus client uses.
struct ProcessFigures {
    private static let start = Date().timeIntervalSince1970

    /// Remembers when the process began, as closely as nobody asks.
    static func begin() { _ = start }

    static func write(into text: inout ExpositionText) {
        var usage = rusage()
        if getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 {
            let seconds = usage.ru_utime.seconds + usage.ru_stime.seconds
            one("process_cpu_seconds_total", "counter", seconds, &text)
        }
        if let memory = residentMemory { one("process_resident_memory_bytes", "gauge", memory, &text) }
        if let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
            one("process_open_fds", "gauge", Double(files.count), &text)
        }
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
            one("process_max_fds", "gauge", Double(limit.rlim_cur), &text)
        }
        one("process_start_time_seconds", "gauge", start, &text)
    }

    private static func one(_ label: String, _ type: StaticString, _ value: Double, _ text: inout ExpositionText) {
        text.declare(label, type)
        text.sample(label, "", value)
    }

    /// Bytes; nil where the system has no such file.
    private static var residentMemory: Double? {
        guard let status = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        let pages = status.split(separator: " ").dropFirst().first.flatMap { Double($0) }
        return pages.map { $0 * Double(sysconf(Int32(_SC_PAGESIZE))) }
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}
