create table t (id int primary key, n bigint check (n > 0));
create index t_n_idx on t (n);
