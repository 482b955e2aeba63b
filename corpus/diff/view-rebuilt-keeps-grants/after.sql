create table users (id int primary key, email text, name text);
create view v as select email from users;
grant select on v to app_reader;
