create schema app;
create table users (id int primary key, email text, name text);
create function app.who() returns int language sql stable as 'select 1';
alter table users enable row level security;
create policy own on users using (id = app.who());
