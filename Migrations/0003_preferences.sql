-- What users' preference events resolve to, written in the transaction that appends them, and what forgetting needs.
--
-- All of it but the secrets can be made again from the log. A version is one way to resolve: a rebuild writes a new one
-- beside the version that is live, and a user is moved over by one row.

set role attune_owner;

create table attune.projections (
    version integer primary key check (version > 0),
    -- The version of the preference rules that it is resolved by.
    resolver integer not null,
    created_at timestamptz not null default now(),
    -- When a rebuild last had gone through all users; null while it has not.
    built_at timestamptz
);
insert into attune.projections (version, resolver, built_at) values (1, 1, now());

-- The version that new users get.
alter table attune.log add column projection integer not null default 1;
-- The version that is live for the user. Swapping it is the one thing that needs no event.
alter table attune.heads add column projection integer not null default 1;

-- One row a user and version: up to where it is resolved. It counts only if seq is the head's preference_seq and
-- redactions the head's.
create table attune.preference_states (
    user_id text collate "C" not null,
    version integer not null,
    -- The last preference event that is in it; 0 before the first.
    seq bigint not null,
    redactions bigint not null,
    -- SHA-256 over the records: preferences page, section 2.
    hash bytea not null check (octet_length(hash) = 32),
    records bigint not null,
    -- Preference events that could not be read and were set aside.
    unreadable bigint not null default 0,
    primary key (user_id, version)
) with (fillfactor = 60);

-- One row a key that has a record, closed intervals, or both.
create table attune.preferences (
    user_id text collate "C" not null,
    version integer not null,
    key text collate "C" not null,
    -- The record, as canonical JSON; null for a key that has closed intervals alone.
    record text,
    -- The closed intervals, as a JSON array, in the order in which they closed.
    history text not null,
    primary key (user_id, version, key)
) with (fillfactor = 80);

-- A user's secret under the digests of what was forgotten: without it nobody can tell what they are of.
create table attune.forget_secrets (
    user_id text collate "C" primary key,
    secret bytea not null check (octet_length(secret) = 32)
);

-- Heads knew nothing of preference events so far.
update attune.heads h set preference_seq = found.seq
from (
    select user_id, max(seq) as seq from attune.events
    where kind like 'preference.%' or kind = 'topic.merged' group by user_id
) as found
where found.user_id = h.user_id;

grant select, insert, update, delete on attune.projections, attune.preference_states, attune.preferences
    to attune_daemon;
grant select, insert on attune.forget_secrets to attune_daemon;
grant update (projection) on attune.log to attune_daemon;
grant select on attune.projections, attune.preference_states, attune.preferences to attune_auditor;
