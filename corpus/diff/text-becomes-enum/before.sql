create table t (id int primary key, state text check (state in ('open', 'done')));
