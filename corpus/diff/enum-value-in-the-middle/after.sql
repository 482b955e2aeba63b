create type mood as enum ('sad', 'fine', 'happy');
create table t (id int primary key, m mood);
