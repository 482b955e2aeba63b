-- v3.0: readings of all sources in one shape, a partition for each month. The table of v1.0 makes room; its rows come along.

-- Names of constraints make room as well, or the new ones would be numbered.
do $$
declare
  taken record;
begin
  if (select relkind from pg_catalog.pg_class where oid = to_regclass('public.meter_reading')) = 'r' then
    alter table public.meter_reading rename to meter_reading_v1;
    alter sequence public.meter_reading_id_seq rename to meter_reading_v1_id_seq;
    for taken in
      select conname from pg_catalog.pg_constraint
      where conrelid = 'public.meter_reading_v1'::regclass and starts_with(conname, 'meter_reading_')
    loop
      execute format('alter table public.meter_reading_v1 rename constraint %I to %I',
        taken.conname, 'v1_' || taken.conname);
    end loop;
  end if;
end
$$;

create table if not exists public.meter_reading (
  id                 bigserial,
  organization_id    bigint       not null references public.organization (id),
  project_id         bigint       references public.project (id),
  meter_id           bigint       references public.meter (id),
  source_system      varchar(50)  not null,
  external_site_id   varchar(255),
  external_device_id varchar(255),
  reading_timestamp  timestamptz  not null,
  reading_interval   public.updated_frequency not null default '15min',
  energy_wh          decimal,
  power_w            decimal,
  irradiance_wm2     decimal,
  temperature_c      decimal,
  other_metrics      jsonb,
  quality            varchar(20)  not null default 'measured',
  ingested_at        timestamptz  not null default now(),
  created_at         timestamptz  not null default now(),
  constraint meter_reading_pkey primary key (id, reading_timestamp),
  constraint meter_reading_source_system_check
    check (source_system in ('solaredge', 'enphase', 'sma', 'goodwe', 'snowflake', 'manual')),
  constraint meter_reading_quality_check check (quality in ('measured', 'estimated', 'missing'))
) partition by range (reading_timestamp);

create index if not exists idx_meter_reading_organization_id   on public.meter_reading (organization_id);
create index if not exists idx_meter_reading_project_id        on public.meter_reading (project_id);
create index if not exists idx_meter_reading_meter_id          on public.meter_reading (meter_id);
create index if not exists idx_meter_reading_source_system     on public.meter_reading (source_system);
create index if not exists idx_meter_reading_reading_timestamp on public.meter_reading (reading_timestamp);
create index if not exists idx_meter_reading_external_site_id  on public.meter_reading (external_site_id);
create index if not exists idx_meter_reading_org_project_time
  on public.meter_reading (organization_id, project_id, reading_timestamp);

-- The same reading loaded again is the same reading. What came without names of site and device is told apart by its meter.
create unique index if not exists meter_reading_device_key
  on public.meter_reading (organization_id, source_system, external_site_id, external_device_id, reading_timestamp)
  nulls not distinct
  where external_site_id is not null or external_device_id is not null;
create unique index if not exists meter_reading_meter_key
  on public.meter_reading (organization_id, source_system, meter_id, reading_timestamp)
  nulls not distinct
  where external_site_id is null and external_device_id is null;

comment on table public.meter_reading is
  'Readings in one shape, whatever their source; a partition for each month of UTC, made by create_meter_reading_partition.';
comment on column public.meter_reading.id is 'Identifies the reading together with its time.';
comment on column public.meter_reading.organization_id is 'The organization that it belongs to.';
comment on column public.meter_reading.project_id is 'The project, once the site is mapped to one.';
comment on column public.meter_reading.meter_id is 'The meter, once the site is mapped to one.';
comment on column public.meter_reading.source_system is 'Where it came from: solaredge, enphase, sma, goodwe, snowflake or manual.';
comment on column public.meter_reading.external_site_id is 'What the source calls the site.';
comment on column public.meter_reading.external_device_id is 'What the source calls the device.';
comment on column public.meter_reading.reading_timestamp is 'The moment of the reading; decides the partition.';
comment on column public.meter_reading.reading_interval is 'The span that one reading stands for.';
comment on column public.meter_reading.energy_wh is 'Energy of the interval in watt-hours.';
comment on column public.meter_reading.power_w is 'Power in watts.';
comment on column public.meter_reading.irradiance_wm2 is 'Irradiance in watts per square metre.';
comment on column public.meter_reading.temperature_c is 'Temperature in degrees Celsius.';
comment on column public.meter_reading.other_metrics is 'What the source says besides, as a JSON object.';
comment on column public.meter_reading.quality is 'measured, estimated, or missing.';
comment on column public.meter_reading.ingested_at is 'When it was taken in.';
comment on column public.meter_reading.created_at is 'When the row was made.';

