create table users (id int primary key, email text, name text);
grant select, insert, update, delete on users to app_reader;
