create extension pg_trgm;
create table users (id int primary key, email text, name text);
create index users_name_idx on users using gin (name gin_trgm_ops);
