create table public.notes (id integer primary key);
grant create on schema public to anon;
grant usage on schema public to app_writer with grant option;
