create table users (id int primary key, email text, name text);
comment on table users is 'People';
comment on column users.email is 'Where we write to';
comment on constraint users_pkey on users is 'key';
