create type state as enum ('open', 'done');
create table t (id int primary key, state state);
