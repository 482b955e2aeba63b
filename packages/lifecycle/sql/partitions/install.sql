-- What keeps partitions in order, inside the database: the command line, pg_cron and the scheduler call the same
-- functions. Every statement can run again. All times are UTC.

create schema if not exists plinth;

create table if not exists plinth.partition_rules (
  relation text primary key,
  unit text not null check (unit in ('day', 'week', 'month', 'year')),
  ahead integer not null check (ahead between 0 and 1000),
  keep integer check (keep between 0 and 100000),
  maker text
);
alter table plinth.partition_rules enable row level security;
comment on table plinth.partition_rules is 'How partitions are kept, as plinth.config.ts says it.';
comment on column plinth.partition_rules.ahead is 'Periods after the current one that must have a partition.';
comment on column plinth.partition_rules.keep is 'Periods before the current one that stay attached; null: all.';
comment on column plinth.partition_rules.maker is 'A function of the application that makes the partition of a date; null: make_partition.';

create table if not exists plinth.detached_partitions (
  relation text not null,
  partition text not null,
  lower timestamptz not null,
  upper timestamptz not null,
  detached_at timestamptz not null default clock_timestamp(),
  archive text,
  row_count bigint,
  sha256 text,
  archived_at timestamptz,
  dropped_at timestamptz,
  -- A month that came back with late rows is detached a second time.
  primary key (relation, partition, detached_at)
);
alter table plinth.detached_partitions enable row level security;
comment on table plinth.detached_partitions is 'Partitions that were detached, and where their rows are.';

create table if not exists plinth.leases (
  name text primary key,
  holder text not null,
  until timestamptz not null
);
alter table plinth.leases enable row level security;
comment on table plinth.leases is 'Who does a piece of work that only one of many may do, and until when unless it is renewed.';

create or replace function plinth.partition_step(unit text) returns interval
language sql immutable set search_path = ''
as $$ select ('1 ' || unit)::interval $$;

