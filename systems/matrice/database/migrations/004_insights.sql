-- What was learnt: insights, which compound as they are met again.

create table if not exists public.insights (
  id             uuid             not null default gen_random_uuid(),
  project_id     uuid             not null,
  source_id      uuid,
  type           text             not null,
  title          text             not null,
  content        text             not null,
  confidence     double precision not null default 0.0,
  tags           jsonb            not null default '[]',
  status         text             not null default 'active',
  evidence_count integer          not null default 1,
  last_seen_at   timestamptz      not null default now(),
  last_aged_at   timestamptz,
  created_by     uuid                      default auth.uid(),
  created_at     timestamptz      not null default now(),
  constraint insights_pkey                 primary key (id),
  constraint insights_project_id_fkey      foreign key (project_id) references public.projects (id) on delete cascade,
  -- With the project: an insight cannot point at the source of another project.
  constraint insights_source_id_fkey       foreign key (source_id, project_id)
    references public.context_sources (id, project_id) on delete set null (source_id),
  constraint insights_created_by_fkey      foreign key (created_by) references auth.users (id) on delete set null,
  constraint insights_type_check           check (type in ('pattern', 'learning', 'decision', 'risk', 'friction', 'question')),
  constraint insights_title_check          check (title ~ '\S'),
  constraint insights_confidence_check     check (confidence between 0 and 1),
  constraint insights_tags_check           check (jsonb_typeof(tags) = 'array'),
  constraint insights_status_check         check (status in ('active', 'deprecated', 'archived')),
  constraint insights_evidence_count_check check (evidence_count >= 1)
);

create index if not exists idx_insights_project      on public.insights (project_id);
create index if not exists idx_insights_project_type on public.insights (project_id, type, created_at desc);
create index if not exists idx_insights_tags         on public.insights using gin (tags);
create index if not exists idx_insights_source       on public.insights (source_id, project_id);
create index if not exists idx_insights_created_by   on public.insights (created_by);

comment on table public.insights is 'Knowledge taken from answers and written by people; it is deprecated or archived, not deleted.';
comment on column public.insights.id is 'Identifies the insight.';
comment on column public.insights.project_id is 'Project the insight belongs to.';
comment on column public.insights.source_id is 'Source it came from, of the same project; empty when the source is gone or there was none.';
comment on column public.insights.type is 'pattern, learning, decision, risk, friction or question.';
comment on column public.insights.title is 'Short title.';
comment on column public.insights.content is 'The insight in full.';
comment on column public.insights.confidence is 'How sure it is, 0 to 1.';
comment on column public.insights.tags is 'JSON list of words to find it by.';
comment on column public.insights.status is 'active, deprecated or archived; only active ones are offered as context.';
comment on column public.insights.evidence_count is 'How often it was met; kept by a trigger on insight_evidence.';
comment on column public.insights.last_seen_at is 'When it was last met.';
comment on column public.insights.last_aged_at is 'When its confidence was last lowered because nobody had met it.';
comment on column public.insights.created_by is 'Account that wrote it; empty when a workflow did.';
comment on column public.insights.created_at is 'When it was stored.';

alter table public.insights enable row level security;
grant all on table public.insights to service_role;
