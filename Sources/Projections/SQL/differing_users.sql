-- The next users of whom two versions hold something else, or hold it as of another event.
--
-- $1, $2 versions, $3 after this user, $4 users at most
select h.user_id, coalesce(a.seq, 0), coalesce(b.seq, 0)
from attune.heads h
left join attune.preference_states a on a.user_id = h.user_id and a.version = $1::integer
left join attune.preference_states b on b.user_id = h.user_id and b.version = $2::integer
where h.user_id > $3 and h.preference_seq > 0
    and (a.hash is distinct from b.hash or coalesce(a.seq, 0) <> coalesce(b.seq, 0))
order by h.user_id limit $4
