-- Similarity of records by the cosine of their vectors, worked out by the database.

create or replace function public.cosine_similarity(a double precision[], b double precision[])
returns double precision
language sql
immutable
parallel safe
set search_path = ''
as $$
  select case
    when cardinality(a) = cardinality(b) and length > 0 then greatest(-1, least(1, product / length))
    else 0
  end
  from (
    select sum(x * y) as product, sqrt(sum(x * x) * sum(y * y)) as length
    from unnest(a, b) as pair (x, y)
  ) as angle
$$;

comment on function public.cosine_similarity(double precision[], double precision[]) is
  'Cosine of the angle between two vectors; 0 where one is missing, empty or zero, or their lengths differ.';

-- The sums stand in the query: with a call of cosine_similarity for each row it takes three times as long (2026-11-21).
create or replace function public.similar_records(record_id text, most integer default 5, everywhere boolean default false)
returns table ("recordId" text, similarity double precision)
language plpgsql
stable
set search_path = ''
as $$
declare
  target public.data_records;
  own double precision;
begin
  select record.* into target from public.data_records as record where record.id = record_id;
  if target.id is null or target.embedding = '{}' then
    raise exception 'record % has no embedding', record_id using errcode = 'no_data_found';
  end if;
  select sum(x * x) into own from unnest(target.embedding) as x;
  return query
    select
      found.id,
      case when angle.square * own > 0
        then greatest(-1, least(1, angle.product / sqrt(angle.square * own)))
        else 0
      end as cosine
    from public.data_records as found
    cross join lateral (
      select sum(x * y) as product, sum(y * y) as square
      from unnest(target.embedding, found.embedding) as pair (x, y)
      where cardinality(found.embedding) = cardinality(target.embedding)
    ) as angle
    where found.id <> target.id
      and found.embedding <> '{}'
      and (everywhere or found."projectId" = target."projectId")
    order by cosine desc, found.id
    limit most;
end
$$;

comment on function public.similar_records(text, integer, boolean) is
  'The records whose vectors are nearest to that of a record, in its project or everywhere.';

create or replace function public.similar_prompts_of_author(record_id text)
returns table ("recordId" text, percent integer)
language sql
stable
set search_path = ''
as $$
  select found.id, round(public.cosine_similarity(target.embedding, found.embedding) * 100)::integer
  from public.data_records as target
  join public.data_records as found
    on found."projectId" = target."projectId"
    and found."createdById" = target."createdById"
    and found.type = 'TASK'
    and found.id <> target.id
    and found.embedding <> '{}'
  where target.id = record_id and target.type = 'TASK' and target.embedding <> '{}'
  order by 2 desc, 1
$$;

comment on function public.similar_prompts_of_author(text) is
  'The other tasks of the same author in the same project with their similarity in percent; never those of anybody else.';

revoke all on function
  public.cosine_similarity(double precision[], double precision[]),
  public.similar_records(text, integer, boolean), public.similar_prompts_of_author(text)
  from public, anon, authenticated, service_role;
grant execute on function
  public.cosine_similarity(double precision[], double precision[]),
  public.similar_records(text, integer, boolean), public.similar_prompts_of_author(text)
  to authenticated, service_role;
