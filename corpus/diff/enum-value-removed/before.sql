create type mood as enum ('sad', 'happy', 'fine');
create table t (id int primary key, m mood);
