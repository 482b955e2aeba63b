create table w_unused (id integer);
create view first as select 1 as a;
create function second() returns integer stable begin atomic select a from first; end;
create or replace view first as select second() as a;
create view third as select a from first;
