create table users (id int primary key, email text, name text);
create index users_email_idx on users (email);
