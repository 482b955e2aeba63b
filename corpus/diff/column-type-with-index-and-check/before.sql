create table t (id int primary key, n int check (n > 0));
create index t_n_idx on t (n);
