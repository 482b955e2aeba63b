-- Search by meaning and words, completion and phases of a project, and what workflows took and cost.

-- Search

create or replace function public.check_search(query_embedding extensions.vector, match_count integer)
returns void
language plpgsql
immutable
set search_path = ''
as $$
begin
  if match_count is null or match_count < 0 then
    raise exception 'match_count must be 0 or more' using errcode = 'invalid_parameter_value';
  end if;
  if extensions.vector_dims(query_embedding) <> 1536 then
    raise exception 'a query vector has 1536 dimensions, not %', extensions.vector_dims(query_embedding)
      using errcode = 'invalid_parameter_value', hint = 'fill up shorter vectors with zeros';
  end if;
  if extensions.vector_norm(query_embedding) = 0 then
    raise exception 'a query vector of zeros points nowhere' using errcode = 'invalid_parameter_value';
  end if;
end
$$;

comment on function public.check_search(extensions.vector, integer) is
  'Refuses a query vector of the wrong length or without direction, and a negative count, before any row is looked at.';

-- An index over the vectors of all projects is walked through what the caller may not see: how long it takes, and how
-- many rows it still finds, would tell of that. It serves only callers who may see everything it holds. Under 10,000
-- vectors reading all is as fast; before pgvector 0.8 an index scan does not go on when a filter takes rows away.
create or replace function public.vector_index_serves(filter_project_id uuid)
returns boolean
language plpgsql
stable
set search_path = ''
as $$
declare
  fewest constant integer := 10000;
  version text := (select extension.extversion from pg_catalog.pg_extension as extension where extension.extname = 'vector');
begin
  if pg_catalog.row_security_active('public.chunk_embeddings') and not public.is_admin() then
    return false;
  end if;
  if (split_part(version, '.', 1)::integer, split_part(version, '.', 2)::integer) < (0, 8) then
    return false;
  end if;
  if (select class.reltuples from pg_catalog.pg_class as class where class.oid = 'public.chunk_embeddings'::regclass) < fewest then
    return false;
  end if;
  return filter_project_id is null or fewest <= (
    select count(*)
    from (
      select 1
      from public.context_sources as source
      join public.source_chunks as chunk on chunk.source_id = source.id
      where source.project_id = filter_project_id
      limit fewest
    ) as counted
  );
end
$$;

comment on function public.vector_index_serves(uuid) is
  'True when the approximate index may answer: the caller sees every vector, there are many, and pgvector can go on scanning.';

-- Plans are made for the values at hand, and with a cost for pages out of order that suits today's disks: otherwise one
-- project among many is searched by reading the vectors of all.
create or replace function public.match_chunks(
  query_embedding   extensions.vector(1536),
  match_threshold   double precision,
  match_count       integer,
  filter_project_id uuid default null,
  p_model           text default null
)
returns table (id uuid, source_id uuid, content text, metadata jsonb, similarity double precision)
language plpgsql
stable
set search_path = ''
set plan_cache_mode = 'force_custom_plan'
set random_page_cost = '1.1'
as $$
declare
  -- A vector that comes out of a table may be kept beside it, and would be fetched again for every comparison.
  asked constant extensions.vector := extensions.subvector(query_embedding, 1, 1536);
  found_ids uuid[];
  found_similarities double precision[];
  former text[];
