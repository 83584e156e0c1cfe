-- The next events of a user, bounded in number and in bytes; always one if there is one.
--
-- $1 user, $2 after this seq, $3 up to this seq, $4 events at most, $5 stop once this many bytes of bodies are taken
-- $6 conversations, $7 kinds, $8 kinds by their beginning; empty means any
select seq, id, kind, author, device, n, at, seen, recorded_at, cause, conversation, intent, body, salt, body_digest,
    digest
from (
    select *, sum(coalesce(octet_length(body), 0)) over (order by seq) - coalesce(octet_length(body), 0) as bytes_before
    from (
        select * from attune.events
        where user_id = $1 and seq > $2 and seq <= $3
            and (cardinality($6::text[]) = 0 or conversation = any ($6::text[]))
            and ((cardinality($7::text[]) = 0 and cardinality($8::text[]) = 0)
                or kind = any ($7::text[]) or kind ^@ any ($8::text[]))
        order by seq limit $4
    ) as candidates
) as page
where bytes_before < $5
order by seq