-- Bounds of a table that is partitioned by the range of one time. MINVALUE and MAXVALUE are the infinities.
create or replace function plinth.partition_bounds(parent regclass)
returns table (partition regclass, lower timestamptz, upper timestamptz, is_default boolean)
language sql stable
set search_path = ''
set timezone = 'UTC'
as $$
  select
    child.oid::regclass,
    case when bound.parts[1] = 'MINVALUE' then '-infinity' else trim(both '''' from bound.parts[1])::timestamptz end,
    case when bound.parts[2] = 'MAXVALUE' then 'infinity' else trim(both '''' from bound.parts[2])::timestamptz end,
    bound.text = 'DEFAULT'
  from pg_catalog.pg_inherits as link
  join pg_catalog.pg_class as child on child.oid = link.inhrelid
  cross join lateral (select pg_catalog.pg_get_expr(child.relpartbound, child.oid) as text) as raw
  cross join lateral (
    select raw.text, regexp_match(raw.text, '^FOR VALUES FROM \(([^,)]+)\) TO \(([^,)]+)\)$') as parts
  ) as bound
  where link.inhparent = parent and not link.inhdetachpending
$$;
comment on function plinth.partition_bounds(regclass) is 'The partitions of a table with their bounds.';

-- Stretches of time from..upto without a partition, cut where periods begin.
create or replace function plinth.partition_gaps(parent regclass, unit text, upto timestamptz, since timestamptz)
returns table (lower timestamptz, upper timestamptz)
language plpgsql stable
set search_path = ''
set timezone = 'UTC'
as $$
declare
  place timestamptz := since;
  period_end timestamptz;
  covered timestamptz;
  next_lower timestamptz;
begin
  while place < upto loop
    period_end := date_trunc(unit, place) + plinth.partition_step(unit);
    select b.upper into covered from plinth.partition_bounds(parent) b where b.lower <= place and b.upper > place;
    if covered is not null then
      exit when covered = 'infinity';
      place := covered;
      continue;
    end if;
    select min(b.lower) into next_lower from plinth.partition_bounds(parent) b where b.lower > place;
    lower := place;
    upper := least(period_end, coalesce(next_lower, period_end));
    return next;
    place := upper;
  end loop;
end
$$;
comment on function plinth.partition_gaps(regclass, text, timestamptz, timestamptz) is 'Stretches of time without a partition.';

create or replace function plinth.partition_name(parent regclass, unit text, lower timestamptz, upper timestamptz)
returns text
language sql stable
set search_path = ''
set timezone = 'UTC'
as $$
  select left(class.relname, 40) || '_' || to_char(
    lower,
    case
      when lower <> date_trunc(unit, lower) or upper <> lower + plinth.partition_step(unit) then 'YYYY_MM_DD_HH24MI'
      when unit = 'day' then 'YYYY_MM_DD'
      when unit = 'week' then 'IYYY_"w"IW'
      when unit = 'month' then 'YYYY_MM'
      else 'YYYY'
    end
  )
  from pg_catalog.pg_class as class where class.oid = parent
$$;

-- Makes one partition and takes over what the default partition holds of it, closed to who addresses it by its own name.
create or replace function plinth.make_partition(parent regclass, unit text, lower timestamptz, upper timestamptz)
returns bigint
language plpgsql
set search_path = ''
set timezone = 'UTC'
as $$
declare
  parent_schema text;
  parent_security boolean;
  child text := plinth.partition_name(parent, unit, lower, upper);
  child_name text;
  default_partition regclass;
  key_column text;
  key_type text;
  columns text;
  grantee text;
  moved bigint := 0;
begin
  select n.nspname, c.relrowsecurity, a.attname, format_type(a.atttypid, null)
  into parent_schema, parent_security, key_column, key_type
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  join pg_catalog.pg_partitioned_table p on p.partrelid = c.oid
  join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = p.partattrs[0]
  where c.oid = parent;

  child_name := format('%I.%I', parent_schema, child);
  if to_regclass(child_name) is not null then
    raise exception 'the table % is in the way of a partition of %', child_name, parent
      using errcode = 'duplicate_table', hint = 'attach it, or give it another name';
  end if;

  -- From 17 on partitions share the numbering of their parent.
  execute format('create table %s (like %s including all excluding identity)', child_name, parent);
  if parent_security then
    execute format('alter table %s enable row level security', child_name);
  end if;
  for grantee in
    select distinct coalesce(quote_ident(r.rolname), 'public')
    from pg_catalog.pg_class c
    cross join lateral aclexplode(c.relacl) as acl
    left join pg_catalog.pg_roles r on r.oid = acl.grantee
    where c.oid = child_name::regclass and acl.grantee <> c.relowner
  loop
    execute format('revoke all on table %s from %s', child_name, grantee);
  end loop;
  execute format('comment on table %s is %L', child_name,
    format('From %s to %s (UTC). Reached through %s only.', lower, upper, parent));

  select b.partition into default_partition from plinth.partition_bounds(parent) b where b.is_default;
  if default_partition is not null then
    -- Nobody may add a row of this stretch between the move and the moment the partition is there.
    execute format('lock table %s in share row exclusive mode', default_partition);
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into columns
    from pg_catalog.pg_attribute a
    where a.attrelid = parent and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
    execute format(
      'with taken as (delete from %1$s where %2$I >= %3$L::%4$s and %2$I < %5$L::%4$s returning %6$s)
       insert into %7$s (%6$s) overriding system value select %6$s from taken',
      default_partition, key_column, lower, key_type, upper, columns, child_name);
    get diagnostics moved = row_count;
  end if;

  execute format('alter table %s attach partition %s for values from (%L) to (%L)', parent, child_name,
    lower::text, upper::text);
  return moved;
end
$$;
comment on function plinth.make_partition(regclass, text, timestamptz, timestamptz) is
  'Makes the partition of a stretch of time; gives the number of rows that it took over from the default partition.';

-- Every partition that a rule asks for. One table that fails keeps no other one from its partitions.
create or replace function plinth.ensure_partitions(
  at timestamptz default now(),
  wanted text default null,
  since timestamptz default null,
  dry_run boolean default false
)
returns table (relation text, partition text, lower timestamptz, upper timestamptz, moved bigint, error text)
language plpgsql
set search_path = ''
set timezone = 'UTC'
set lock_timeout = '10s'
as $$
declare
  rule plinth.partition_rules;
  parent regclass;
  start timestamptz;
begin
  if at < now() - interval '20 years' or at > now() + interval '20 years' then
    raise exception 'no partitions are made for %', at
      using errcode = 'invalid_parameter_value', hint = 'a time at most 20 years from now';
  end if;
  perform pg_advisory_xact_lock(hashtext('plinth partitions'));
  for rule in select r.* from plinth.partition_rules r where wanted is null or r.relation = wanted order by r.relation loop
    relation := rule.relation;
    start := least(date_trunc(rule.unit, at), coalesce(since, at));
    parent := to_regclass(rule.relation);
    if parent is null then
      partition := null; lower := null; upper := null; moved := null;
      error := format('there is no table %s', rule.relation);
      return next;
      continue;
    end if;
    for lower, upper in
      select g.lower, g.upper
      from plinth.partition_gaps(parent, rule.unit,
        date_trunc(rule.unit, at) + (rule.ahead + 1) * plinth.partition_step(rule.unit), start) g
    loop
      partition := plinth.partition_name(parent, rule.unit, lower, upper);
      moved := 0;
      error := null;
      begin
        if not dry_run and rule.maker is not null then
          execute format('select %s($1::date)', rule.maker::regproc) using lower;
        elsif not dry_run then
          moved := plinth.make_partition(parent, rule.unit, lower, upper);
        end if;
      exception when others then
        error := sqlerrm;
      end;
      return next;
      exit when error is not null;
    end loop;
  end loop;
end
$$;
comment on function plinth.ensure_partitions(timestamptz, text, timestamptz, boolean) is
  'Makes the partitions that the rules ask for at a moment; what it made, or why it could not.';

create or replace function plinth.newest_row(parent regclass) returns timestamptz
language plpgsql stable
set search_path = ''
set timezone = 'UTC'
as $$
declare
  key_column text;
  newest timestamptz;
begin
  select a.attname into key_column
  from pg_catalog.pg_partitioned_table p
  join pg_catalog.pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
  where p.partrelid = parent;
  execute format('select max(%I) from %s', key_column, parent) into newest;
  return newest;
end
$$;

-- Detaches what is older than the rules keep, and remembers it. Its rows stay in a table of their own.
create or replace function plinth.detach_partitions(
  at timestamptz default now(),
  wanted text default null,
  dry_run boolean default false
)
returns table (relation text, partition text, lower timestamptz, upper timestamptz, error text)
language plpgsql
set search_path = ''
set timezone = 'UTC'
set lock_timeout = '10s'
as $$
declare
  rule plinth.partition_rules;
  found record;
  newest timestamptz;
begin
  perform pg_advisory_xact_lock(hashtext('plinth partitions'));
  for rule in
    select r.* from plinth.partition_rules r
    where r.keep is not null and (wanted is null or r.relation = wanted) and to_regclass(r.relation) is not null
    order by r.relation
  loop
    newest := plinth.newest_row(rule.relation::regclass);
    for found in
      select b.partition as child, b.lower, b.upper
      from plinth.partition_bounds(rule.relation::regclass) b
      where b.upper <= date_trunc(rule.unit, at) - rule.keep * plinth.partition_step(rule.unit)
        and b.lower > '-infinity'
        -- A clock that has jumped ahead must not take away what is being written: the newest row lies beyond it.
        and b.upper <= coalesce(newest, b.upper)
      order by b.lower
    loop
      relation := rule.relation;
      partition := found.child::text;
      lower := found.lower;
      upper := found.upper;
      error := null;
      begin
        if not dry_run then
          execute format('alter table %s detach partition %s', rule.relation::regclass, found.child);
          insert into plinth.detached_partitions (relation, partition, lower, upper)
          values (rule.relation, found.child::text, found.lower, found.upper);
        end if;
      exception when others then
        error := sqlerrm;
      end;
      return next;
      exit when error is not null;
    end loop;
  end loop;
end
$$;
comment on function plinth.detach_partitions(timestamptz, text, boolean) is
  'Detaches the partitions that are older than the rules keep.';

revoke all on function plinth.partition_step(text) from public;
revoke all on function plinth.partition_bounds(regclass) from public;
revoke all on function plinth.partition_gaps(regclass, text, timestamptz, timestamptz) from public;
revoke all on function plinth.partition_name(regclass, text, timestamptz, timestamptz) from public;
revoke all on function plinth.make_partition(regclass, text, timestamptz, timestamptz) from public;
revoke all on function plinth.newest_row(regclass) from public;
revoke all on function plinth.ensure_partitions(timestamptz, text, timestamptz, boolean) from public;
revoke all on function plinth.detach_partitions(timestamptz, text, boolean) from public;
