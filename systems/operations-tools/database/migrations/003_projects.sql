-- Projects: the container of records and jobs, with the guidelines they are judged by.

create table if not exists public.projects (
  id                     text        not null,
  name                   varchar     not null,
  "ownerId"              uuid,
  guidelines             text,
  "guidelinesFileName"   varchar,
  "lastTaskAnalysis"     text,
  "lastFeedbackAnalysis" text,
  "createdAt"            timestamptz not null default now(),
  "updatedAt"            timestamptz not null default now(),
  constraint projects_pkey         primary key (id),
  constraint projects_name_key     unique (name),
  constraint "projects_ownerId_fkey" foreign key ("ownerId") references public.profiles (id) on delete set null,
  constraint projects_name_check   check (btrim(name) <> '' and char_length(name) <= 255)
);

comment on table public.projects is 'A body of records that is judged by one set of guidelines; deleting it deletes its records and jobs.';
comment on column public.projects.id is 'CUID, made by the application.';
comment on column public.projects.name is 'Name, unlike that of every other project, of at most 255 characters.';
comment on column public.projects."ownerId" is 'Whose project it is; empty once that person''s account is gone.';
comment on column public.projects.guidelines is 'The guidelines as a PDF in base64, with or without the beginning of a data URL.';
comment on column public.projects."guidelinesFileName" is 'File name under which the guidelines were uploaded.';
comment on column public.projects."lastTaskAnalysis" is 'Summary of the tasks by a model, kept until the next one.';
comment on column public.projects."lastFeedbackAnalysis" is 'Summary of the feedback by a model, kept until the next one.';
comment on column public.projects."createdAt" is 'When the project was made.';
comment on column public.projects."updatedAt" is 'When the project last changed; kept by a trigger.';

create index if not exists idx_project_owner on public.projects ("ownerId");

alter table public.projects enable row level security;
grant all on table public.projects to service_role;

drop trigger if exists projects_updated_at on public.projects;
create trigger projects_updated_at
  before update on public.projects
  for each row execute function public.set_updated_at();
