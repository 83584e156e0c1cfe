-- The keys of a user of which two versions hold something else: the key and both records.
--
-- $1 user, $2, $3 versions, $4 keys at most
select coalesce(a.key, b.key), a.record, b.record
from (select * from attune.preferences where user_id = $1 and version = $2::integer) a
full join (select * from attune.preferences where user_id = $1 and version = $3::integer) b on b.key = a.key
where a.record is distinct from b.record or a.history is distinct from b.history
order by 1 limit $4
