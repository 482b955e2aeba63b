create table users (id int primary key, email text, name text);
create table orders (id int primary key, user_id int references users (id));
create view v as select * from orders;
