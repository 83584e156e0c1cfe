-- What a token is checked against, and what `open` answers.
select d.token_hash, d.role, d.n, d.seen, h.seq
from attune.devices d join attune.heads h on h.user_id = d.user_id
where d.user_id = $1 and d.device = $2
