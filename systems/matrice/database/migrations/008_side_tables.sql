-- Tables beside the customer's: former versions of pillars, evidence, links and vectors of insights, prices, events.

create table if not exists public.pillar_versions (
  id         uuid        not null default gen_random_uuid(),
  pillar_id  uuid        not null,
  version    integer     not null,
  name       text        not null,
  content    text,
  metadata   jsonb       not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  constraint pillar_versions_pkey                  primary key (id),
  constraint pillar_versions_pillar_id_version_key unique (pillar_id, version),
  constraint pillar_versions_pillar_id_fkey        foreign key (pillar_id) references public.pillars (id) on delete cascade,
  constraint pillar_versions_changed_by_fkey       foreign key (changed_by) references auth.users (id) on delete set null
);

create index if not exists idx_pillar_versions_changed_by on public.pillar_versions (changed_by);

comment on table public.pillar_versions is 'Former versions of the pillars, written by a trigger and changed by nobody.';
comment on column public.pillar_versions.id is 'Identifies the version.';
comment on column public.pillar_versions.pillar_id is 'Pillar this was a version of.';
comment on column public.pillar_versions.version is 'Its number, from 1.';
comment on column public.pillar_versions.name is 'Name of the pillar in this version.';
comment on column public.pillar_versions.content is 'Text of this version.';
comment on column public.pillar_versions.metadata is 'Structured data of this version.';
comment on column public.pillar_versions.changed_by is 'Account that replaced it; empty when a workflow did.';
comment on column public.pillar_versions.changed_at is 'When it was replaced.';

alter table public.pillar_versions enable row level security;
grant all on table public.pillar_versions to service_role;

-- Security definer: nobody who writes pillars may write their history.
create or replace function public.archive_pillar()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if (new.name, new.content, new.metadata) is not distinct from (old.name, old.content, old.metadata) then
    new.version := old.version;
    return new;
  end if;
  insert into public.pillar_versions (pillar_id, version, name, content, metadata, changed_by)
  values (
    old.id, old.version, old.name, old.content, old.metadata,
    (select account.id from auth.users as account where account.id = auth.uid())
  );
  new.version := old.version + 1;
  return new;
end
$$;

comment on function public.archive_pillar() is
  'Trigger function: keeps the former version of a pillar when its name, text or metadata really change.';

revoke all on function public.archive_pillar() from public, anon, authenticated, service_role;

drop trigger if exists pillars_archive on public.pillars;
create trigger pillars_archive
  before update on public.pillars
  for each row execute function public.archive_pillar();

create or replace function public.restore_pillar(p_pillar_id uuid, p_version integer)
returns integer
language plpgsql
set search_path = ''
as $$
declare
  current_version integer;
begin
  update public.pillars as pillar
  set name = former.name, content = former.content, metadata = former.metadata
  from public.pillar_versions as former
  where pillar.id = p_pillar_id and former.pillar_id = pillar.id and former.version = p_version
  returning pillar.version into current_version;
  if current_version is null then
    raise exception 'there is no version % of this pillar, or none that you may restore', p_version
      using errcode = 'no_data_found';
  end if;
  return current_version;
end
$$;

comment on function public.restore_pillar(uuid, integer) is
  'Makes a former version of a pillar its newest one; gives the new number.';

create table if not exists public.insight_evidence (
  id         uuid        not null default gen_random_uuid(),
  insight_id uuid        not null,
  run_id     uuid,
  source_id  uuid,
  chunk_id   uuid,
  confidence double precision,
  note       text,
  created_at timestamptz not null default now(),
  constraint insight_evidence_pkey             primary key (id),
  constraint insight_evidence_insight_id_fkey  foreign key (insight_id) references public.insights (id) on delete cascade,
  constraint insight_evidence_run_id_fkey      foreign key (run_id) references public.workflow_runs (id) on delete set null,
  constraint insight_evidence_source_id_fkey   foreign key (source_id) references public.context_sources (id) on delete set null,
  constraint insight_evidence_chunk_id_fkey    foreign key (chunk_id) references public.source_chunks (id) on delete set null,
  constraint insight_evidence_confidence_check check (confidence between 0 and 1)
);

