-- One turn, as a service without a daemon would store it: run by pgbench, which sets :body and counts.
\set user random(1, 64)
insert into bench.events (
    user_id, seq, id, kind, author, device, at, at_max, seen, recorded_at, conversation, intent, body, salt,
    body_digest, digest
)
values (
    'bench' || :user, nextval('bench.seq'), gen_random_uuid(), 'turn', 'person', 'load', 1795521600000000,
    1795521600000000, 0, 1795521600000000, 'c1', 'chat', :body, '\x00112233445566778899aabbccddeeff',
    '\x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
    '\x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'
);
