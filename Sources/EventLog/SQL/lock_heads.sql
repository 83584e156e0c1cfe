-- Takes the lock that orders the appends of these users: a rival under way is through, or fails.
-- By update, since not every PostgreSQL that is spread over servers knows `select ... for update` over several users.
update attune.heads h set seq = h.seq
from unnest($1::text[]) as wanted(user_id)
where h.user_id = wanted.user_id
