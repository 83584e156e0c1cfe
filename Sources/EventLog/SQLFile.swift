internal import Events
internal import Foundation
internal import Postgres

extension Statement {
    /// The texts of `SQL/*.sql` by name, read together by the first log that is made: one read when it is first run could
    /// meet a process that has no descriptor left, or files that an update has replaced.
    private static let texts: [String: String] = {
        guard let folder = Bundle.module.url(forResource: "SQL", withExtension: nil),
            let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        else { return [:] }
        var texts: [String: String] = [:]
        for file in files where file.pathExtension == "sql" {
            texts[file.deletingPathExtension().lastPathComponent] = try? String(contentsOf: file, encoding: .utf8)
        }
        return texts
    }()

    /// Reads the files, if nobody has yet.
    static func load() { _ = texts }

    /// The statement in `SQL/<name>.sql`, prepared under that name.
    ///
    /// The files travel in the package's bundle; without them nothing of the log works, so a missing one ends the
    /// process with its name.
    static func file(_ name: String) -> Statement {
        guard let sql = texts[name] else {
            fatalError("\(name).sql is missing: keep the attune_EventLog.resources folder beside the binary")
        }
        return Statement(name: name, sql: sql)
    }

    static let acknowledge = file("acknowledge")
    static let addDevice = file("add_device")
    static let addServiceDevices = file("add_service_devices")
    static let addUser = file("add_user")
    static let append = file("append")
    static let atMaxAt = file("at_max_at")
    static let authenticate = file("authenticate")
    static let derivedOfTurns = file("derived_of_turns")
    static let devices = file("devices")
    static let devicesState = file("devices_state")
    static let epoch = file("epoch")
    static let eventsByID = file("events_by_id")
    static let eventsOfIDs = file("events_of_ids")
    static let examination = file("examination")
    static let head = file("head")
    static let headsOfUsers = file("heads_of_users")
    static let lockHeads = file("lock_heads")
    static let notify = file("notify")
    static let page = file("page")
    static let preferenceEvents = file("preference_events")
    static let renewEpoch = file("renew_epoch")
    static let redact = file("redact")
    static let revokeDevice = file("revoke_device")
    static let seqAt = file("seq_at")
    static let tokensChanged = file("tokens_changed")
    static let tokensOfDevices = file("tokens_of_devices")
    static let users = file("users")
}

extension EventID {
    init(_ uuid: UUIDBytes) { self.init(high: uuid.high, low: uuid.low) }
    var uuid: UUIDBytes { UUIDBytes(high: high, low: low) }
}
