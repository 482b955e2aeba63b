import type { Database } from '@plinth/postgres'

/** Roles belong to the whole server; the tablespace too, and it cannot be made in a transaction. */
export async function prepareServer(db: Database): Promise<void> {
  for (const role of ['catalog_reader', 'catalog_writer'])
    await db.execute(
      `do $$ begin create role ${role}; exception when duplicate_object or unique_violation then null; end $$`,
    )
  const found = await db.maybeOne("select 1 from pg_tablespace where spcname = 'catalog_space'")
  if (found) return
  await db.session(async (session) => {
    await session.execute('set allow_in_place_tablespaces = on')
    await session.execute("create tablespace catalog_space location ''")
  })
}

/** One object at least of every kind, for the changes to work on. */
export async function buildWorld(db: Database): Promise<void> {
  await prepareServer(db)
  await db.execute(world)
}

const world = `
create schema w;
create schema w2;
create collation w.german (provider = libc, locale = 'C');
create type w.mood as enum ('sad', 'happy');
create type w.point3 as (x integer, y text);
create type w.span as range (subtype = float8);
create type w.shape as (a integer, b text);
create domain w.email as text;
create domain w.age as integer constraint age_positive check (value > 0);
create sequence w.ticket;
create table w.customer (id integer primary key, name text, mail text, note text);
create table w.orders (
  id integer primary key, customer integer, amount numeric(10, 2), state text, tags text[], made_at timestamptz,
  constraint orders_amount_check check (amount > 0),
  constraint orders_state_key unique (state),
  constraint orders_customer_fkey foreign key (customer) references w.customer (id)
);
create table w.numbers (a integer, b integer, c integer);
create table w.plain (a integer not null, b text not null default 'x', c text, during int4range);
create unique index plain_a_idx on w.plain (a);
create index plain_b_idx on w.plain (b);
create index plain_expression_idx on w.plain ((a + 1));
create table w.other (a integer not null, b text not null default 'x');
create table w.parted (at date, v integer) partition by range (at);
create table w.parted_2026 partition of w.parted for values from ('2026-01-01') to ('2027-01-01');
alter table w.parted_2026 add constraint v_positive check (v > 0);
create index parted_2026_v_idx on w.parted_2026 (v);
create table w.loose_2027 (at date, v integer);
create table w.child (a integer, b integer, c integer);
create table w.typed (a integer, b text);
create foreign data wrapper nowhere;
create foreign data wrapper elsewhere;
create server far foreign data wrapper nowhere options (host 'a');
create server near foreign data wrapper nowhere;
create user mapping for catalog_reader server far options (user 'me', password 'hunter2');
create foreign table w.remote (a integer, b text) server far options (table_name 'r');
create statistics w.order_statistics on state, customer from w.orders;
create view w.names as select id, name from w.customer;
create materialized view w.totals as select state, sum(amount) as total from w.orders group by state;
create function w.add(a integer, b integer) returns integer language sql as 'select a + b';
create function w.rows_of(a integer) returns setof integer language sql as 'select a';
create procedure w.work() language sql as 'select 1';
create function w.touch() returns trigger language plpgsql as 'begin return new; end';
create function w.touch2() returns trigger language plpgsql as 'begin return new; end';
create function w.watch() returns event_trigger language plpgsql as 'begin end';
create function w.watch2() returns event_trigger language plpgsql as 'begin end';
create function w.span_difference(a float8, b float8) returns float8 language sql immutable as 'select a - b';
create aggregate w.total(integer) (sfunc = int4pl, stype = integer, initcond = '0');
create trigger orders_touch before update on w.orders for each row execute function w.touch();
create rule orders_rule as on delete to w.numbers do instead nothing;
alter table w.orders enable row level security;
create policy own_orders on w.orders for select to catalog_reader using (customer = 1);
create policy new_orders on w.orders for insert with check (customer = 1);
create event trigger watch_ddl on ddl_command_end execute function w.watch();
create publication news for table w.orders;
create publication old_news for table w.customer;
create schema w3;
alter default privileges in schema w3 grant select on tables to catalog_reader;
create schema cron;
create table cron.job (jobid bigint, schedule text, command text, nodename text, nodeport integer, database text,
  username text, active boolean, jobname text);
insert into cron.job values (1, '* * * * *', 'select 1', 'localhost', 5432, current_database(), 'postgres', true, 'tick');
`
