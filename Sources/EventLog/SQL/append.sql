-- Appends a batch: events of any users, with the heads and devices they move, in one statement and so in one transaction.
--
-- The heads first: whoever else appends to a user waits there, and not at the events' key, where two could wait for each
-- other. PostgreSQL would run an update that nothing refers to last; the count makes it run first.
--
-- Nothing here says that the heads are still those that the numbers were given from: if a rival appended in between, its
-- event holds the same (user_id, seq), the insert fails on events_pkey, and with it everything.
--
-- $1-$5   heads: user, seq, digest, at_max, recorded_at; in user order, so that rivals lock in one order
-- $6-$10  devices: user, device, n, seen, at_max
-- $11-$28 events: one array a column
with moved_heads as (
    update attune.heads h
    set seq = m.seq, digest = m.digest, at_max = m.at_max, recorded_at = m.recorded_at
    from unnest($1::text[], $2::bigint[], $3::bytea[], $4::bigint[], $5::bigint[])
        as m(user_id, seq, digest, at_max, recorded_at)
    where h.user_id = m.user_id
    returning 1
), moved_devices as (
    update attune.devices d
    set n = greatest(d.n, m.n), seen = greatest(d.seen, m.seen), at_max = greatest(d.at_max, m.at_max)
    from unnest($6::text[], $7::text[], $8::bigint[], $9::bigint[], $10::bigint[])
        as m(user_id, device, n, seen, at_max)
    where d.user_id = m.user_id and d.device = m.device
)
insert into attune.events (
    user_id, seq, id, kind, author, device, n, at, at_max, seen, recorded_at, cause, conversation, intent, body, salt,
    body_digest, digest
)
select * from unnest(
    $11::text[], $12::bigint[], $13::uuid[], $14::text[], $15::text[], $16::text[], $17::bigint[], $18::bigint[],
    $19::bigint[], $20::bigint[], $21::bigint[], $22::uuid[], $23::text[], $24::text[], $25::text[], $26::bytea[],
    $27::bytea[], $28::bytea[]
)
where (select count(*) from moved_heads) >= 0
