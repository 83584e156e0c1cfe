-- Makes the devices through which services act in these users' logs, where they are missing and the users exist.
insert into attune.devices (user_id, device, role)
select h.user_id, wanted.device, 'service'
from unnest($1::text[], $2::text[]) as wanted(user_id, device)
join attune.heads h on h.user_id = wanted.user_id
on conflict do nothing
