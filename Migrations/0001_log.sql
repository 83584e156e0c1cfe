-- The log: users' heads, their events, their devices.
--
-- Every key begins with user_id, and no statement of the daemon joins two users, so that the tables can be spread over
-- servers by user. Names and words compare by bytes (collation C), as the protocol and the digests do.

-- Roles. The owner makes things and cannot log in; the migrator may become it; the daemon appends; the auditor reads.
-- Roles belong to the whole server: another database on it may be making them at the same moment.
do $$
declare
    wanted record;
begin
    for wanted in
        select * from (values
            ('attune_owner', 'nologin'),
            ('attune_migrator', 'login in role attune_owner'),
            ('attune_daemon', 'login'),
            ('attune_auditor', 'login')
        ) as roles(name, options)
    loop
        begin
            if not exists (select from pg_roles where rolname = wanted.name) then
                execute format('create role %I %s', wanted.name, wanted.options);
            end if;
        exception when duplicate_object or unique_violation then
            null;
        end;
    end loop;
    if not pg_has_role(current_user, 'attune_owner', 'member') then
        execute format('grant attune_owner to %I', current_user);
    end if;
end
$$;

alter schema attune owner to attune_owner;
set role attune_owner;

grant usage on schema attune to attune_daemon, attune_auditor;

-- What this log is: a client that followed another one (an older backup, say) must start over.
create table attune.log (
    only_row boolean primary key default true check (only_row),
    epoch uuid not null default gen_random_uuid()
);
insert into attune.log default values;

-- One row a user. Its row lock orders the user's appends across appenders and daemons.
create table attune.heads (
    user_id text collate "C" primary key check (octet_length(user_id) between 1 and 128),
    -- The last event's seq; 0 before the first.
    seq bigint not null default 0,
    -- The last event's digest.
    digest bytea not null default decode(repeat('00', 32), 'hex') check (octet_length(digest) = 32),
    -- The greatest at in the log.
    at_max bigint,
    -- The last event's recorded_at, which never falls.
    recorded_at bigint not null default 0,
    -- The last event that is a preference, and how often something was redacted: what a cache of them must match.
    preference_seq bigint not null default 0,
    redactions bigint not null default 0,
    created_at timestamptz not null default now()
) with (fillfactor = 60);

-- The log itself. There is no foreign key to heads: it would cost every append a look-up, and an append whose user has
-- no head fails anyway, since its device has none.
create table attune.events (
    user_id text collate "C" not null,
    seq bigint not null check (seq > 0),
    id uuid not null,
    kind text collate "C" not null,
    author text collate "C" not null check (author in ('person', 'service', 'recognizer')),
    device text collate "C" not null,
    -- The device's own counter.
    n bigint,
    -- Microseconds since 1970, by the clamped hybrid clock; at_max is the greatest up to and including this seq.
    at bigint not null,
    at_max bigint not null,
    -- What the device had applied.
    seen bigint not null,
    -- Microseconds since 1970, by the server's clock.
    recorded_at bigint not null,
    cause uuid,
    conversation text collate "C",
    intent text collate "C",
    -- Canonical JSON, and the 16 random bytes under its digest. Both are null once redacted.
    body text,
    salt bytea,
    body_digest bytea not null check (octet_length(body_digest) = 32),
    digest bytea not null check (octet_length(digest) = 32),
    primary key (user_id, seq),
    -- A retry finds its event by this, for ever.
    constraint events_id_key unique (user_id, id),
    check ((body is null) = (salt is null))
);

-- A user's preferences are folded from these alone.
create index events_preferences on attune.events (user_id, seq)
    where kind like 'preference.%' or kind = 'topic.merged';

create table attune.devices (
    user_id text collate "C" not null references attune.heads,
    device text collate "C" not null check (octet_length(device) between 1 and 128),
    role text collate "C" not null check (role in ('person', 'service', 'auditor')),
    -- SHA-256 of the token's 256 random bits. They need no stretching: nobody can guess them.
    token_hash bytea not null check (octet_length(token_hash) = 32),
    -- The device's counter, the greatest seen it has stored, the greatest at of its events.
    n bigint not null default 0,
    seen bigint not null default 0,
    at_max bigint,
    -- The last seq that it acknowledged.
    acked bigint not null default 0,
    created_at timestamptz not null default now(),
    primary key (user_id, device)
) with (fillfactor = 60);

-- Append-only, also against the owner's own mistakes. One thing passes: redact below blanks a body and its salt.
create function attune.keep_events() returns trigger
language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and current_user = 'attune_owner'
        and current_setting('attune.redacting', true) = 'on'
        and new.body is null and new.salt is null
        and to_jsonb(new) - 'body' - 'salt' = to_jsonb(old) - 'body' - 'salt'
    then
        return new;
    end if;
    raise exception using
        errcode = 'AT001',
        message = format('the log is append-only: %s on events is refused', tg_op),
        hint = 'attune.redact blanks the bodies of events; nothing else is ever changed.';
end
$$;

create trigger keep_events before update or delete on attune.events
    for each row execute function attune.keep_events();
create trigger keep_all_events before truncate on attune.events
    for each statement execute function attune.keep_events();

-- Blanks the bodies of these events of a user; both digests stay, so the chain still verifies. Returns how many.
create function attune.redact(of_user text, seqs bigint[]) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    blanked bigint;
begin
    -- What keep_events looks for; over before anything else of the transaction runs.
    perform set_config('attune.redacting', 'on', true);
    update attune.events set body = null, salt = null
    where user_id = of_user and seq = any (seqs) and body is not null;
    get diagnostics blanked = row_count;
    perform set_config('attune.redacting', 'off', true);
    if blanked > 0 then
        update attune.heads set redactions = redactions + 1 where user_id = of_user;
    end if;
    return blanked;
end
$$;
revoke all on function attune.redact(text, bigint[]) from public;
grant execute on function attune.redact(text, bigint[]) to attune_daemon;

grant select on attune.log, attune.heads, attune.events to attune_daemon, attune_auditor;
grant insert on attune.events to attune_daemon;
grant insert, update on attune.heads to attune_daemon;
grant select, insert, update on attune.devices to attune_daemon;
-- An auditor sees every device, and no hash.
grant select (user_id, device, role, n, seen, at_max, acked, created_at) on attune.devices to attune_auditor;
