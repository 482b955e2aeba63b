create table a (id int primary key, b_id int, note text);
create table b (id int primary key, a_id int references a (id), note text);
alter table a add foreign key (b_id) references b (id);
