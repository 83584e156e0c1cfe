-- Makes room for preferences that are written anew as a whole: of a version, or of the live one if it is of these rules.
--
-- $1 the version of these rules, $2 users, $3 versions
delete from attune.preferences old
using unnest($2::text[], $3::integer[]) as m(user_id, version)
join attune.heads h on h.user_id = m.user_id
join attune.projections p on p.version = coalesce(m.version, h.projection) and p.resolver = $1::integer
where old.user_id = m.user_id and old.version = p.version
