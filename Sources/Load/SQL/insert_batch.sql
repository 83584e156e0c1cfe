-- A batch of turns into the references' table, as append.sql inserts events: one array a column.
insert into bench.events (
    user_id, seq, id, kind, author, device, n, at, at_max, seen, recorded_at, cause, conversation, intent, body, salt,
    body_digest, digest
)
select * from unnest(
    $1::text[], $2::bigint[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::bigint[],
    $9::bigint[], $10::bigint[], $11::bigint[], $12::uuid[], $13::text[], $14::text[], $15::text[], $16::bytea[],
    $17::bytea[], $18::bytea[]
)
