create schema app;
create schema core;
create table core.users (id int primary key);
