-- Ends a device's token, also one that was ended before; no row if there is no such device or it has no token.
with ended as (
    update attune.devices set revoked_at = coalesce(revoked_at, now()), token_at = now()
    where user_id = $1 and device = $2 and token_hash is not null
    returning user_id, device
)
select pg_notify('attune_tokens', user_id || ' ' || device) from ended
