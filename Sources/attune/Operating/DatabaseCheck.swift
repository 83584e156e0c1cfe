import EventLog
import Foundation
import Postgres

/// The log's database: reachable, new enough, up to date, durable, append-only.
struct DatabaseCheck {
    let database: LogDatabase
    let options: DatabaseOptions

    private static let oldestVersion: Int64 = 150_000
    /// Microseconds that clocks may differ: `recorded_at` comes from the daemon's.
    private static let clockTolerance: Int64 = 1_000_000

    /// What was found, and the log's epoch if it could be read.
    func diagnoses() async -> ([Diagnosis], epoch: String?) {
        do {
            return try await options.withServer(of: database) {
                let schema = try await database.schemaState()
                var found = [Diagnosis("database", .ok, "it answers"), diagnosis(of: schema)]
                guard schema.applied > 0, schema.unknown.isEmpty else { return (found, nil) }
                let before = Date().timeIntervalSince1970
                let examination = try await database.examine()
                found += diagnoses(of: examination, around: (before + Date().timeIntervalSince1970) / 2)
                return (found, try await database.withLog(as: .auditor) { try await $0.epoch() })
            }
        } catch {
            let advice =
                database.cluster == nil
                ? "check the URL, the server, and whether its pg_hba.conf lets this login in"
                : "read PostgreSQL's log in the state directory; is the disk full, or the directory another user's?"
            return ([Diagnosis("database", .failure, "\(error)", advice: advice)], nil)
        }
    }

    private func diagnosis(of schema: SchemaState) -> Diagnosis {
        if !schema.unknown.isEmpty {
            return Diagnosis(
                "schema",
                .failure,
                "a newer version made migrations \(schema.unknown) of it",
                advice: "run that version of attune and attuned"
            )
        }
        if schema.applied < schema.latest {
            return Diagnosis(
                "schema",
                schema.applied == 0 ? .failure : .warning,
                "\(schema.latest - schema.applied) of \(schema.latest) migrations are due",
                advice: "restart attuned, or run `attune migrate` with a login that may change the schema"
            )
        }
        return Diagnosis("schema", .ok, "all \(schema.latest) migrations are applied")
    }

    private func diagnoses(of examination: Examination, around time: Double) -> [Diagnosis] {
        let major = examination.serverVersion / 10_000
        let offset = examination.now - Int64(time * 1_000_000)
        return [
            examination.serverVersion >= Self.oldestVersion
                ? Diagnosis("version", .ok, "PostgreSQL \(major)")
                : Diagnosis("version", .failure, "PostgreSQL \(major)", advice: "take 15 or newer"),
            examination.isStandby
                ? Diagnosis("primary", .failure, "this server is a standby", advice: "name the primary")
                : Diagnosis("primary", .ok, "this server takes appends"),
            examination.isDurable
                ? Diagnosis("durability", .ok, "fsync and full_page_writes are on")
                : Diagnosis(
                    "durability",
                    .failure,
                    "fsync or full_page_writes is off: an acked event may be lost in a crash",
                    advice: "switch both on in postgresql.conf"
                ),
            examination.canAppend
                ? Diagnosis("rights", .ok, "the role attune_daemon may append")
                : Diagnosis(
                    "rights",
                    .failure,
                    "the role attune_daemon may not append",
                    advice: "grant it what Migrations/0001_log.sql grants, as attune_owner"
                ),
            examination.isAppendOnly
                ? Diagnosis("append-only", .ok, "the database refuses changes of stored events")
                : Diagnosis(
                    "append-only",
                    .failure,
                    "stored events could be changed: a trigger is off, or attune_daemon has too many rights",
                    advice:
                        "enable keep_events and keep_all_events, revoke update, delete and truncate; then `attune verify`"
                ),
            abs(offset) <= Self.clockTolerance
                ? Diagnosis("clock", .ok, "it differs from the database's by less than a second")
                : Diagnosis(
                    "clock",
                    .warning,
                    "the database's clock differs by \(offset / 1000) ms",
                    advice: "let both machines follow a time server"
                ),
        ]
    }
}
