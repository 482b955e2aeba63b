create table users (id int primary key, email text, name text);
create materialized view m as select email, count(*) as n from users group by email;
create unique index m_email_idx on m (email);
