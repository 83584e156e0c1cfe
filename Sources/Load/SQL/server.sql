-- What the figures hang on.
select current_setting('server_version'), current_setting('fsync'), current_setting('synchronous_commit'),
    current_setting('wal_sync_method'), current_setting('shared_buffers')