create index if not exists idx_insight_evidence_insight on public.insight_evidence (insight_id);
create index if not exists idx_insight_evidence_run     on public.insight_evidence (run_id);
create index if not exists idx_insight_evidence_source  on public.insight_evidence (source_id);
create index if not exists idx_insight_evidence_chunk   on public.insight_evidence (chunk_id);

comment on table public.insight_evidence is 'Each time an insight was met, and where.';
comment on column public.insight_evidence.id is 'Identifies the evidence.';
comment on column public.insight_evidence.insight_id is 'Insight it speaks for.';
comment on column public.insight_evidence.run_id is 'Run that met it.';
comment on column public.insight_evidence.source_id is 'Source it was met in, of the project of the insight.';
comment on column public.insight_evidence.chunk_id is 'Chunk it was met in, of that source.';
comment on column public.insight_evidence.confidence is 'How sure the meeting was, 0 to 1.';
comment on column public.insight_evidence.note is 'Why it counts.';
comment on column public.insight_evidence.created_at is 'When it was met.';

alter table public.insight_evidence enable row level security;
grant all on table public.insight_evidence to service_role;

-- Security definer: who may add evidence may not always change the insight. The row is locked before it is counted, or
-- two at once would each count without the other.
create or replace function public.count_insight_evidence()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  counted uuid := case when tg_op = 'DELETE' then old.insight_id else new.insight_id end;
begin
  perform 1 from public.insights as insight where insight.id = counted for no key update;
  update public.insights as insight
  set
    evidence_count = (select greatest(count(*), 1) from public.insight_evidence as evidence where evidence.insight_id = counted),
    last_seen_at = case when tg_op = 'INSERT' then greatest(insight.last_seen_at, new.created_at) else insight.last_seen_at end
  where insight.id = counted;
  return null;
end
$$;

comment on function public.count_insight_evidence() is
  'Trigger function: keeps evidence_count and last_seen_at of an insight.';

revoke all on function public.count_insight_evidence() from public, anon, authenticated, service_role;

drop trigger if exists insight_evidence_count on public.insight_evidence;
create trigger insight_evidence_count
  after insert or delete on public.insight_evidence
  for each row execute function public.count_insight_evidence();

create table if not exists public.insight_links (
  from_id    uuid        not null,
  to_id      uuid        not null,
  relation   text        not null,
  created_at timestamptz not null default now(),
  constraint insight_links_pkey           primary key (from_id, to_id, relation),
  constraint insight_links_from_id_fkey   foreign key (from_id) references public.insights (id) on delete cascade,
  constraint insight_links_to_id_fkey     foreign key (to_id) references public.insights (id) on delete cascade,
  constraint insight_links_relation_check check (relation in ('supports', 'contradicts', 'supersedes', 'duplicates')),
  constraint insight_links_ends_check     check (from_id <> to_id)
);

create index if not exists idx_insight_links_to on public.insight_links (to_id);

comment on table public.insight_links is 'What insights of a project say about each other.';
comment on column public.insight_links.from_id is 'Insight that supports, contradicts, supersedes or duplicates …';
comment on column public.insight_links.to_id is '… this one.';
comment on column public.insight_links.relation is 'supports, contradicts, supersedes or duplicates.';
comment on column public.insight_links.created_at is 'When the link was made.';

alter table public.insight_links enable row level security;
grant all on table public.insight_links to service_role;

create table if not exists public.insight_embeddings (
  insight_id uuid                    not null,
  embedding  extensions.vector(1536) not null,
  model      text                    not null default 'text-embedding-ada-002',
  constraint insight_embeddings_pkey            primary key (insight_id, model),
  constraint insight_embeddings_insight_id_fkey foreign key (insight_id) references public.insights (id) on delete cascade,
  constraint insight_embeddings_embedding_check check (extensions.vector_norm(embedding) > 0)
);

