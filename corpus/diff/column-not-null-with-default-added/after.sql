create table users (id int primary key, email text, name text, age int not null default 0);