begin
  perform public.check_search(query_embedding, match_count);

  if public.vector_index_serves(filter_project_id) then
    former := array[current_setting('hnsw.ef_search', true), current_setting('hnsw.iterative_scan', true)];
    perform
      set_config('hnsw.ef_search', least(1000, greatest(200, 2 * match_count))::text, true),
      set_config('hnsw.iterative_scan', 'strict_order', true);

    -- Twice as many as asked for: a chunk with vectors of two models is found twice, and near ties in half precision are
    -- put in order by the full vectors.
    select array_agg(best.chunk_id order by best.similarity desc), array_agg(best.similarity order by best.similarity desc)
    into found_ids, found_similarities
    from (
      select nearest.chunk_id, max(nearest.similarity) as similarity
      from (
        select embedded.chunk_id, 1 - (embedded.embedding operator(extensions.<=>) asked) as similarity
        from public.chunk_embeddings as embedded
        where (p_model is null or embedded.model = p_model)
          and (
            filter_project_id is null
            or (
              select source.project_id
              from public.source_chunks as chunk
              join public.context_sources as source on source.id = chunk.source_id
              where chunk.id = embedded.chunk_id
            ) = filter_project_id
          )
        order by embedded.embedding::extensions.halfvec(1536) operator(extensions.<=>) asked::extensions.halfvec(1536)
        limit 2 * match_count
      ) as nearest
      group by nearest.chunk_id
      order by similarity desc
      limit match_count
    ) as best;

    perform set_config('hnsw.ef_search', former[1], true), set_config('hnsw.iterative_scan', former[2], true);

    -- Fewer than asked for may be all there are, or where the scan gave up: then every vector is compared.
    if cardinality(found_ids) = match_count then
      return query
        select chunk.id, chunk.source_id, chunk.content, chunk.metadata, best.similarity
        from unnest(found_ids, found_similarities) as best (chunk_id, similarity)
        join public.source_chunks as chunk on chunk.id = best.chunk_id
        where best.similarity > match_threshold
        order by best.similarity desc, chunk.id;
      return;
    end if;
  end if;

  return query
    with compared as materialized (
      select embedded.chunk_id, 1 - (embedded.embedding operator(extensions.<=>) asked) as similarity
      from public.context_sources as source
      join public.source_chunks as chunk on chunk.source_id = source.id
      join public.chunk_embeddings as embedded on embedded.chunk_id = chunk.id
      where (filter_project_id is null or source.project_id = filter_project_id)
        and (p_model is null or embedded.model = p_model)
    ), best as (
      select compared.chunk_id, max(compared.similarity) as similarity
      from compared
      group by compared.chunk_id
    ), first as materialized (
      select best.chunk_id, best.similarity
      from best
      where best.similarity > match_threshold
      order by best.similarity desc, best.chunk_id
      limit match_count
    )
    select chunk.id, chunk.source_id, chunk.content, chunk.metadata, first.similarity
    from first
    join public.source_chunks as chunk on chunk.id = first.chunk_id
    order by first.similarity desc, chunk.id;
end
$$;

comment on function public.match_chunks(extensions.vector, double precision, integer, uuid, text) is
  'The chunks most similar to a vector, above the threshold, of one project or of all that the caller may see; with p_model only vectors of that model. Never fewer than there are.';

create or replace function public.search_hybrid(
  p_project_id    uuid,
  query_text      text,
  query_embedding extensions.vector(1536),
  match_count     integer default 10,
  semantic_weight double precision default 0.7,
  p_model         text default null
)
returns table (
  id uuid, source_id uuid, content text, metadata jsonb,
  semantic_score double precision, keyword_score double precision, combined_score double precision
)
language plpgsql
stable
set search_path = ''
set plan_cache_mode = 'force_custom_plan'
set random_page_cost = '1.1'
as $$
declare
  asked constant extensions.vector := extensions.subvector(query_embedding, 1, 1536);
  words tsquery := websearch_to_tsquery('pg_catalog.simple', coalesce(query_text, ''));
