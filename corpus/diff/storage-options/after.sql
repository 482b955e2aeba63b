create table users (id int primary key, email text, name text);
alter table users set (fillfactor = 70, toast.autovacuum_enabled = false);
alter table users alter column email set storage external;
alter table users alter column email set statistics 500;
