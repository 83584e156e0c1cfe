-- The greatest at up to these (user, seq): what the clamp needs of what a device had seen.
select e.user_id, e.seq, e.at_max
from unnest($1::text[], $2::bigint[]) as wanted(user_id, seq)
join attune.events e on e.user_id = wanted.user_id and e.seq = wanted.seq
