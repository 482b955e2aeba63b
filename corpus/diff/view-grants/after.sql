create table users (id int primary key, email text, name text);
create view v as select id from users;
grant select on v to app_reader;
grant select, update on users to app_writer;
