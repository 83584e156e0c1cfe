-- What an operator must know of the server behind the log, in one row.
select current_setting('server_version_num')::bigint, current_setting('fsync') = 'on',
    current_setting('full_page_writes') = 'on', pg_is_in_recovery(),
    (extract(epoch from clock_timestamp()) * 1000000)::bigint,
    has_table_privilege('attune_daemon', 'attune.events', 'insert')
        and has_table_privilege('attune_daemon', 'attune.heads', 'update')
        and has_table_privilege('attune_daemon', 'attune.devices', 'insert, update'),
    has_table_privilege('attune_daemon', 'attune.events', 'update, delete, truncate'),
    (select count(*) from pg_trigger
        where tgrelid = 'attune.events'::regclass and tgname in ('keep_events', 'keep_all_events') and tgenabled <> 'D')
