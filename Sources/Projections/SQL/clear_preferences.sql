-- Makes room for preferences that are written anew as a whole.
delete from attune.preferences p
using unnest($1::text[], $2::integer[]) as m(user_id, version)
where p.user_id = m.user_id and p.version = m.version
