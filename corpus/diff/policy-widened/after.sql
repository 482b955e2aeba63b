create table users (id int primary key, email text, name text);
alter table users enable row level security;
create policy own on users for select to app_reader using (true);
