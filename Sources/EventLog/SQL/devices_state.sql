-- Where these devices are in their users' logs.
select d.user_id, d.device, d.n, d.seen, d.at_max, seen_event.at_max
from unnest($1::text[], $2::text[]) as wanted(user_id, device)
join attune.devices d on d.user_id = wanted.user_id and d.device = wanted.device
left join attune.events seen_event on seen_event.user_id = d.user_id and seen_event.seq = d.seen
