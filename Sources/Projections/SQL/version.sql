-- The rules of a version, and whether it is live for somebody or what new users get.
select p.resolver,
    p.version = (select projection from attune.log)
        or exists (select from attune.heads h where h.projection = p.version)
from attune.projections p where p.version = $1::integer
