-- v3.0: aggregates by hour, day and month, with availability and completeness.

alter table public.meter_aggregate
  add column if not exists organization_id bigint references public.organization (id),
  add column if not exists period_type varchar(20) default 'monthly'
    constraint meter_aggregate_period_type_check check (period_type in ('hourly', 'daily', 'monthly')),
  add column if not exists period_start              timestamptz,
  add column if not exists period_end                timestamptz,
  add column if not exists energy_wh                 decimal,
  add column if not exists energy_kwh                decimal,
  add column if not exists hours_available           decimal,
  add column if not exists hours_expected            decimal,
  add column if not exists availability_percent      decimal(5, 2),
  add column if not exists reading_count             integer,
  add column if not exists data_completeness_percent decimal(5, 2),
  add column if not exists source_system             varchar(50),
  add column if not exists aggregated_at             timestamptz default now();

comment on column public.meter_aggregate.organization_id is 'The organization that it belongs to.';
comment on column public.meter_aggregate.period_type is 'hourly, daily or monthly.';
comment on column public.meter_aggregate.period_start is 'First moment of the period.';
comment on column public.meter_aggregate.period_end is 'First moment after the period.';
comment on column public.meter_aggregate.energy_wh is 'Energy in watt-hours.';
comment on column public.meter_aggregate.energy_kwh is 'The same in kilowatt-hours.';
comment on column public.meter_aggregate.hours_available is 'Hours in which the plant was ready.';
comment on column public.meter_aggregate.hours_expected is 'Hours in which it should have been, without the excused ones.';
comment on column public.meter_aggregate.availability_percent is 'The first as a share of the second: calculate_availability_percent.';
comment on column public.meter_aggregate.reading_count is 'How many readings were added up.';
comment on column public.meter_aggregate.data_completeness_percent is 'Measured readings as a share of those that the interval lets expect.';
comment on column public.meter_aggregate.source_system is 'Where most of the readings came from.';
comment on column public.meter_aggregate.aggregated_at is 'When they were added up.';

-- Aggregates of v1.0 have their period from the billing period, whose last day counts, and their energy in unit.
update public.meter_aggregate as aggregate
set period_start = period.start_date::timestamp at time zone 'UTC',
    period_end = (period.end_date + 1)::timestamp at time zone 'UTC',
    energy_kwh = aggregate.total_production * scale.to_kwh,
    energy_wh = aggregate.total_production * scale.to_kwh * 1000
from public.billing_period as period
cross join (values ('wh', 0.001), ('kwh', 1), ('mwh', 1000)) as scale (unit, to_kwh)
where period.id = aggregate.billing_period_id
  and scale.unit = case when lower(aggregate.unit) in ('wh', 'mwh') then lower(aggregate.unit) else 'kwh' end
  and aggregate.period_start is null
  and aggregate.period_end is null
  and period.start_date is not null
  and period.end_date is not null;

create index if not exists idx_meter_aggregate_organization_id on public.meter_aggregate (organization_id);
create index if not exists idx_meter_aggregate_period          on public.meter_aggregate (period_start, period_end);
create index if not exists idx_meter_aggregate_period_type     on public.meter_aggregate (period_type);

create or replace function public.calculate_availability_percent(hours_available numeric, hours_expected numeric)
returns numeric
language sql
immutable
set search_path = ''
as $$
  select round(hours_available / nullif(hours_expected, 0) * 100, 2)
$$;

comment on function public.calculate_availability_percent(numeric, numeric) is
  'Available hours as a percentage of the expected ones, with two decimals; null when none are expected or either is unknown.';

revoke all on function public.calculate_availability_percent(numeric, numeric) from public, anon, authenticated, service_role;
grant execute on function public.calculate_availability_percent(numeric, numeric) to authenticated, service_role;
