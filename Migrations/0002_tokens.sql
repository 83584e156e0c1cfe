-- Tokens end, by revocation or at a time set beforehand, and services act for users through devices of their own.

set role attune_owner;

alter table attune.devices
    -- A service's device in a user's log has no token: the service opens with the one of its own name.
    alter column token_hash drop not null,
    -- From then on the token opens nothing; null means never.
    add column expires_at timestamptz,
    -- When the token was ended by hand; a new token takes it back.
    add column revoked_at timestamptz,
    -- When the token was last made or ended. Daemons look for late changes here, in case no message reached them.
    add column token_at timestamptz not null default now(),
    -- The service that enrolled the device, and that alone may give it a new token.
    add column enrolled_by text collate "C";

-- No append touches it, so an append's update of a device stays within its page.
create index devices_token_at on attune.devices (token_at);

grant select (expires_at, revoked_at, token_at, enrolled_by) on attune.devices to attune_auditor;
