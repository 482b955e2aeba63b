create table users (id int primary key, email text, name text);
alter table users add constraint users_email_key unique (email) deferrable initially deferred;
