-- What was found in these turns: it lies directly behind them, at most 32 events.
select turn.user_id, turn.id, found.id, found.seq, found.kind
from unnest($1::text[], $2::uuid[]) as wanted(user_id, id)
join attune.events turn on turn.user_id = wanted.user_id and turn.id = wanted.id and turn.intent is not null
join attune.events found
    on found.user_id = turn.user_id and found.seq > turn.seq and found.seq <= turn.seq + 32 and found.cause = turn.id
order by turn.user_id, found.seq
