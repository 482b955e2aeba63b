create table users (id int primary key, email text, name text);
create unique index users_email_idx on users (lower(email)) where email is not null;
