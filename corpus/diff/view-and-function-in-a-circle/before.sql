create table w_unused (id integer);
