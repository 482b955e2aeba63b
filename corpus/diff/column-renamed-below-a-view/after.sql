create table users (id int primary key, email text, full_name text);
create view v as select id, full_name as name from users;
