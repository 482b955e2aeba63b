create function f() returns text language sql as 'select ''1''::text';
create view v as select f() as f;
