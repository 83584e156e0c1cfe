-- Writes what a batch changed: states and preferences of any users. It runs in the transaction of the append, behind it,
-- so the heads are this transaction's own.
--
-- $1-$6  states: user, version, seq, hash, records, unreadable
-- $7-$11 preferences: user, version, key, record, history; without a history the key is gone
with states as (
    insert into attune.preference_states as s (user_id, version, seq, redactions, hash, records, unreadable)
    select m.user_id, m.version, m.seq, h.redactions, m.hash, m.records, m.unreadable
    from unnest($1::text[], $2::integer[], $3::bigint[], $4::bytea[], $5::bigint[], $6::bigint[])
        as m(user_id, version, seq, hash, records, unreadable)
    join attune.heads h on h.user_id = m.user_id
    on conflict (user_id, version) do update
        set seq = excluded.seq, redactions = excluded.redactions, hash = excluded.hash, records = excluded.records,
            unreadable = excluded.unreadable
), gone as (
    delete from attune.preferences p
    using unnest($7::text[], $8::integer[], $9::text[], $11::text[]) as m(user_id, version, key, history)
    where m.history is null and p.user_id = m.user_id and p.version = m.version and p.key = m.key
), kept as (
    insert into attune.preferences as p (user_id, version, key, record, history)
    select m.user_id, m.version, m.key, m.record, m.history
    from unnest($7::text[], $8::integer[], $9::text[], $10::text[], $11::text[])
        as m(user_id, version, key, record, history)
    where m.history is not null
    on conflict (user_id, version, key) do update set record = excluded.record, history = excluded.history
)
-- Whose live version is another one by now.
select h.user_id
from unnest($1::text[], $2::integer[]) as m(user_id, version)
join attune.heads h on h.user_id = m.user_id
where h.projection <> m.version
