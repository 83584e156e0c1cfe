-- Whether what is stored of these users' preferences counts: the rules that the live version is resolved by, and whether
-- it is up to the head; and what of the head says so.
select h.user_id, p.resolver,
    coalesce(s.seq, 0) = h.preference_seq and coalesce(s.redactions, h.redactions) = h.redactions,
    h.preference_seq, h.redactions
from unnest($1::text[]) as wanted(user_id)
join attune.heads h on h.user_id = wanted.user_id
left join attune.projections p on p.version = h.projection
left join attune.preference_states s on s.user_id = h.user_id and s.version = h.projection
