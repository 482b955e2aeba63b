create table users (id int primary key, email varchar(200), name text);
create view v as select id, email from users;
