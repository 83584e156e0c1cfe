-- The events of a user with these ids, in order.
select seq, id, kind, author, device, n, at, seen, recorded_at, cause, conversation, intent, body, salt, body_digest,
    digest
from attune.events
where user_id = $1 and id = any ($2::uuid[])
order by seq
