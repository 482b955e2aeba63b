-- v3.0: what a breach rests on, kept after the readings are gone.

alter table public.default_event
  add column if not exists evidence jsonb constraint default_event_evidence_check check (
    evidence is null
    or (jsonb_typeof(evidence) = 'object' and evidence ?& array['breach_period', 'aggregate_values'])
  ),
  add column if not exists evidence_archived_at timestamptz,
  add column if not exists evidence_s3_path     varchar(1024);

comment on column public.default_event.evidence is
  'JSON object: breach_period {start, end}, meters_involved, aggregate_values {expected, actual, shortfall, availability}, sample_readings, data_hash (SHA-256 of the source data), preserved_at.';
comment on column public.default_event.evidence_archived_at is 'When the evidence was copied to the archive; from then on it is final.';
comment on column public.default_event.evidence_s3_path is 'Where in the archive it lies.';

create index if not exists idx_default_event_evidence on public.default_event ((evidence is not null));

create or replace function public.validate_default_event_evidence(evidence jsonb)
returns boolean
language sql
immutable
set search_path = ''
as $$
  select evidence is null or coalesce(
    jsonb_typeof(evidence) = 'object'
    and jsonb_typeof(evidence -> 'breach_period') = 'object'
    and evidence -> 'breach_period' ?& array['start', 'end']
    and jsonb_typeof(evidence -> 'aggregate_values') = 'object',
    false
  )
$$;

comment on function public.validate_default_event_evidence(jsonb) is
  'True for evidence with a breach_period of start and end and with aggregate_values; true when there is none.';

create or replace function public.preserve_default_event_evidence(
  event_id        bigint,
  breach_start    timestamptz,
  breach_end      timestamptz,
  meters          bigint[],
  expected        numeric,
  actual          numeric,
  shortfall       numeric,
  availability    numeric,
  sample_readings jsonb default '[]',
  data_hash       text  default null
)
returns void
language plpgsql
set search_path = ''
as $$
declare
  archived_at timestamptz;
begin
  if breach_start is null or breach_end is null or breach_start >= breach_end then
    raise exception 'a breach ends after it begins' using errcode = 'invalid_parameter_value';
  end if;
  if jsonb_typeof(coalesce(sample_readings, '[]')) <> 'array' then
    raise exception 'sample readings are a list' using errcode = 'invalid_parameter_value';
  end if;
  if data_hash !~ '^[0-9a-f]{64}$' then
    raise exception 'a data hash is SHA-256 in 64 hexadecimal digits' using errcode = 'invalid_parameter_value';
  end if;

  select event.evidence_archived_at into archived_at
  from public.default_event as event
  where event.id = preserve_default_event_evidence.event_id
  for update;
  if not found then
    raise exception 'there is no default event % that the caller may change', event_id using errcode = 'no_data_found';
  end if;
  if archived_at is not null then
    raise exception 'the evidence of default event % is archived since %', event_id, archived_at
      using errcode = 'object_not_in_prerequisite_state';
  end if;

  update public.default_event as event
  set evidence = jsonb_build_object(
    'breach_period', jsonb_build_object('start', breach_start, 'end', breach_end),
    'meters_involved', to_jsonb(coalesce(meters, '{}')),
    'aggregate_values', jsonb_build_object(
      'expected', expected, 'actual', actual, 'shortfall', shortfall, 'availability', availability
    ),
    'sample_readings', coalesce(sample_readings, '[]'),
    'data_hash', data_hash,
    'preserved_at', clock_timestamp()
  )
  where event.id = preserve_default_event_evidence.event_id;
end
$$;

comment on function public.preserve_default_event_evidence(
  bigint, timestamptz, timestamptz, bigint[], numeric, numeric, numeric, numeric, jsonb, text
) is 'Writes down what a breach rests on. Until it is archived it may be written anew.';

revoke all on function public.validate_default_event_evidence(jsonb) from public, anon, authenticated, service_role;
revoke all on function public.preserve_default_event_evidence(
  bigint, timestamptz, timestamptz, bigint[], numeric, numeric, numeric, numeric, jsonb, text
) from public, anon, authenticated, service_role;

grant execute on function public.validate_default_event_evidence(jsonb) to authenticated, service_role;
grant execute on function public.preserve_default_event_evidence(
  bigint, timestamptz, timestamptz, bigint[], numeric, numeric, numeric, numeric, jsonb, text
) to service_role;