-- As definer: who loads readings of a month that has no partition yet may have one made, and may make nothing else.
-- Attaching takes a lock that lets readers and writers of the other months go on; "partition of" would not.
create or replace function public.create_meter_reading_partition(for_date date)
returns text
language plpgsql
volatile
security definer
set search_path = ''
as $$
declare
  month_start date;
  month_end   date;
  partition   text;
begin
  if for_date is null or not isfinite(for_date) then
    raise exception 'a partition of meter_reading needs a date' using errcode = 'invalid_parameter_value';
  end if;
  if for_date < date '2000-01-01' or for_date > (now() at time zone 'UTC') + interval '2 years' then
    raise exception 'no reading can be of %', for_date
      using errcode = 'invalid_parameter_value', hint = 'from 2000-01-01 to two years from now';
  end if;

  month_start := date_trunc('month', for_date::timestamp);
  month_end := month_start + interval '1 month';
  partition := 'meter_reading_' || to_char(month_start, 'YYYY_MM');

  -- Whoever comes second waits here, and then finds what the first one made.
  perform pg_advisory_xact_lock(hashtext('public.meter_reading partitions'));

  if to_regclass(format('public.%I', partition)) is not null then
    if not exists (
      select from pg_catalog.pg_inherits
      where inhparent = 'public.meter_reading'::regclass and inhrelid = to_regclass(format('public.%I', partition))
    ) then
      raise exception 'public.% exists and is no partition of meter_reading', partition
        using errcode = 'duplicate_table', hint = 'rename it, or attach it';
    end if;
    return partition;
  end if;

  execute format('create table public.%I (like public.meter_reading including all)', partition);
  -- Row-level security and privileges of the parent do not reach who addresses a partition by its own name.
  execute format('alter table public.%I enable row level security', partition);
  execute format('revoke all on table public.%I from public, anon, authenticated, service_role', partition);
  execute format('comment on table public.%I is %L', partition,
    format('Readings of %s (UTC). Reached through meter_reading only.', to_char(month_start, 'YYYY-MM')));
  execute format('alter table public.meter_reading attach partition public.%I for values from (%L) to (%L)',
    partition, month_start || ' 00:00:00+00', month_end || ' 00:00:00+00');
  return partition;
end
$$;

comment on function public.create_meter_reading_partition(date) is
  'Makes the partition for the month of a date unless it is there, closed to direct access; gives its name.';

revoke all on function public.create_meter_reading_partition(date) from public, anon, authenticated, service_role;
grant execute on function public.create_meter_reading_partition(date) to service_role;

-- This month and the next three.
do $$
begin
  perform public.create_meter_reading_partition(((now() at time zone 'UTC') + make_interval(months => ahead))::date)
  from generate_series(0, 3) as ahead;
end
$$;

-- Rows of v1.0 say neither source nor unit: their value is kept as it was, beside the columns that have a unit.
do $$
declare
  homeless bigint;
begin
  if to_regclass('public.meter_reading_v1') is null then
    return;
  end if;

  select count(*) into homeless
  from public.meter_reading_v1 as old
  left join public.meter as meter on meter.id = old.meter_id
  left join public.project as project on project.id = coalesce(old.project_id, meter.project_id)
  where project.organization_id is null or old.reading_timestamp is null;
  if homeless > 0 then
    raise exception '% rows of meter_reading have no time or belong to no organization', homeless
      using hint = 'give them a project of an organization and a reading_timestamp, or delete them';
  end if;

  perform public.create_meter_reading_partition(month)
  from (
    select distinct date_trunc('month', old.reading_timestamp at time zone 'UTC')::date as month
    from public.meter_reading_v1 as old
  ) as months;

  insert into public.meter_reading
    (organization_id, project_id, meter_id, source_system, external_device_id, reading_timestamp, other_metrics, created_at)
  select
    project.organization_id, project.id, old.meter_id, 'manual', 'v1-' || old.id, old.reading_timestamp,
    jsonb_strip_nulls(jsonb_build_object('value', old.value, 'meter_type_id', old.meter_type_id)), old.created_at
  from public.meter_reading_v1 as old
  left join public.meter as meter on meter.id = old.meter_id
  join public.project as project on project.id = coalesce(old.project_id, meter.project_id);

  drop table public.meter_reading_v1;
end
$$;

-- Where pg_cron runs, it keeps three months ahead; elsewhere a scheduler outside the database calls the function.
do $$
begin
  if not exists (select from pg_catalog.pg_extension where extname = 'pg_cron') then
    return;
  end if;
  perform cron.schedule(
    'meter-reading-partition-maintenance',
    '0 0 1 * *',
    $job$select public.create_meter_reading_partition(((now() at time zone 'UTC') + interval '3 months')::date)$job$
  );
exception
  when insufficient_privilege then
    raise warning 'pg_cron may not be used by %: partitions of meter_reading are not made ahead by it', current_user;
end
$$;
