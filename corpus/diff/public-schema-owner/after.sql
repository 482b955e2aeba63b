create table public.notes (id integer primary key);
alter schema public owner to app_writer;
