-- A shop with something of each kind that the reference tells: the golden file beside it is what comes of it.
create schema if not exists auth;
create function auth.uid() returns uuid language sql stable as 'select null::uuid';
create role shop_clerk;

create type public.order_state as enum ('open', 'paid', 'sent');
comment on type public.order_state is 'How far an order has come.';
create domain public.email as text check (value like '%@%');
create type public.address as (street text, city text);

create table public.customers (
  id uuid primary key,
  mail public.email not null unique,
  home public.address,
  preferences jsonb not null default '{}'
);
comment on table public.customers is 'Who buys. See `orders` | and <b>more</b>.';
comment on column public.customers.preferences is E'What they like;\nany number of keys';
alter table public.customers enable row level security;
create policy customers_own on public.customers for select to public using ((select auth.uid()) = id);

create table public.orders (
  id bigint generated always as identity primary key,
  customer_id uuid not null references public.customers (id) on delete cascade,
  state public.order_state not null default 'open',
  amount numeric(12,2) not null check (amount >= 0),
  placed_at timestamptz not null default now(),
  tax numeric generated always as (amount * 0.2) stored
);
create index orders_customer_idx on public.orders (customer_id, placed_at desc);
create index orders_open_idx on public.orders (placed_at) where state = 'open';
comment on index public.orders_open_idx is 'The list of the clerk.';
alter table public.orders enable row level security;
alter table public.orders force row level security;
create policy orders_own on public.orders to public using (customer_id = (select auth.uid()));
comment on policy orders_own on public.orders is 'Everybody has their own orders.';
create policy orders_small on public.orders as restrictive for insert to shop_clerk with check (amount < 1000);
create policy orders_odd on public.orders for select to shop_clerk using ((id % 2) = 1);
grant select, insert (customer_id, amount) on public.orders to shop_clerk;

create function public.touch() returns trigger language plpgsql set search_path = '' as 'begin return new; end';
comment on function public.touch() is 'Gives the row as it is.';
create trigger orders_touch before update or insert on public.orders
  for each row when (new.amount > 0) execute function public.touch();
create function public.spent(customer uuid, since date default '2026-01-01') returns numeric
  language sql stable security definer set search_path = ''
  as 'select sum(amount) from public.orders where customer_id = customer';

create table public.readings (at timestamptz not null, sensor int not null, value float8) partition by range (at);
create table public.readings_2026_01 partition of public.readings for values from ('2026-01-01') to ('2026-02-01');
create table public.readings_other partition of public.readings default;

create view public.spending with (security_invoker = true) as
  with paid as (select customer_id, amount from public.orders where state <> 'open')
  select c.id as customer_id, c.mail, coalesce(sum(p.amount), 0) as spent, count(*) as orders,
    max(p.amount) filter (where c.mail like '%.com') as biggest
  from public.customers as c left join paid as p on p.customer_id = c.id
  group by c.id;
comment on view public.spending is 'What each customer has paid.';
create view public.big_spenders as select customer_id, spent * 1.2 as gross from public.spending where spent > 100
  union all select id, 0 from public.customers;
create materialized view public.daily as
  select date_trunc('day', placed_at) as day, sum(amount) as amount from public.orders group by 1;
create index daily_day_idx on public.daily (day);

create table public."Odd ""names""|<script>" ("a|b" text default 'x|y', "<img src=x onerror=alert(1)>" int);
comment on table public."Odd ""names""|<script>" is '<script>alert("comment")</script> **bold** [link](http://example.com) `code`';
create table public."odd ""names""|<script>" (id int);
