create table users (id int primary key, email text, name text);
create publication news for table users (id);
