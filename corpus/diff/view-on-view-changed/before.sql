create table users (id int primary key, email text, name text);
create view v1 as select id, email from users;
create view v2 as select id from v1;
