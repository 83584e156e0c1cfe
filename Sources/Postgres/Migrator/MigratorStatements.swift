/// The migrator's own SQL.
enum MigratorStatements {
    static let bookkeepingExists = Statement(
        name: "migrator.exists",
        sql: "select to_regclass('attune.migrations') is not null, to_regnamespace('attune') is not null"
    )

    /// A session lock: it outlives each file's transaction and goes when the session does. The key is "attune" in ASCII.
    static let lock = Statement(name: "migrator.lock", sql: "select pg_advisory_lock(x'617474756e65'::bigint)")
    static let unlock = Statement(name: "migrator.unlock", sql: "select pg_advisory_unlock(x'617474756e65'::bigint)")

    static let applied = Statement(
        name: "migrator.applied",
        sql: "select number, digest from attune.migrations order by number"
    )

    static let digest = Statement(
        name: "migrator.digest",
        sql: "select encode(sha256(convert_to($1, 'UTF8')), 'hex')"
    )

    static let record = Statement(
        name: "migrator.record",
        sql: """
            insert into attune.migrations (number, name, digest)
            values ($1, $2, encode(sha256(convert_to($3, 'UTF8')), 'hex'))
            """
    )

    static let createTable = """
        create table attune.migrations (
            number bigint primary key,
            name text not null,
            digest text not null,
            applied_at timestamptz not null default now()
        )
        """

    /// Undoes what a migration may have done to its session: SET ROLE, SET LOCAL ROLE and search_path.
    static let resetSession = "reset role; reset search_path"
}
