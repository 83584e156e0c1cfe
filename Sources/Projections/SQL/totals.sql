-- How many users there are, how many of them have preference events, and how many events there are in all.
select count(*), count(*) filter (where preference_seq > 0), coalesce(sum(seq), 0)::bigint from attune.heads
