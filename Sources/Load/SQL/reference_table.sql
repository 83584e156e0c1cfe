-- What the references insert into: the log's columns, checks and keys, without its triggers, which no insert runs.
create schema bench;
create table bench.events (like attune.events including all);
create sequence bench.seq cache 100;
