create extension citext;
create table users (id int primary key, email citext, name text);
