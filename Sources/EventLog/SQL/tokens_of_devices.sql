-- The tokens that these devices' connections may have been opened with; none for one that was ended.
select d.user_id, d.device, d.token_hash
from unnest($1::text[], $2::text[]) as wanted(user_id, device)
join attune.devices d on d.user_id = wanted.user_id and d.device = wanted.device
where d.revoked_at is null and d.token_hash is not null
