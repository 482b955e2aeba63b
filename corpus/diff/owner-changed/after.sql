create table users (id int primary key, email text, name text);
alter table users owner to app_writer;
