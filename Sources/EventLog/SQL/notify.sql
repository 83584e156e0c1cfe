-- Says something on a channel, in a transaction of its own: whoever says something holds a lock of the whole database while
-- committing, so no append may.
select pg_notify($1, $2)
