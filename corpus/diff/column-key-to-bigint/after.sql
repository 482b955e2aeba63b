create table users (id bigint primary key, email text, name text);
create table orders (id int primary key, user_id bigint references users (id));
