create table users (id int primary key, email text, name text, mail_key text generated always as (lower(email)) stored);
