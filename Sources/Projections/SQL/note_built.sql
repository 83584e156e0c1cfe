-- A rebuild has gone through all users.
update attune.projections set built_at = now() where version = $1::integer
