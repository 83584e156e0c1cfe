-- Appends a batch: events of any users, with the heads and devices they move, in one statement and so in one transaction.
--
-- The heads first: whoever else appends to a user waits there, and not at the events' key, where two could wait for each
-- other. PostgreSQL would run an update that nothing refers to last; the count makes it run first.
--
-- Nothing here says that the heads are still those that the numbers were given from: if a rival appended in between, its
-- event holds the same (user_id, seq), the insert fails on events_pkey, and with it everything.
--
-- $1-$6   heads: user, seq, digest, at_max, recorded_at, preference_seq; in user order, so that rivals lock in one order
-- $7-$11  devices: user, device, n, seen, at_max
-- $12-$29 events: one array a column
with moved_heads as (
    update attune.heads h
    set seq = m.seq, digest = m.digest, at_max = m.at_max, recorded_at = m.recorded_at,
        preference_seq = m.preference_seq
    from unnest($1::text[], $2::bigint[], $3::bytea[], $4::bigint[], $5::bigint[], $6::bigint[])
        as m(user_id, seq, digest, at_max, recorded_at, preference_seq)
    where h.user_id = m.user_id
    returning 1
), moved_devices as (
    update attune.devices d
    set n = greatest(d.n, m.n), seen = greatest(d.seen, m.seen), at_max = greatest(d.at_max, m.at_max)
    from unnest($7::text[], $8::text[], $9::bigint[], $10::bigint[], $11::bigint[])
        as m(user_id, device, n, seen, at_max)
    where d.user_id = m.user_id and d.device = m.device
)
insert into attune.events (
    user_id, seq, id, kind, author, device, n, at, at_max, seen, recorded_at, cause, conversation, intent, body, salt,
    body_digest, digest
)
select * from unnest(
    $12::text[], $13::bigint[], $14::uuid[], $15::text[], $16::text[], $17::text[], $18::bigint[], $19::bigint[],
    $20::bigint[], $21::bigint[], $22::bigint[], $23::uuid[], $24::text[], $25::text[], $26::text[], $27::bytea[],
    $28::bytea[], $29::bytea[]
)
where (select count(*) from moved_heads) >= 0
