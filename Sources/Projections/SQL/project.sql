-- Writes what changed: states and preferences of any users.
--
-- In the transaction of an append it runs behind it, so the heads are this transaction's own. Without a version given it is
-- the live one that is written, whichever that is by now: if it is of these rules, and up to where the changes begin.
--
-- $1      the version of these rules
-- $2-$9   states: user, version, base, whether it is written anew as a whole, seq, hash, records, unreadable
-- $10-$16 preferences: user, version, base, whether as a whole, key, record, history; without a history the key is gone
with states as (
    insert into attune.preference_states as old (user_id, version, seq, redactions, hash, records, unreadable)
    select m.user_id, p.version, m.seq, h.redactions, m.hash, m.records, m.unreadable
    from unnest($2::text[], $3::integer[], $4::bigint[], $5::boolean[], $6::bigint[], $7::bytea[], $8::bigint[], $9::bigint[])
        as m(user_id, version, base, is_whole, seq, hash, records, unreadable)
    join attune.heads h on h.user_id = m.user_id
    join attune.projections p on p.version = coalesce(m.version, h.projection) and p.resolver = $1::integer
    left join attune.preference_states s on s.user_id = m.user_id and s.version = p.version
    where m.is_whole or coalesce(s.seq, 0) = m.base and coalesce(s.redactions, h.redactions) = h.redactions
    on conflict (user_id, version) do update
        set seq = excluded.seq, redactions = excluded.redactions, hash = excluded.hash, records = excluded.records,
            unreadable = excluded.unreadable
    returning old.user_id
), gone as (
    delete from attune.preferences old
    using unnest($10::text[], $11::integer[], $12::bigint[], $13::boolean[], $14::text[], $16::text[])
        as m(user_id, version, base, is_whole, key, history)
    join attune.heads h on h.user_id = m.user_id
    join attune.projections p on p.version = coalesce(m.version, h.projection) and p.resolver = $1::integer
    left join attune.preference_states s on s.user_id = m.user_id and s.version = p.version
    where m.history is null and old.user_id = m.user_id and old.version = p.version and old.key = m.key
        and (m.is_whole or coalesce(s.seq, 0) = m.base and coalesce(s.redactions, h.redactions) = h.redactions)
), kept as (
    insert into attune.preferences (user_id, version, key, record, history)
    select m.user_id, p.version, m.key, m.record, m.history
    from unnest($10::text[], $11::integer[], $12::bigint[], $13::boolean[], $14::text[], $15::text[], $16::text[])
        as m(user_id, version, base, is_whole, key, record, history)
    join attune.heads h on h.user_id = m.user_id
    join attune.projections p on p.version = coalesce(m.version, h.projection) and p.resolver = $1::integer
    left join attune.preference_states s on s.user_id = m.user_id and s.version = p.version
    where m.history is not null
        and (m.is_whole or coalesce(s.seq, 0) = m.base and coalesce(s.redactions, h.redactions) = h.redactions)
    on conflict (user_id, version, key) do update set record = excluded.record, history = excluded.history
)
-- Whose was written.
select user_id from states
