-- Makes a user; no row if there is one of that name.
insert into attune.heads (user_id) values ($1) on conflict do nothing returning user_id
