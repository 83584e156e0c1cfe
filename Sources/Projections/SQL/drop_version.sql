-- Forgets a version, unless it is live for somebody or new users get it.
delete from attune.projections p
where p.version = $1::integer
    and not exists (select from attune.heads h where h.projection = p.version)
    and not exists (select from attune.log l where l.projection = p.version)
returning p.version
