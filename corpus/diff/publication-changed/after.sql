create table users (id int primary key, email text, name text);
create table more (id int primary key);
create publication news for table users (id, email), more;