comment on table public.insight_embeddings is 'Vectors of insights, one for each model that embedded them.';
comment on column public.insight_embeddings.insight_id is 'Insight that was embedded: its title and content.';
comment on column public.insight_embeddings.embedding is 'The vector, filled up with zeros to 1536 dimensions.';
comment on column public.insight_embeddings.model is 'Model that made the vector.';

alter table public.insight_embeddings enable row level security;
grant all on table public.insight_embeddings to service_role;

create table if not exists public.model_prices (
  model                  text        not null,
  valid_from             timestamptz not null default now(),
  kind                   text        not null default 'chat',
  input_usd_per_million  numeric     not null,
  output_usd_per_million numeric     not null,
  constraint model_prices_pkey         primary key (model, valid_from),
  constraint model_prices_kind_check   check (kind in ('chat', 'embedding')),
  constraint model_prices_amount_check check (input_usd_per_million >= 0 and output_usd_per_million >= 0)
);

comment on table public.model_prices is 'What models cost since when; a new price is a new row, so that former steps keep theirs.';
comment on column public.model_prices.model is 'Model, as workflow_steps.model names it.';
comment on column public.model_prices.valid_from is 'From when the price counts, until the next one of the model.';
comment on column public.model_prices.kind is 'chat or embedding.';
comment on column public.model_prices.input_usd_per_million is 'US dollars for a million tokens sent.';
comment on column public.model_prices.output_usd_per_million is 'US dollars for a million tokens received.';

alter table public.model_prices enable row level security;
grant all on table public.model_prices to service_role;

create or replace function public.step_cost(p_model text, p_tokens_input integer, p_tokens_output integer, p_at timestamptz default now())
returns numeric
language sql
stable
set search_path = ''
as $$
  select round(
    (p_tokens_input * price.input_usd_per_million + p_tokens_output * price.output_usd_per_million) / 1000000, 6
  )
  from public.model_prices as price
  where price.model = p_model and price.valid_from <= p_at
  order by price.valid_from desc
  limit 1
$$;

comment on function public.step_cost(text, integer, integer, timestamptz) is
  'Cost of a call in US dollars, rounded half up to 6 places, by the price of that moment; null without a price.';

create or replace function public.price_workflow_step()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
  cost numeric;
begin
  if new.model is null or new.cost_usd <> 0 then
    return new;
  end if;
  cost := public.step_cost(new.model, new.tokens_input, new.tokens_output, new.executed_at);
  if cost is null then
    new.error := new.error || jsonb_build_object('note', format('no price for the model %s', new.model));
  end if;
  new.cost_usd := coalesce(cost, 0);
  return new;
end
$$;

comment on function public.price_workflow_step() is
  'Trigger function: works out the cost of a step that names a model and no cost; without a price it notes so.';

revoke all on function public.price_workflow_step() from public, anon, authenticated, service_role;

drop trigger if exists workflow_steps_price on public.workflow_steps;
create trigger workflow_steps_price
  before insert on public.workflow_steps
  for each row execute function public.price_workflow_step();

create table if not exists public.outbox_events (
  id            uuid        not null default gen_random_uuid(),
  name          text        not null,
  data          jsonb       not null default '{}',
  created_at    timestamptz not null default now(),
  dispatched_at timestamptz,
  constraint outbox_events_pkey       primary key (id),
  constraint outbox_events_name_check check (name ~ '\S'),
  constraint outbox_events_data_check check (jsonb_typeof(data) = 'object')
);

create index if not exists idx_outbox_events_waiting on public.outbox_events (created_at) where dispatched_at is null;

comment on table public.outbox_events is 'Events written in the transaction that causes them, until they are handed on.';
comment on column public.outbox_events.id is 'Identifies the event; runs that it starts carry it as idempotency_key.';
comment on column public.outbox_events.name is 'Name of the event, for example document/uploaded.';
comment on column public.outbox_events.data is 'What the event carries.';
comment on column public.outbox_events.created_at is 'When it happened.';
comment on column public.outbox_events.dispatched_at is 'When it was handed on; empty while it waits.';

alter table public.outbox_events enable row level security;
grant all on table public.outbox_events to service_role;

-- Policies and privileges, as in 006.

