-- The next 1,000 events of a user, with every column that a device is sent or verifies: what catching up costs at least.
select seq, id, kind, author, device, n, at, seen, recorded_at, cause, conversation, intent, body, salt, body_digest,
    digest
from attune.events
where user_id = $1 and seq > $2
order by seq limit 1000
