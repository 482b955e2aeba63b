create type point3 as (x int, y int);
create table t (id int primary key, p point3);
