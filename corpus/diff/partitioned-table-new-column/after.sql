create table readings (at date, v int, unit text default 'kWh') partition by range (at);
create table readings_rest partition of readings default;
