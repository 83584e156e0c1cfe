-- Makes a version the live one of these users, as far as it is up to their heads, and returns whose it was made.
--
-- Whoever appends at the same moment holds the head: then the update waits, and looks at the head once more.
-- $1 version, $2 users, $3 whether also where the version is behind
update attune.heads h set projection = $1::integer
from unnest($2::text[]) as wanted(user_id)
left join attune.preference_states s on s.user_id = wanted.user_id and s.version = $1::integer
where h.user_id = wanted.user_id
    and ($3::boolean or coalesce(s.seq, 0) = h.preference_seq and coalesce(s.redactions, h.redactions) = h.redactions)
returning h.user_id
