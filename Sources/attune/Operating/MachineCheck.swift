import Foundation

/// Room on the disk and files that may be open.
struct MachineCheck {
    /// Nil where the database is another server's.
    let stateDirectory: String?

    /// Below it an operator should look, and below the other PostgreSQL may stop any moment.
    private static let littleSpace: Int64 = 2_147_483_648
    private static let noSpace: Int64 = 268_435_456
    /// Connections that a daemon serves at ease, with what it needs itself.
    private static let fewFiles: UInt = 4096

    func diagnoses() -> [Diagnosis] { [disk, files].compactMap { $0 } }

    private var disk: Diagnosis? {
        guard let stateDirectory else { return nil }
        guard FileManager.default.fileExists(atPath: stateDirectory) else {
            return Diagnosis(
                "disk",
                .warning,
                "\(stateDirectory) is not there yet",
                advice: "start attuned, which makes it, or name the right one by --state or ATTUNE_STATE"
            )
        }
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: stateDirectory)
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
            return Diagnosis("disk", .warning, "the free space of \(stateDirectory) cannot be read")
        }
        let message = "\(free / 1_048_576) MiB free in \(stateDirectory)"
        if free >= Self.littleSpace { return Diagnosis("disk", .ok, message) }
        return Diagnosis(
            "disk",
            free < Self.noSpace ? .failure : .warning,
            message,
            advice: "make room: pushes are answered \"unavailable\" once the disk is full, and nothing is lost"
        )
    }

    private var files: Diagnosis? {
        var limit = rlimit()
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let resource = RLIMIT_NOFILE
        #endif
        guard getrlimit(resource, &limit) == 0 else { return nil }
        let message = "a process may open \(limit.rlim_max) files"
        if limit.rlim_max >= Self.fewFiles { return Diagnosis("files", .ok, message) }
        return Diagnosis(
            "files",
            .warning,
            message,
            advice: "raise the hard limit (ulimit -Hn, LimitNOFILE) for many devices"
        )
    }
}
