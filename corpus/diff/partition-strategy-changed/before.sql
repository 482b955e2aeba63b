create table readings (at date, v int) partition by range (at);
create table readings_all partition of readings default;
