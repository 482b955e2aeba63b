create table users (id int primary key, email text, name text);
create view v as select id from users;
