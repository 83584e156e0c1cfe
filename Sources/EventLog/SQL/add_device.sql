-- Makes a device, or gives the one of that name a new token: the old one ends, and so do its connections.
--
-- $1 user, $2 device, $3 role, $4 SHA-256 of the token's secret, $5 microseconds from now until the token expires,
-- $6 the service that enrolls it, which may renew only what it made itself; null for an operator, who may renew any
with made as (
    insert into attune.devices (user_id, device, role, token_hash, expires_at, enrolled_by)
    values ($1, $2, $3, $4, now() + $5::bigint * interval '1 microsecond', $6)
    on conflict (user_id, device) do update
        set token_hash = excluded.token_hash, expires_at = excluded.expires_at, revoked_at = null, token_at = now()
        where devices.role = excluded.role and ($6::text is null or devices.enrolled_by = $6)
    returning user_id, device
)
select pg_notify('attune_tokens', user_id || ' ' || device) from made
