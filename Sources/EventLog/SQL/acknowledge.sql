-- Keeps how far devices have told that they are; written now and then, never in an append.
update attune.devices d set acked = greatest(d.acked, least(a.seq, h.seq))
from unnest($1::text[], $2::text[], $3::bigint[]) as a(user_id, device, seq)
join attune.heads h on h.user_id = a.user_id
where d.user_id = a.user_id and d.device = a.device