revoke all on
  public.pillar_versions, public.insight_evidence, public.insight_links, public.insight_embeddings,
  public.model_prices, public.outbox_events
  from public, anon, authenticated;

do $$
declare
  table_name text;
begin
  foreach table_name in array array[
    'pillar_versions', 'insight_evidence', 'insight_links', 'insight_embeddings', 'model_prices', 'outbox_events'
  ]
  loop
    execute format('drop policy if exists %I on public.%I', table_name || '_service_role_all', table_name);
    execute format(
      'create policy %I on public.%I for all to service_role using (true) with check (true)',
      table_name || '_service_role_all', table_name
    );
  end loop;
end
$$;

drop policy if exists pillar_versions_select_member on public.pillar_versions;
create policy pillar_versions_select_member on public.pillar_versions
  for select to authenticated
  using (pillar_id in (select pillar.id from public.pillars as pillar));

drop policy if exists insight_evidence_select_member on public.insight_evidence;
create policy insight_evidence_select_member on public.insight_evidence
  for select to authenticated
  using (insight_id in (select insight.id from public.insights as insight));

drop policy if exists insight_evidence_insert_writer on public.insight_evidence;
create policy insight_evidence_insert_writer on public.insight_evidence
  for insert to authenticated
  with check (
    exists (
      select
      from public.insights as insight
      where insight.id = insight_evidence.insight_id
        and (insight.project_id in (select public.my_project_ids('member')) or (select public.is_admin()))
        and (insight_evidence.source_id is null or exists (
          select
          from public.context_sources as source
          where source.id = insight_evidence.source_id and source.project_id = insight.project_id
        ))
    )
    and (insight_evidence.chunk_id is null or exists (
      select
      from public.source_chunks as chunk
      where chunk.id = insight_evidence.chunk_id and chunk.source_id = insight_evidence.source_id
    ))
  );

comment on policy insight_evidence_insert_writer on public.insight_evidence is
  'For insights of the own projects, from sources of the same project and chunks of that source.';

drop policy if exists insight_evidence_delete_admin on public.insight_evidence;
create policy insight_evidence_delete_admin on public.insight_evidence
  for delete to authenticated
  using ((select public.is_admin()));

drop policy if exists insight_links_select_member on public.insight_links;
create policy insight_links_select_member on public.insight_links
  for select to authenticated
  using (
    from_id in (select insight.id from public.insights as insight)
    and to_id in (select insight.id from public.insights as insight)
  );

drop policy if exists insight_links_insert_writer on public.insight_links;
create policy insight_links_insert_writer on public.insight_links
  for insert to authenticated
  with check (exists (
    select
    from public.insights as origin
    join public.insights as target on target.project_id = origin.project_id
    where origin.id = insight_links.from_id
      and target.id = insight_links.to_id
      and (origin.project_id in (select public.my_project_ids('member')) or (select public.is_admin()))
  ));

drop policy if exists insight_links_delete_admin on public.insight_links;
create policy insight_links_delete_admin on public.insight_links
  for delete to authenticated
  using ((select public.is_admin()));

drop policy if exists insight_embeddings_select_member on public.insight_embeddings;
create policy insight_embeddings_select_member on public.insight_embeddings
  for select to authenticated
  using (insight_id in (select insight.id from public.insights as insight));

drop policy if exists model_prices_select_signed_in on public.model_prices;
create policy model_prices_select_signed_in on public.model_prices
  for select to authenticated
  using (true);

grant select on
  public.pillar_versions, public.insight_evidence, public.insight_links, public.insight_embeddings, public.model_prices
  to authenticated;
grant insert (id, insight_id, source_id, chunk_id, confidence, note) on public.insight_evidence to authenticated;
grant insert (from_id, to_id, relation) on public.insight_links to authenticated;
grant delete on public.insight_evidence, public.insight_links to authenticated;

revoke all on function
  public.restore_pillar(uuid, integer), public.step_cost(text, integer, integer, timestamptz)
  from public, anon, authenticated, service_role;
grant execute on function
  public.restore_pillar(uuid, integer), public.step_cost(text, integer, integer, timestamptz)
  to authenticated, service_role;
