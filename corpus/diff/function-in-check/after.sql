create function is_mail(t text) returns boolean language sql immutable as 'select t is null or length(t) > 0';
create table users (id int primary key, email text, name text);
alter table users add constraint mail check (is_mail(email));
