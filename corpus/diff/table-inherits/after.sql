create table base (id int, a text);
create table child (id int, a text, b text);
alter table child inherit base;
