create table users (id int primary key, email text, full_name text);