begin
  perform public.check_search(query_embedding, match_count);
  if semantic_weight is null or not semantic_weight between 0 and 1 then
    raise exception 'semantic_weight must be between 0 and 1' using errcode = 'invalid_parameter_value';
  end if;

  return query
    with scored as materialized (
      select
        chunk.id as chunk_id,
        coalesce(greatest((
          select max(1 - (embedded.embedding operator(extensions.<=>) asked))
          from public.chunk_embeddings as embedded
          where embedded.chunk_id = chunk.id and (p_model is null or embedded.model = p_model)
        ), 0), 0) as semantic,
        case when chunk.content_search @@ words then ts_rank(chunk.content_search, words)::double precision else 0 end as keyword
      from public.context_sources as source
      join public.source_chunks as chunk on chunk.source_id = source.id
      where source.project_id = p_project_id
    ), normalised as (
      select
        scored.chunk_id, scored.semantic,
        coalesce(scored.keyword / nullif(max(scored.keyword) over (), 0), 0) as keyword
      from scored
      where scored.semantic > 0 or scored.keyword > 0
    ), first as materialized (
      select
        normalised.chunk_id, normalised.semantic, normalised.keyword,
        semantic_weight * normalised.semantic + (1 - semantic_weight) * normalised.keyword as combined
      from normalised
      order by combined desc, normalised.chunk_id
      limit match_count
    )
    select chunk.id, chunk.source_id, chunk.content, chunk.metadata, first.semantic, first.keyword, first.combined
    from first
    join public.source_chunks as chunk on chunk.id = first.chunk_id
    order by first.combined desc, chunk.id;
end
$$;

comment on function public.search_hybrid(uuid, text, extensions.vector, integer, double precision, text) is
  'Chunks of a project by meaning and words: each score is 0 to 1, words count relative to the best match. Without a vector only words count, without a text only meaning.';

create or replace function public.apply_decay(
  score       double precision,
  source_date timestamptz,
  decay_rate  double precision default 0.5
)
returns double precision
language sql
stable
set search_path = ''
as $$
  select score / (
    1 + coalesce(greatest(extract(epoch from now() - source_date) / (365.25 * 86400), 0), 0) * greatest(decay_rate, 0)
  )
$$;

comment on function public.apply_decay(double precision, timestamptz, double precision) is
  'A score divided by 1 + age in years x rate; what has no date, or one to come, keeps its score.';

-- Projects

create or replace function public.pillar_completion(content text, metadata jsonb)
returns integer
language sql
immutable
set search_path = ''
as $$
  select case
    when jsonb_typeof(metadata -> 'checklist') = 'array' and jsonb_array_length(metadata -> 'checklist') > 0 then (
      select round(100.0 * count(*) filter (where item.value -> 'done' = 'true') / count(*))::integer
      from jsonb_array_elements(metadata -> 'checklist') as item
    )
    when coalesce(regexp_count(content, '\S+'), 0) = 0 then 0
    when regexp_count(content, '\S+') < 100 then 40
    when regexp_count(content, '\S+') < 400 then 70
    else 100
  end
$$;

comment on function public.pillar_completion(text, jsonb) is
  'How complete a pillar is, in percent: the share of its checklist that is done, or by its words: none 0, under 100 40, under 400 70, else 100.';

create or replace function public.project_completion(p_project_id uuid)
returns table (code text, name text, has_content boolean, word_count integer, completion integer, total_completion numeric)
language sql
stable
set search_path = ''
as $$
  select
    pillar.code, pillar.name,
    coalesce(pillar.content ~ '\S', false),
    coalesce(regexp_count(pillar.content, '\S+'), 0),
    public.pillar_completion(pillar.content, pillar.metadata),
    round(avg(public.pillar_completion(pillar.content, pillar.metadata)) over (), 2)
  from public.pillars as pillar
  where pillar.project_id = p_project_id
  order by pillar.code
$$;

comment on function public.project_completion(uuid) is
  'Completion of each pillar of a project, and the mean of all of them on every row.';

create or replace function public.project_validation(p_project_id uuid)
returns table (criterion text, required integer, actual numeric, passed boolean)
language sql
stable
set search_path = ''
as $$
  with measured as (
    select completion.code as criterion, completion.completion::numeric as actual
    from public.project_completion(p_project_id) as completion
    union all
    select 'global', max(completion.total_completion)
    from public.project_completion(p_project_id) as completion
  )
  select rule.criterion, rule.required, measured.actual, measured.actual > rule.required
  from (values ('global', 65), ('P3', 70), ('P5', 70), ('P6', 60)) as rule (criterion, required)
  join measured on measured.criterion = rule.criterion and measured.actual is not null
  order by rule.criterion desc
