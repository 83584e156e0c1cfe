-- Devices whose token was made or ended within these microseconds before now.
select user_id, device from attune.devices where token_at > now() - $1::bigint * interval '1 microsecond'
