create table users (id int primary key, email text, name text);
create statistics users_stats on email, name from users;
comment on statistics users_stats is 'together';
