-- A user's last seq.
select seq from attune.heads where user_id = $1
