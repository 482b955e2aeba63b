create table users (id int primary key, email text, name text);
create index users_name_idx on users (name);
