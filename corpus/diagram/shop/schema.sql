create type order_status as enum ('open', 'paid', 'sent');
create table customers (
  id bigint generated always as identity primary key,
  email text not null unique,
  referred_by bigint references customers,
  created_at timestamptz not null default now()
);
comment on table customers is 'People who have ordered at least once.';
alter table customers enable row level security;
create table profiles (
  customer_id bigint primary key references customers on delete cascade,
  nickname varchar(40)
);
create table orders (
  id bigint not null,
  placed_on date not null,
  customer_id bigint not null references customers,
  status order_status not null default 'open',
  total numeric(12, 2) not null check (total >= 0),
  primary key (id, placed_on)
) partition by range (placed_on);
create table orders_2025 partition of orders for values from ('2025-01-01') to ('2026-01-01');
create table orders_2026 partition of orders for values from ('2026-01-01') to ('2027-01-01');
create table order_lines (
  order_id bigint not null,
  placed_on date not null,
  line int not null,
  article text not null,
  primary key (order_id, placed_on, line),
  foreign key (order_id, placed_on) references orders on delete cascade
);
create table coupons (code text primary key, percent int not null);
create view open_orders as select id, placed_on, total from orders where status = 'open';
