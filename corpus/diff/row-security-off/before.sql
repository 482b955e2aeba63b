create table users (id int primary key, email text, name text);
alter table users enable row level security;
