-- Makes a device, or gives the one of that name a new token: the old one ends.
insert into attune.devices (user_id, device, role, token_hash) values ($1, $2, $3, $4)
on conflict (user_id, device) do update set token_hash = excluded.token_hash
    where devices.role = excluded.role
returning user_id
