-- Makes a user; no row if there is one of that name.
insert into attune.heads (user_id, projection) values ($1, (select projection from attune.log))
on conflict do nothing returning user_id
