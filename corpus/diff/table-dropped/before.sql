create table users (id int primary key, email text, name text);
create table old (id int primary key);
