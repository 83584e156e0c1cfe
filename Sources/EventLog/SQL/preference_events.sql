-- The next events that a user's preferences are made of; read off the partial index.
select seq, id, kind, author, device, n, at, seen, recorded_at, cause, conversation, intent, body, salt, body_digest,
    digest
from attune.events
where user_id = $1 and seq > $2 and seq <= $3 and (kind like 'preference.%' or kind = 'topic.merged')
order by seq limit $4
