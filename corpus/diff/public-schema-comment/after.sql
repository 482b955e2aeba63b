create table public.notes (id integer primary key);
comment on schema public is 'What the application keeps.';
