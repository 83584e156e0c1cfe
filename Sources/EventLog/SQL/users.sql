-- The next users in the order of their names.
select h.user_id, h.seq, (select count(*) from attune.devices d where d.user_id = h.user_id),
    (extract(epoch from h.created_at) * 1000000)::bigint
from attune.heads h where h.user_id > $1 order by h.user_id limit $2
