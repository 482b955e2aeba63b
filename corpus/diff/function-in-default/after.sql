create function fresh_name() returns text language sql as 'select ''nobody''::text';
create table users (id int primary key, email text, name text default fresh_name());
