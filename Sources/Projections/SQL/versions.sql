-- All versions, with how many users each is live for, how many it is up to the head of, and how many records it holds.
select p.version, p.resolver, (extract(epoch from p.created_at) * 1000000)::bigint,
    (extract(epoch from p.built_at) * 1000000)::bigint, p.version = (select projection from attune.log),
    (select count(*) from attune.heads h where h.projection = p.version),
    coalesce(s.states, 0)::bigint, coalesce(s.behind, 0)::bigint, coalesce(s.records, 0)::bigint,
    coalesce(s.unreadable, 0)::bigint
from attune.projections p
left join lateral (
    select count(*) as states, count(*) filter (where s.seq <> h.preference_seq or s.redactions <> h.redactions) as behind,
        sum(s.records) as records, sum(s.unreadable) as unreadable
    from attune.preference_states s join attune.heads h on h.user_id = s.user_id
    where s.version = p.version
) s on true
order by p.version
