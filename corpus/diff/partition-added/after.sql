create table readings (at date, v int) partition by range (at);
create table readings_rest partition of readings default;
create table readings_2030 partition of readings for values from ('2030-01-01') to ('2031-01-01');
