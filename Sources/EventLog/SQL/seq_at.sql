-- The last event that was stored by then; recorded_at never falls within a user.
select seq from attune.events where user_id = $1 and recorded_at <= $2 order by seq desc limit 1
