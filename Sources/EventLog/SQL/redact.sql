-- Blanks the bodies of these events of a user.
select attune.redact($1, $2::bigint[])
