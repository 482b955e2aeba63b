create domain mail as text check (value <> '');
create table users (id int primary key, email mail, name text);
