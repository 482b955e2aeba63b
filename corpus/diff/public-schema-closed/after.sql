create table public.notes (id integer primary key);
revoke usage on schema public from public;
grant usage on schema public to app_reader;