$$;

comment on function public.project_validation(uuid) is
  'The criteria of going live: each has to be exceeded. GO when all passed.';

create or replace function public.project_stats(p_project_id uuid)
returns table (
  sources jsonb, chunks bigint, tokens bigint, insights jsonb, runs jsonb, cost_usd numeric, last_activity_at timestamptz
)
language sql
stable
set search_path = ''
as $$
  select
    coalesce((
      select jsonb_object_agg(counted.status, counted.n)
      from (
        select source.status, count(*) as n from public.context_sources as source
        where source.project_id = project.id group by source.status
      ) as counted
    ), '{}'),
    (
      select count(*) from public.source_chunks as chunk
      join public.context_sources as source on source.id = chunk.source_id
      where source.project_id = project.id
    ),
    (select coalesce(sum(source.token_count), 0) from public.context_sources as source where source.project_id = project.id),
    coalesce((
      select jsonb_object_agg(counted.type, counted.n)
      from (
        select insight.type, count(*) as n from public.insights as insight
        where insight.project_id = project.id group by insight.type
      ) as counted
    ), '{}'),
    coalesce((
      select jsonb_object_agg(counted.status, counted.n)
      from (
        select run.status, count(*) as n from public.workflow_runs as run
        where run.project_id = project.id group by run.status
      ) as counted
    ), '{}'),
    (
      select coalesce(sum(step.cost_usd), 0) from public.workflow_steps as step
      join public.workflow_runs as run on run.id = step.run_id
      where run.project_id = project.id
    ),
    greatest(
      project.updated_at,
      (select max(pillar.updated_at) from public.pillars as pillar where pillar.project_id = project.id),
      (select max(greatest(source.created_at, source.status_changed_at)) from public.context_sources as source where source.project_id = project.id),
      (select max(greatest(insight.created_at, insight.last_seen_at)) from public.insights as insight where insight.project_id = project.id),
      (select max(coalesce(run.completed_at, run.started_at)) from public.workflow_runs as run where run.project_id = project.id)
    )
  from public.projects as project
  where project.id = p_project_id
$$;

comment on function public.project_stats(uuid) is
  'Sources by status, chunks, tokens, insights by type, runs by status, cost and last activity of a project; no row when the caller may not see it.';

-- Security definer: members move the phase, which the columns granted to them leave out.
create or replace function public.move_to_phase(p_project_id uuid, p_phase text, force boolean default false)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  project public.projects;
  failing record;
  may_force boolean := public.is_admin() or p_project_id in (select public.my_project_ids('owner'));
