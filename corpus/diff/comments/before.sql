create table users (id int primary key, email text, name text);
comment on table users is 'old';
