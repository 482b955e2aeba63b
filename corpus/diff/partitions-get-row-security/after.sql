create table readings (at date, v int) partition by range (at);
create table readings_rest partition of readings default;
alter table readings enable row level security;
alter table readings_rest enable row level security;
create policy seen on readings for select using (v > 0);
create policy seen on readings_rest for select using (v > 0);
