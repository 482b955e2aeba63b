create table readings (at date, v int) partition by list (v);
create table readings_all partition of readings default;
