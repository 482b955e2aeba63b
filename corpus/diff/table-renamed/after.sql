create table people (id int constraint users_pkey primary key, email text, name text);
create index users_name_idx on people (name);
