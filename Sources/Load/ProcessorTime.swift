internal import Foundation

/// Processor seconds that each of those who share the machine has used so far.
struct ProcessorTime {
    var daemon = 0.0
    var database = 0.0
    var generator = 0.0

    /// - Parameters:
    ///   - daemon: its process.
    ///   - postmaster: the database's first process; with its children, those that have ended included.
    init(daemon: Int32?, postmaster: Int32?) {
        if let daemon, let own = ProcessStatus(daemon) { self.daemon = own.seconds }
        if let postmaster, let own = ProcessStatus(postmaster) {
            database = own.seconds + own.secondsOfEnded
            for child in ProcessStatus.all where child.parent == postmaster { database += child.seconds }
        }
        generator = Self.seconds(RUSAGE_SELF.rawValue) + Self.seconds(RUSAGE_CHILDREN.rawValue)
    }

    /// Adds what was used since, in cores, to a figure.
    func shares(until later: ProcessorTime, seconds: Double, to figure: inout Figure) {
        figure.values[.daemonCores] = (later.daemon - daemon) / seconds
        figure.values[.databaseCores] = (later.database - database) / seconds
        figure.values[.generatorCores] = (later.generator - generator) / seconds
    }

    private static func seconds(_ who: __rusage_who_t) -> Double {
        var usage = rusage()
        getrusage(who, &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}

/// What the kernel says of a process; see proc(5).
struct ProcessStatus {
    var parent: Int32
    /// Processor time.
    var seconds: Double
    /// Processor time of its children that have ended.
    var secondsOfEnded: Double

    init?(_ id: Int32) {
        guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        // From the third field on: the second is the program's name, which may hold anything.
        let fields = text[text.index(after: end)...].split(separator: " ")
        guard fields.count > 14 else { return nil }
        let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
        func time(_ field: Int) -> Double { (Double(fields[field - 3]) ?? 0) / ticks }
        parent = Int32(fields[1]) ?? 0
        seconds = time(14) + time(15)
        secondsOfEnded = time(16) + time(17)
    }

    static var all: [ProcessStatus] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).lazy.compactMap { Int32($0) }
            .compactMap { ProcessStatus($0) }
    }

    /// Resident bytes of a process.
    static func memory(of id: Int32) -> Double? {
        guard let text = try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8) else { return nil }
        for line in text.split(separator: "\n") where line.hasPrefix("VmRSS:") {
            return line.split(separator: " ").dropFirst().first.flatMap { Double($0) }.map { $0 * 1024 }
        }
        return nil
    }
}
