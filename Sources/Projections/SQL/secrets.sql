-- The secrets of these users; who has none yet gets the one given.
with made as (
    insert into attune.forget_secrets as s (user_id, secret)
    select m.user_id, m.secret from unnest($1::text[], $2::bytea[]) as m(user_id, secret)
    on conflict (user_id) do nothing
    returning s.user_id, s.secret
)
select user_id, secret from made
union all
select s.user_id, s.secret
from unnest($1::text[]) as wanted(user_id)
join attune.forget_secrets s on s.user_id = wanted.user_id
