-- What a token is checked against, and what `open` answers.
select d.token_hash, d.role, d.n, d.seen, h.seq,
    d.revoked_at is null and (d.expires_at is null or d.expires_at > now()),
    (extract(epoch from d.expires_at - now()) * 1000000)::bigint
from attune.devices d join attune.heads h on h.user_id = d.user_id
where d.user_id = $1 and d.device = $2
