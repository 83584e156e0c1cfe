-- Which of these (user, id) lie in the log, and what they hold: for telling a retry from a conflict.
select e.user_id, e.id, e.seq, e.at, e.kind, e.conversation, e.body, e.digest, e.intent
from unnest($1::text[], $2::uuid[]) as wanted(user_id, id)
join attune.events e on e.user_id = wanted.user_id and e.id = wanted.id
