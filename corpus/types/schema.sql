-- Tables whose rows the views of views.sql are tried on. Everything nullable is null in some rows, references miss
-- their partner, moments are infinite, arrays and jsonb hold nulls.

create type status as enum ('draft', 'open', 'closed');
create domain mail as text check (value like '%@%');
create domain must as integer not null;
create type pair as (a integer, b text);

create table teams (
  id integer generated always as identity primary key,
  name text not null,
  motto text,
  founded date
);

create table people (
  id integer generated always as identity primary key,
  team_id integer references teams (id),
  email mail,
  name text not null,
  nick text,
  state status not null default 'draft',
  score integer,
  weight numeric(10, 2) not null default 1,
  joined timestamptz not null default now(),
  seen timestamptz,
  tags text[] not null default '{}',
  extra jsonb not null default '{}',
  span int4range not null default 'empty',
  couple pair,
  must must
);

create table orders (
  id integer generated always as identity primary key,
  person_id integer references people (id),
  seller_id integer references people (id),
  amount integer not null,
  discount integer,
  paid boolean not null default false,
  checked boolean,
  placed date not null default current_date
);

create table notes (
  person_id integer primary key references people (id),
  body text not null,
  rating integer
);

create table empties (id integer primary key, label text not null);

-- Its parent says NOT NULL for itself only.
create table base_rows (id integer, label text);
create table child_rows () inherits (base_rows);

create function plain_one(n integer) returns integer language sql immutable set search_path = '' as 'select 1';
create function plus_one(n integer) returns integer language sql immutable set search_path = '' as 'select n + 1';
create function strict_plus(n integer) returns integer language sql immutable strict set search_path = '' as 'select n + 1';
create function find_name(n integer) returns text language sql stable set search_path = ''
  as 'select name from public.people where id = n';
create function count_orders(n integer) returns bigint language sql stable set search_path = ''
  as 'select count(*) from public.orders where person_id = n';
create function own_path(n integer) returns integer language sql immutable as 'select 1';
create function rows_of(n integer) returns table (id integer, nick text) language sql stable set search_path = ''
  as 'select p.id, p.nick from public.people p where p.score > n';
create function one_row(n integer, out id integer, out nick text) language sql stable set search_path = ''
  as 'select p.id, p.nick from public.people p where p.id = n';
create function people_of(team integer) returns setof people language sql stable set search_path = ''
  as 'select * from public.people where team_id = team';
create function loops(n integer) returns integer language plpgsql immutable set search_path = ''
  as $$ begin if n > 3 then return 1; end if; return coalesce(n, 0); end $$;
create function variable(n integer) returns integer language plpgsql stable set search_path = ''
  as $$ declare v integer; begin select score into v from public.people where id = n; return v; end $$;
create function reassigns(n integer) returns integer language plpgsql strict immutable set search_path = ''
  as $$ begin n := null; return n; end $$;
create function queries(n integer) returns table (id integer, nick text) language plpgsql stable set search_path = ''
  as $$ begin return query select p.id, p.nick from public.people p where p.score > n; end $$;
create function atomic_sum(n integer) returns integer language sql immutable begin atomic select coalesce(n, 0) + 1; end;
create function with_default(n integer default null) returns integer language sql immutable set search_path = ''
  as 'select n';
create function calls_itself(n integer) returns integer language sql stable set search_path = ''
  as 'select case when n > 3 then 1 else public.calls_itself(n + 1) end';
create function star_rows() returns table (id integer, name text, motto text, founded date) language sql stable
  set search_path = 'public' as 'select * from teams';
create function strict_default(n integer default null) returns integer language sql immutable strict set search_path = ''
  as 'select 1';
create function strict_rows(n integer) returns table (one integer, given integer) language sql immutable strict set search_path = ''
  as 'select 1, n';
create function inserts(word text) returns table (id integer, motto text) language sql volatile set search_path = ''
  as 'insert into public.teams (name) values (coalesce(word, ''x'')) returning id, motto';
create function first_team() returns teams language sql stable set search_path = '' as 'select * from public.teams order by id limit 1';
create function inout_one(inout n integer) language sql immutable set search_path = '' as 'select coalesce(n, 1)';
create function many_words(variadic words text[]) returns text language sql immutable set search_path = '' as 'select words[1]';
