create table readings (at date, v int) partition by range (at);
create table readings_rest partition of readings default;
create index readings_v_idx on readings (v);
