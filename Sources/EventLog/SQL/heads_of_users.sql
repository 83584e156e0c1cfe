-- The heads of these users.
select h.user_id, h.seq, h.digest, h.at_max, h.recorded_at, h.preference_seq, h.redactions
from unnest($1::text[]) as wanted(user_id)
join attune.heads h on h.user_id = wanted.user_id
