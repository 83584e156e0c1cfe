-- The next users by name, with what a version lacks of each.
--
-- $1 version, $2 after this user, $3 users at most, $4 these users alone; empty means any
-- Events in all, the last preference event, whether the version is up to it, whether the version is live.
select h.user_id, h.seq, h.preference_seq,
    coalesce(s.seq, 0) = h.preference_seq and coalesce(s.redactions, h.redactions) = h.redactions,
    h.projection = $1::integer
from attune.heads h
left join attune.preference_states s on s.user_id = h.user_id and s.version = $1::integer
where h.user_id > $2 and (cardinality($4::text[]) = 0 or h.user_id = any ($4::text[]))
order by h.user_id limit $3
