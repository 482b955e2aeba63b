-- v2.0: what the parser says of a clause, and how sure it is.

do $$
begin
  if not exists (
    select from pg_catalog.pg_attribute
    where attrelid = 'public.clause'::regclass and attname = 'confidence_score' and not attisdropped
  ) then
    alter table public.clause add column confidence_score numeric(4, 3)
      constraint clause_confidence_score_check check (confidence_score between 0 and 1);
    -- Nobody has said how sure the clauses of before are: neither trusted nor thrown away.
    update public.clause set confidence_score = 0.5;
  end if;
end
$$;

alter table public.clause
  add column if not exists summary           text,
  add column if not exists beneficiary_party varchar(255);

comment on column public.clause.confidence_score is 'How sure the parser is, from 0 to 1; below 0.7 a person should look.';
comment on column public.clause.summary is 'What it says in one or two sentences.';
comment on column public.clause.beneficiary_party is 'Who gains by it.';

create index if not exists idx_clause_confidence_score on public.clause (confidence_score)
  where confidence_score is not null;
create index if not exists idx_clause_beneficiary_party on public.clause (beneficiary_party)
  where beneficiary_party is not null;

create or replace function public.get_clauses_needing_review(threshold numeric default 0.7, max_rows integer default 100)
returns table (
  contract_id      bigint,
  clause_id        bigint,
  clause_name      varchar,
  confidence_score numeric,
  summary          text,
  raw_text         varchar
)
language sql
stable
set search_path = ''
as $$
  select clause.contract_id, clause.id, clause.name, clause.confidence_score, clause.summary, clause.raw_text
  from public.clause as clause
  where clause.confidence_score < threshold
  order by clause.confidence_score, clause.id
  limit max_rows
$$;

comment on function public.get_clauses_needing_review(numeric, integer) is
  'Clauses of which the parser is less sure than the threshold, the least sure first.';

create or replace function public.get_contract_clause_stats(contract_id bigint)
returns table (
  total_clauses        bigint,
  average_confidence   numeric,
  low_confidence_count bigint,
  clauses_by_type      jsonb,
  clauses_by_category  jsonb
)
language sql
stable
set search_path = ''
as $$
  with clause as (
    select found.confidence_score, found.clause_type_id, found.clause_category_id
    from public.clause as found
    where found.contract_id = get_contract_clause_stats.contract_id
  ), by_type as (
    select coalesce(type.code, 'NONE') as code, count(*) as clauses
    from clause left join public.clause_type as type on type.id = clause.clause_type_id
    group by 1
  ), by_category as (
    select coalesce(category.code, 'UNIDENTIFIED') as code, count(*) as clauses
    from clause left join public.clause_category as category on category.id = clause.clause_category_id
    group by 1
  )
  select
    (select count(*) from clause),
    (select round(avg(clause.confidence_score), 3) from clause),
    (select count(*) from clause where clause.confidence_score < 0.7),
    coalesce((select jsonb_object_agg(by_type.code, by_type.clauses) from by_type), '{}'),
    coalesce((select jsonb_object_agg(by_category.code, by_category.clauses) from by_category), '{}')
$$;

comment on function public.get_contract_clause_stats(bigint) is
  'Clauses of a contract: how many, how sure the parser is of them, and their number by type and by category.';

revoke all on function public.get_clauses_needing_review(numeric, integer) from public, anon, authenticated, service_role;
revoke all on function public.get_contract_clause_stats(bigint)            from public, anon, authenticated, service_role;

grant execute on function public.get_clauses_needing_review(numeric, integer) to authenticated, service_role;
grant execute on function public.get_contract_clause_stats(bigint)            to authenticated, service_role;
