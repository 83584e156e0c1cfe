-- The devices of a user, or of all users.
select d.user_id, d.device, d.role, d.n, d.seen, d.acked, h.seq, (extract(epoch from d.created_at) * 1000000)::bigint,
    (extract(epoch from d.expires_at) * 1000000)::bigint, (extract(epoch from d.revoked_at) * 1000000)::bigint
from attune.devices d join attune.heads h on h.user_id = d.user_id
where $1::text is null or d.user_id = $1
order by d.user_id, d.device
