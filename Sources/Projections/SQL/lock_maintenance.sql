-- One at a time works on whole versions; the lock ends with the connection.
select pg_try_advisory_lock(hashtextextended('attune.projections', 0))
