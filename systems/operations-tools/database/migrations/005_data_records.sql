-- Data records: tasks and feedback with the row they came from, their vector, analysis and review.

-- Immutable, because a generated column and an index are made of the next two.
create or replace function public.alignment_score(analysis text)
returns integer
language sql
immutable
parallel safe
set search_path = ''
as $$
  select greatest(0, least(100, round(found[1]::numeric * case found[2] when '10' then 10 else 1 end)))::integer
  from regexp_match(
    analysis, '(?:alignment score \(0-100\)|score)[\s:*]+(\d{1,9}(?:\.\d+)?)(?:\s*/\s*(\d+))?', 'i'
  ) as found
  where found is not null
$$;

comment on function public.alignment_score(text) is
  'The score from 0 to 100 that an analysis names first; of ten points each counts ten. Null where it names none.';

create or replace function public.record_identifiers(metadata jsonb)
returns text[]
language sql
immutable
parallel safe
set search_path = ''
as $$
  select coalesce(array_agg(distinct btrim(identifier)), '{}')
  from unnest(array[metadata ->> 'task_id', metadata ->> 'id', metadata ->> 'uuid', metadata ->> 'record_id']) as identifier
  where btrim(identifier) <> ''
$$;

comment on function public.record_identifiers(jsonb) is
  'Everything by which a source row may be known again: the values of task_id, id, uuid and record_id.';

revoke all on function public.alignment_score(text), public.record_identifiers(jsonb)
  from public, anon, authenticated, service_role;
grant execute on function public.alignment_score(text), public.record_identifiers(jsonb)
  to authenticated, service_role;

create table if not exists public.data_records (
  id                  text                not null,
  "projectId"         text                not null,
  type                public."RecordType" not null,
  category            public."RecordCategory",
  source              varchar             not null,
  content             text                not null,
  metadata            jsonb,
  embedding           double precision[]  not null default '{}',
  "alignmentAnalysis" text,
  "alignmentScore"    integer             generated always as (public.alignment_score("alignmentAnalysis")) stored,
  "hasBeenReviewed"   boolean             not null default false,
  "isCategoryCorrect" boolean,
  "reviewedBy"        varchar,
  "createdById"       varchar,
  "createdByName"     varchar,
  "createdByEmail"    varchar,
  "ingestJobId"       text,
  "createdAt"         timestamptz         not null default now(),
  "updatedAt"         timestamptz         not null default now(),
  constraint data_records_pkey               primary key (id),
  constraint "data_records_projectId_fkey"   foreign key ("projectId") references public.projects (id) on delete cascade,
  constraint "data_records_ingestJobId_fkey" foreign key ("ingestJobId") references public.ingest_jobs (id) on delete set null,
  constraint data_records_review_check
    check ("hasBeenReviewed" or ("isCategoryCorrect" is null and "reviewedBy" is null)),
  constraint data_records_embedding_check check (
    case when array_ndims(embedding) > 1 then false
    else array_position(embedding, null) is null and not embedding && '{NaN,Infinity,-Infinity}' end
  )
);

comment on table public.data_records is 'A task or a piece of feedback that is evaluated.';
comment on column public.data_records.id is 'CUID, made by the application.';
comment on column public.data_records."projectId" is 'The project it belongs to.';
comment on column public.data_records.type is 'TASK or FEEDBACK.';
comment on column public.data_records.category is 'The label of the source: TOP_10, BOTTOM_10 or none.';
comment on column public.data_records.source is 'Where it came from: csv: and a file name, or api: and an address.';
comment on column public.data_records.content is 'The text that is evaluated.';
comment on column public.data_records.metadata is
  'The whole row of the source; embeddingError is added where no vector could be made.';
comment on column public.data_records.embedding is 'Vector of the content; empty until it has been made.';
comment on column public.data_records."alignmentAnalysis" is 'What a model says about it in the light of the guidelines.';
comment on column public.data_records."alignmentScore" is 'The score from 0 to 100 in that analysis; worked out by the database.';
comment on column public.data_records."hasBeenReviewed" is 'A person has looked at the label.';
comment on column public.data_records."isCategoryCorrect" is 'Whether that person agreed with it.';
comment on column public.data_records."reviewedBy" is 'E-mail address of that person; set by the database when a person reviews.';
comment on column public.data_records."createdById" is 'Who wrote it, by the id that the source has.';
comment on column public.data_records."createdByName" is 'Name of who wrote it.';
comment on column public.data_records."createdByEmail" is 'E-mail address of who wrote it; bonus windows count by it.';
comment on column public.data_records."ingestJobId" is 'The job that loaded it; empty once that job is deleted.';
comment on column public.data_records."createdAt" is 'When it was written, by the source where that says so; bonus windows count by it.';
comment on column public.data_records."updatedAt" is 'When it last changed; kept by a trigger.';

create index if not exists idx_record_project on public.data_records ("projectId");
create index if not exists idx_record_type on public.data_records (type);
create index if not exists idx_record_category on public.data_records (category);
create index if not exists idx_record_composite on public.data_records ("projectId", type, category);
create index if not exists idx_record_project_created on public.data_records ("projectId", "createdAt" desc, id desc);
create index if not exists idx_record_alignment
  on public.data_records ("projectId", "alignmentScore" desc nulls last, id desc);
create index if not exists idx_record_type_created on public.data_records (type, "createdAt");
create index if not exists idx_record_author on public.data_records ("createdById");
create index if not exists idx_record_ingest_job on public.data_records ("ingestJobId");
create index if not exists idx_record_unembedded on public.data_records ("projectId") where embedding = '{}';
create index if not exists idx_record_identifiers
  on public.data_records using gin (public.record_identifiers(metadata));

alter table public.data_records enable row level security;
grant all on table public.data_records to service_role;

-- The back end without a person behind it says itself who reviewed.
create or replace function public.stamp_review()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if auth.uid() is null or (
    tg_op = 'UPDATE'
    and row (new."hasBeenReviewed", new."isCategoryCorrect", new."reviewedBy")
      is not distinct from row (old."hasBeenReviewed", old."isCategoryCorrect", old."reviewedBy")
  ) then
    return new;
  end if;
  new."reviewedBy" := null;
  if new."hasBeenReviewed" then
    select profile.email into new."reviewedBy"
    from public.profiles as profile
    where profile.id = auth.uid();
  end if;
  return new;
end
$$;

comment on function public.stamp_review() is
  'Trigger function: a person who reviews a record does so in the own name and in no other.';

revoke all on function public.stamp_review() from public, anon, authenticated, service_role;

drop trigger if exists data_records_review on public.data_records;
create trigger data_records_review
  before insert or update on public.data_records
  for each row execute function public.stamp_review();

drop trigger if exists data_records_updated_at on public.data_records;
create trigger data_records_updated_at
  before update on public.data_records
  for each row execute function public.set_updated_at();
