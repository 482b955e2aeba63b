create function norm(t text) returns text language sql immutable as 'select lower(t)';
create table users (id int primary key, email text, name text);
create index users_norm_idx on users (norm(email));
