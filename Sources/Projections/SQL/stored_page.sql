-- A page of what is stored of a user's preferences, if that counts: it is up to the head and by these rules. One row at
-- least if it does; the key is null if the page is empty.
--
-- $1 user, $2 resolver, $3 after this key, $4 whether keys with closed intervals alone are wanted, $5 keys at most
select h.seq, s.hash, p.key, p.record, p.history
from attune.heads h
join attune.projections v on v.version = h.projection and v.resolver = $2::integer
join attune.preference_states s
    on s.user_id = h.user_id and s.version = h.projection and s.seq = h.preference_seq
    and s.redactions = h.redactions
left join lateral (
    select p.key, p.record, p.history from attune.preferences p
    where p.user_id = h.user_id and p.version = h.projection and p.key > $3 and ($4::boolean or p.record is not null)
    order by p.key limit $5
) p on true
where h.user_id = $1
order by p.key
