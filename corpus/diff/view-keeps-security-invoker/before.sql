create table users (id int primary key, email text, name text);
create view v with (security_invoker = true) as select id from users;
