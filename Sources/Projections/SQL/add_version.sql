-- Makes a version for these rules.
insert into attune.projections (version, resolver)
select coalesce(max(version), 0) + 1, $1::integer from attune.projections
returning version
