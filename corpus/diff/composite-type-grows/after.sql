create type point3 as (x int, y int, z int);
create table t (id int primary key, p point3);
