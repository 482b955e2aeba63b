create table users (id int primary key, email text, name text);
grant select on users to public;
grant select on users to anon;
