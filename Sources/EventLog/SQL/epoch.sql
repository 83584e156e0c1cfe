-- The UUID of this log.
select epoch from attune.log
