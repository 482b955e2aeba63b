create table users (id int primary key, email text, name text);
grant select on users to app_reader;
grant update (name) on users to app_reader;
