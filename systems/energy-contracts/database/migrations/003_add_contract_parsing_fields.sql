-- v2.0: how far the reading of a contract has come, and what it found.

alter table public.contract
  add column if not exists parsing_status varchar(50)
    constraint contract_parsing_status_check
    check (parsing_status is null or parsing_status in ('pending', 'processing', 'completed', 'failed')),
  add column if not exists parsing_started_at   timestamptz,
  add column if not exists parsing_completed_at timestamptz,
  add column if not exists parsing_error        text,
  add column if not exists pii_detected_count integer default 0
    constraint contract_pii_detected_count_check check (pii_detected_count >= 0),
  add column if not exists clauses_extracted_count integer default 0
    constraint contract_clauses_extracted_count_check check (clauses_extracted_count >= 0),
  add column if not exists processing_time_seconds numeric(10, 2)
    constraint contract_processing_time_seconds_check check (processing_time_seconds >= 0);

comment on column public.contract.parsing_status is
  'pending, processing, then completed or failed; empty for contracts that were never given to the parser.';
comment on column public.contract.parsing_started_at is 'When the parser began.';
comment on column public.contract.parsing_completed_at is 'When it ended, well or not.';
comment on column public.contract.parsing_error is 'Why it failed.';
comment on column public.contract.pii_detected_count is 'How many pieces of personal data were found.';
comment on column public.contract.clauses_extracted_count is 'How many clauses were found.';
comment on column public.contract.processing_time_seconds is 'How long it took.';

create index if not exists idx_contract_parsing_status on public.contract (parsing_status)
  where parsing_status is not null;
create index if not exists idx_contract_parsing_completed_at on public.contract (parsing_completed_at)
  where parsing_completed_at is not null;

create or replace function public.update_contract_parsing_status(contract_id bigint, status text, error text default null)
returns void
language plpgsql
set search_path = ''
as $$
begin
  if status is null or status not in ('processing', 'completed', 'failed') then
    raise exception 'the parser cannot set a contract to %', coalesce(status, 'nothing')
      using errcode = 'invalid_parameter_value', hint = 'processing, completed or failed';
  end if;

  update public.contract as contract
  set parsing_status = update_contract_parsing_status.status,
      parsing_started_at = case status when 'processing' then clock_timestamp() else contract.parsing_started_at end,
      parsing_completed_at = case status when 'processing' then null else clock_timestamp() end,
      parsing_error = case status when 'failed' then error end
  where contract.id = update_contract_parsing_status.contract_id;

  if not found then
    raise exception 'there is no contract % that the caller may change', contract_id using errcode = 'no_data_found';
  end if;
end
$$;

comment on function public.update_contract_parsing_status(bigint, text, text) is
  'Sets a contract to processing, completed or failed, with the time of it; the error is kept with failed only.';

-- A pending contract has not been started: it counts from when it was made.
create or replace function public.get_parsing_statistics(days_back integer default 30)
returns table (
  total_contracts         bigint,
  completed_contracts     bigint,
  failed_contracts        bigint,
  processing_contracts    bigint,
  pending_contracts       bigint,
  average_processing_time numeric,
  average_pii_detected    numeric,
  average_clauses         numeric
)
language sql
stable
set search_path = ''
as $$
  select
    count(*),
    count(*) filter (where contract.parsing_status = 'completed'),
    count(*) filter (where contract.parsing_status = 'failed'),
    count(*) filter (where contract.parsing_status = 'processing'),
    count(*) filter (where contract.parsing_status = 'pending'),
    round(avg(contract.processing_time_seconds) filter (where contract.parsing_status = 'completed'), 2),
    round(avg(contract.pii_detected_count)      filter (where contract.parsing_status = 'completed'), 2),
    round(avg(contract.clauses_extracted_count) filter (where contract.parsing_status = 'completed'), 2)
  from public.contract as contract
  where contract.parsing_status is not null
    and coalesce(contract.parsing_started_at, contract.created_at) >= now() - make_interval(days => days_back)
$$;

comment on function public.get_parsing_statistics(integer) is
  'Contracts given to the parser in the last days: how many by state, and averages over the completed ones.';

revoke all on function public.update_contract_parsing_status(bigint, text, text) from public, anon, authenticated, service_role;
revoke all on function public.get_parsing_statistics(integer)                    from public, anon, authenticated, service_role;

grant execute on function public.update_contract_parsing_status(bigint, text, text) to service_role;
grant execute on function public.get_parsing_statistics(integer)                    to authenticated, service_role;
