create table users (id int primary key, email text, name text, age int);
create view v as select id, age from users;
