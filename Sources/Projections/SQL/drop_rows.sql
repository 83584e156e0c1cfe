-- Deletes what a version holds of the next users, and returns how many states that were.
with next_users as (
    select user_id from attune.preference_states where version = $1::integer and user_id > $2
    order by user_id limit $3
), gone as (
    delete from attune.preferences p using next_users n where p.user_id = n.user_id and p.version = $1::integer
)
delete from attune.preference_states s using next_users n where s.user_id = n.user_id and s.version = $1::integer
returning s.user_id