begin
  if p_project_id is null or not (may_force or p_project_id in (select public.my_project_ids('member'))) then
    raise exception 'no such project, or none that you may write' using errcode = 'insufficient_privilege';
  end if;
  if p_phase is null or p_phase !~ '^P[1-6]$' then
    raise exception 'a phase is one of P1 to P6' using errcode = 'invalid_parameter_value';
  end if;
  select found.* into project from public.projects as found where found.id = p_project_id for no key update;

  select completion.code, completion.completion, threshold.needed into failing
  from public.project_completion(p_project_id) as completion
  cross join lateral (
    select coalesce(
      case when jsonb_typeof(project.settings #> array['phaseThresholds', completion.code]) = 'number'
        then (project.settings #>> array['phaseThresholds', completion.code])::numeric end,
      65
    ) as needed
  ) as threshold
  where completion.code >= project.current_phase and completion.code < p_phase
    and completion.completion < threshold.needed
  order by completion.code
  limit 1;

  if failing.code is not null then
    if not coalesce(force, false) then
      raise exception '% is at % percent and needs %', failing.code, failing.completion, failing.needed
        using errcode = 'check_violation', hint = 'complete the pillar, or let an owner force the move';
    end if;
    if not may_force then
      raise exception 'only an owner may force a phase' using errcode = 'insufficient_privilege';
    end if;
    insert into public.insights (project_id, type, title, content, confidence, tags)
    values (
      p_project_id, 'decision', format('Moved from %s to %s by force', project.current_phase, p_phase),
      format('%s was at %s percent and needed %s.', failing.code, failing.completion, failing.needed), 1, '["phase"]'
    );
  end if;

  update public.projects as target set current_phase = p_phase where target.id = p_project_id;
  return p_phase;
end
$$;

comment on function public.move_to_phase(uuid, text, boolean) is
  'Moves a project to a phase. Forward, every pillar on the way has to reach its threshold, unless an owner forces it, which leaves a decision among the insights.';

-- Security definer: the status of a source is not among the columns that people may change.
create or replace function public.reprocess_source(p_source_id uuid)
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.context_sources as source
  set status = 'pending'
  where source.id = p_source_id
    and (source.project_id in (select public.my_project_ids('member')) or public.is_admin());
  if not found then
    raise exception 'no such source, or none that you may write' using errcode = 'insufficient_privilege';
  end if;
end
$$;

comment on function public.reprocess_source(uuid) is 'Sends a source back to the beginning of its processing, from whatever status.';

-- Workflows

create or replace view public.v_workflow_daily with (security_invoker = true) as
with step_totals as (
  select
    step.run_id,
    sum(step.tokens_input) filter (where step.attempt = step.last_attempt) as tokens_input,
    sum(step.tokens_output) filter (where step.attempt = step.last_attempt) as tokens_output,
    sum(step.cost_usd) as cost_usd
  from (
    select metric.*, max(metric.attempt) over (partition by metric.run_id, metric.step_name) as last_attempt
    from public.workflow_steps as metric
  ) as step
  group by step.run_id
), measured as (
  select
    run.*, totals.tokens_input, totals.tokens_output, totals.cost_usd,
    case when run.status <> 'running' then extract(epoch from run.completed_at - run.started_at) * 1000 end as duration_ms
  from public.workflow_runs as run
  left join step_totals as totals on totals.run_id = run.id
)
select
  (measured.started_at at time zone 'UTC')::date as day,
  measured.project_id,
  measured.workflow_id,
  count(*) as runs,
  count(*) filter (where measured.status = 'completed') as completed,
  count(*) filter (where measured.status = 'failed') as failed,
  round(
    count(*) filter (where measured.status = 'completed')::numeric
      / nullif(count(*) filter (where measured.status in ('completed', 'failed')), 0),
    4
  ) as success_rate,
  round(avg(measured.duration_ms), 1) as avg_duration_ms,
  round((percentile_cont(0.5) within group (order by measured.duration_ms))::numeric, 1) as p50_duration_ms,
  round((percentile_cont(0.95) within group (order by measured.duration_ms))::numeric, 1) as p95_duration_ms,
  coalesce(sum(measured.tokens_input), 0)::bigint as tokens_input,
  coalesce(sum(measured.tokens_output), 0)::bigint as tokens_output,
  coalesce(sum(measured.cost_usd), 0) as cost_usd
from measured
group by 1, 2, 3
order by 1, 3, 2;

comment on view public.v_workflow_daily is
  'Runs by day (UTC), project and workflow. Rates and durations leave out running ones; tokens are of last attempts, money of all.';

create or replace view public.v_step_stats with (security_invoker = true) as
select
  run.workflow_id,
  step.step_name,
  count(*) as executions,
  round(count(*) filter (where step.status = 'failed')::numeric / count(*), 4) as failure_rate,
  round(avg(step.latency_ms), 1) as avg_latency_ms,
  round((percentile_cont(0.95) within group (order by step.latency_ms))::numeric, 1) as p95_latency_ms,
  sum(step.tokens_input)::bigint as tokens_input,
  sum(step.tokens_output)::bigint as tokens_output,
  sum(step.cost_usd) as cost_usd
from public.workflow_steps as step
join public.workflow_runs as run on run.id = step.run_id
where step.status <> 'skipped'
group by run.workflow_id, step.step_name
order by run.workflow_id, step.step_name;

comment on view public.v_step_stats is 'Steps of each workflow: every attempt counts, skipped ones do not.';

create or replace view public.v_project_cost with (security_invoker = true) as
select
  run.project_id,
  date_trunc('month', step.executed_at at time zone 'UTC')::date as month,
  step.model,
  sum(step.tokens_input)::bigint as tokens_input,
  sum(step.tokens_output)::bigint as tokens_output,
  sum(step.cost_usd) as cost_usd
from public.workflow_steps as step
join public.workflow_runs as run on run.id = step.run_id
where step.model is not null or step.cost_usd > 0
group by 1, 2, 3
order by 1, 2, 3;

comment on view public.v_project_cost is 'Tokens and money by project, month (UTC) and model, all attempts.';

create or replace view public.v_source_pipeline with (security_invoker = true) as
select
  source.id as source_id,
  source.project_id,
  source.name,
  source.status,
  count(distinct chunk.id) as chunks,
  count(distinct embedded.chunk_id) as embedded_chunks,
  source.token_count as tokens,
  case when source.status in ('pending', 'processing') then now() - source.status_changed_at end as age
from public.context_sources as source
left join public.source_chunks as chunk on chunk.source_id = source.id
left join public.chunk_embeddings as embedded on embedded.chunk_id = chunk.id
group by source.id
order by source.project_id, source.created_at, source.id;

comment on view public.v_source_pipeline is 'How far each source has come, and since when it waits.';

create or replace view public.v_insight_leaderboard with (security_invoker = true) as
select
  insight.id as insight_id,
  insight.project_id,
  insight.type,
  insight.title,
  insight.evidence_count,
  insight.confidence,
  insight.last_seen_at
from public.insights as insight
where insight.status = 'active'
order by insight.evidence_count desc, insight.confidence desc, insight.last_seen_at desc, insight.id;

comment on view public.v_insight_leaderboard is 'Active insights, those met most often first.';

do $$
declare
  described record;
begin
  for described in
    select *
    from (values
      ('v_workflow_daily', 'day', 'Day on which the runs began, in UTC.'),
      ('v_workflow_daily', 'project_id', 'Project; empty for runs without one.'),
      ('v_workflow_daily', 'workflow_id', 'Workflow.'),
      ('v_workflow_daily', 'runs', 'All runs, running ones included.'),
      ('v_workflow_daily', 'completed', 'Runs that were completed.'),
      ('v_workflow_daily', 'failed', 'Runs that failed.'),
      ('v_workflow_daily', 'success_rate', 'Completed runs among the finished ones, 0 to 1.'),
      ('v_workflow_daily', 'avg_duration_ms', 'Mean duration of finished runs.'),
      ('v_workflow_daily', 'p50_duration_ms', 'Half of the finished runs took no longer.'),
      ('v_workflow_daily', 'p95_duration_ms', '95 of 100 finished runs took no longer.'),
      ('v_workflow_daily', 'tokens_input', 'Tokens sent, in the last attempt of each step.'),
      ('v_workflow_daily', 'tokens_output', 'Tokens received, in the last attempt of each step.'),
      ('v_workflow_daily', 'cost_usd', 'Cost of all attempts.'),
      ('v_step_stats', 'workflow_id', 'Workflow.'),
      ('v_step_stats', 'step_name', 'Step of the workflow.'),
      ('v_step_stats', 'executions', 'Attempts that were carried out.'),
      ('v_step_stats', 'failure_rate', 'Failed attempts among them, 0 to 1.'),
      ('v_step_stats', 'avg_latency_ms', 'Mean time of an attempt.'),
      ('v_step_stats', 'p95_latency_ms', '95 of 100 attempts took no longer.'),
      ('v_step_stats', 'tokens_input', 'Tokens sent.'),
      ('v_step_stats', 'tokens_output', 'Tokens received.'),
      ('v_step_stats', 'cost_usd', 'Cost.'),
      ('v_project_cost', 'project_id', 'Project; empty for runs without one.'),
      ('v_project_cost', 'month', 'First day of the month, in UTC.'),
      ('v_project_cost', 'model', 'Model; empty where the step named none.'),
      ('v_project_cost', 'tokens_input', 'Tokens sent.'),
      ('v_project_cost', 'tokens_output', 'Tokens received.'),
      ('v_project_cost', 'cost_usd', 'Cost.'),
      ('v_source_pipeline', 'source_id', 'Source.'),
      ('v_source_pipeline', 'project_id', 'Project of the source.'),
      ('v_source_pipeline', 'name', 'Name of the source.'),
      ('v_source_pipeline', 'status', 'Where processing stands.'),
      ('v_source_pipeline', 'chunks', 'Chunks of the source.'),
      ('v_source_pipeline', 'embedded_chunks', 'Chunks that have a vector of at least one model.'),
      ('v_source_pipeline', 'tokens', 'Tokens of the source.'),
      ('v_source_pipeline', 'age', 'How long it has been pending or processing; empty when it is neither.'),
      ('v_insight_leaderboard', 'insight_id', 'Insight.'),
      ('v_insight_leaderboard', 'project_id', 'Project of the insight.'),
      ('v_insight_leaderboard', 'type', 'Kind of insight.'),
      ('v_insight_leaderboard', 'title', 'Title of the insight.'),
      ('v_insight_leaderboard', 'evidence_count', 'How often it was met.'),
      ('v_insight_leaderboard', 'confidence', 'How sure it is, 0 to 1.'),
      ('v_insight_leaderboard', 'last_seen_at', 'When it was last met.')
    ) as description (view_name, column_name, words)
  loop
    execute format('comment on column public.%I.%I is %L', described.view_name, described.column_name, described.words);
  end loop;
end
$$;

-- Each function runs with the caller's rights unless it says otherwise; visitors have none of them.

revoke all on function
  public.check_search(extensions.vector, integer),
  public.vector_index_serves(uuid),
  public.match_chunks(extensions.vector, double precision, integer, uuid, text),
  public.search_hybrid(uuid, text, extensions.vector, integer, double precision, text),
  public.apply_decay(double precision, timestamptz, double precision),
  public.pillar_completion(text, jsonb),
  public.project_completion(uuid),
  public.project_validation(uuid),
  public.project_stats(uuid),
  public.move_to_phase(uuid, text, boolean),
  public.reprocess_source(uuid)
  from public, anon, authenticated, service_role;

grant execute on function
  public.check_search(extensions.vector, integer),
  public.vector_index_serves(uuid),
  public.match_chunks(extensions.vector, double precision, integer, uuid, text),
  public.search_hybrid(uuid, text, extensions.vector, integer, double precision, text),
  public.apply_decay(double precision, timestamptz, double precision),
  public.pillar_completion(text, jsonb),
  public.project_completion(uuid),
  public.project_validation(uuid),
  public.project_stats(uuid)
  to authenticated, service_role;

grant execute on function public.move_to_phase(uuid, text, boolean), public.reprocess_source(uuid) to authenticated;

revoke all on
  public.v_workflow_daily, public.v_step_stats, public.v_project_cost, public.v_source_pipeline, public.v_insight_leaderboard
  from public, anon, authenticated, service_role;
grant select on
  public.v_workflow_daily, public.v_step_stats, public.v_project_cost, public.v_source_pipeline, public.v_insight_leaderboard
  to authenticated, service_role;
