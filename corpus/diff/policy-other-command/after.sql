create table users (id int primary key, email text, name text);
alter table users enable row level security;
create policy own on users for update using (id = 1) with check (id = 1);
