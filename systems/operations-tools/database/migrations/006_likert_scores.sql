-- Likert scores: how real and how good a record is, from 1 to 7, by people and by models.

create table if not exists public.likert_scores (
  id             text        not null,
  "recordId"     text        not null,
  "userId"       varchar     not null,
  "realismScore" integer     not null,
  "qualityScore" integer     not null,
  "llmModel"     varchar,
  "createdAt"    timestamptz not null default now(),
  "updatedAt"    timestamptz not null default now(),
  constraint likert_scores_pkey            primary key (id),
  constraint "likert_scores_recordId_fkey" foreign key ("recordId") references public.data_records (id) on delete cascade,
  constraint "likert_scores_realismScore_check" check ("realismScore" between 1 and 7),
  constraint "likert_scores_qualityScore_check" check ("qualityScore" between 1 and 7),
  -- One spelling for each person, or the unique indexes below would let somebody rate twice.
  constraint "likert_scores_userId_check"
    check ("userId" ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'),
  constraint "likert_scores_llmModel_check" check (btrim("llmModel") <> ''),
  constraint likert_scores_rater_check
    check (("userId" = '00000000-0000-0000-0000-000000000000') = ("llmModel" is not null))
);

comment on table public.likert_scores is 'A rating of a record on two scales of seven; a person rates a record once, and so does a model.';
comment on column public.likert_scores.id is 'CUID, made by the application.';
comment on column public.likert_scores."recordId" is 'The record that is rated.';
comment on column public.likert_scores."userId" is 'Id of the person in small letters; all zeros where a model rated.';
comment on column public.likert_scores."realismScore" is 'From 1, not realistic, to 7, very realistic.';
comment on column public.likert_scores."qualityScore" is 'From 1, poor, to 7, excellent.';
comment on column public.likert_scores."llmModel" is 'Name of the model that rated; empty exactly where a person did.';
comment on column public.likert_scores."createdAt" is 'When it was rated.';
comment on column public.likert_scores."updatedAt" is 'When the rating last changed; kept by a trigger.';

create index if not exists idx_likert_record on public.likert_scores ("recordId");
create index if not exists idx_likert_user on public.likert_scores ("userId");
create index if not exists idx_likert_model on public.likert_scores ("llmModel");
create unique index if not exists idx_likert_once_per_person
  on public.likert_scores ("recordId", "userId") where "llmModel" is null;
create unique index if not exists idx_likert_once_per_model
  on public.likert_scores ("recordId", "llmModel") where "llmModel" is not null;

alter table public.likert_scores enable row level security;
grant all on table public.likert_scores to service_role;

drop trigger if exists likert_scores_updated_at on public.likert_scores;
create trigger likert_scores_updated_at
  before update on public.likert_scores
  for each row execute function public.set_updated_at();
