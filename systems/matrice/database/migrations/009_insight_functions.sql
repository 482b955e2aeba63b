-- Insights found by meaning, met again, contradicted, confirmed and aged.

create or replace function public.match_insights(
  query_embedding extensions.vector(1536),
  match_threshold double precision,
  match_count     integer,
  p_project_id    uuid default null,
  p_model         text default null
)
returns table (id uuid, type text, title text, content text, confidence double precision, tags jsonb, similarity double precision)
language plpgsql
stable
set search_path = ''
set plan_cache_mode = 'force_custom_plan'
as $$
begin
  perform public.check_search(query_embedding, match_count);
  return query
    with best as materialized (
      select insight.id as insight_id, max(1 - (embedded.embedding operator(extensions.<=>) query_embedding)) as similarity
      from public.insights as insight
      join public.insight_embeddings as embedded on embedded.insight_id = insight.id
      where insight.status = 'active'
        and (p_project_id is null or insight.project_id = p_project_id)
        and (p_model is null or embedded.model = p_model)
      group by insight.id
    )
    select insight.id, insight.type, insight.title, insight.content, insight.confidence, insight.tags, best.similarity
    from best
    join public.insights as insight on insight.id = best.insight_id
    where best.similarity > match_threshold
    order by best.similarity desc, insight.id
    limit match_count;
end
$$;

comment on function public.match_insights(extensions.vector, double precision, integer, uuid, text) is
  'The active insights most similar to a vector, above the threshold, of one project or of all that the caller may see.';

-- The project is locked: two answers that bring the same learning at once would otherwise both find it new.
create or replace function public.record_insight(
  p_project_id  uuid,
  p_type        text,
  p_title       text,
  p_content     text,
  p_confidence  double precision,
  p_embedding   extensions.vector(1536),
  p_tags        jsonb default '[]',
  p_source_id   uuid default null,
  p_run_id      uuid default null,
  p_contradicts uuid default null,
  p_model       text default 'text-embedding-ada-002'
)
returns uuid
language plpgsql
set search_path = ''
as $$
declare
  known record;
  recorded uuid;
begin
  perform public.check_search(p_embedding, 1);
  perform 1 from public.projects as project where project.id = p_project_id for no key update;
  if not found then
    raise exception 'no such project' using errcode = 'foreign_key_violation';
  end if;

  -- A learning that became a pattern is met again as a learning. The nearest counts, unless a title is the same.
  select insight.id, near.similarity,
    lower(regexp_replace(btrim(insight.title), '\s+', ' ', 'g')) = lower(regexp_replace(btrim(p_title), '\s+', ' ', 'g')) as same_title
  into known
  from public.insights as insight
  left join lateral (
    select 1 - (embedded.embedding operator(extensions.<=>) p_embedding) as similarity
    from public.insight_embeddings as embedded
    where embedded.insight_id = insight.id and embedded.model = p_model
  ) as near on true
  where insight.project_id = p_project_id
    and insight.status = 'active'
    and (insight.type = p_type or (p_type = 'learning' and insight.type = 'pattern'))
    and insight.id is distinct from p_contradicts
  order by same_title desc, near.similarity desc nulls last, insight.id
  limit 1;

  if p_contradicts is null and (known.same_title or known.similarity >= 0.90) then
    recorded := known.id;
    update public.insights as insight
    set
      confidence = least(0.99, 1 - (1 - insight.confidence) * (1 - p_confidence * 0.5)),
      tags = (
        select coalesce(jsonb_agg(distinct tag.value), '[]')
        from jsonb_array_elements(insight.tags || p_tags) as tag
      ),
      last_seen_at = now(),
      last_aged_at = null
    where insight.id = recorded;
  else
    insert into public.insights (project_id, source_id, type, title, content, confidence, tags)
    values (p_project_id, p_source_id, p_type, p_title, p_content, p_confidence, p_tags)
    returning insights.id into recorded;
    insert into public.insight_embeddings (insight_id, embedding, model)
    values (recorded, p_embedding, p_model);
    if p_contradicts is not null then
      update public.insights as insight
      set confidence = insight.confidence * 0.8
      where insight.id = p_contradicts and insight.project_id = p_project_id;
      if not found then
        raise exception 'the contradicted insight is not of this project' using errcode = 'foreign_key_violation';
      end if;
      insert into public.insight_links (from_id, to_id, relation) values (recorded, p_contradicts, 'contradicts');
    elsif known.similarity >= 0.75 then
      insert into public.insight_links (from_id, to_id, relation) values (recorded, known.id, 'supports');
    end if;
  end if;

  insert into public.insight_evidence (insight_id, run_id, source_id, confidence)
  values (recorded, p_run_id, p_source_id, p_confidence);

  update public.insights as insight
  set type = 'pattern'
  where insight.id = recorded
    and insight.type = 'learning'
    and insight.evidence_count >= 3
    and (
      select greatest(count(distinct evidence.source_id), count(distinct evidence.run_id))
      from public.insight_evidence as evidence
      where evidence.insight_id = recorded
    ) >= 2;
  return recorded;
end
$$;

comment on function public.record_insight(uuid, text, text, text, double precision, extensions.vector, jsonb, uuid, uuid, uuid, text) is
  'Stores what an answer taught: the same again strengthens what is known, the similar is linked, the contradicted is weakened; a learning from several sources or runs becomes a pattern.';

-- Security definer: any writer of the project may confirm, not only who wrote it.
create or replace function public.confirm_insight(p_insight_id uuid, p_note text default null)
returns double precision
language plpgsql
security definer
set search_path = ''
as $$
declare
  now_sure double precision;
begin
  update public.insights as insight
  set confidence = greatest(insight.confidence, 0.8), last_seen_at = now(), last_aged_at = null
  where insight.id = p_insight_id
    and (insight.project_id in (select public.my_project_ids('member')) or public.is_admin())
  returning insight.confidence into now_sure;
  if now_sure is null then
    raise exception 'no such insight, or none that you may write' using errcode = 'insufficient_privilege';
  end if;
  insert into public.insight_evidence (insight_id, confidence, note)
  values (p_insight_id, 1, coalesce(p_note, 'confirmed'));
  return now_sure;
end
$$;

comment on function public.confirm_insight(uuid, text) is
  'A person confirms an insight: one more evidence, and a confidence of at least 0.8, which is given back.';

create or replace function public.age_insights()
returns integer
language sql
set search_path = ''
as $$
  with aged as (
    update public.insights as insight
    set
      confidence = insight.confidence * 0.9,
      status = case when insight.confidence * 0.9 < 0.2 then 'deprecated' else insight.status end,
      last_aged_at = now()
    where insight.status = 'active'
      and greatest(insight.last_seen_at, insight.last_aged_at) < now() - interval '180 days'
    returning insight.id
  )
  select count(*)::integer from aged
$$;

comment on function public.age_insights() is
  'Lowers the confidence of insights that nobody met for 180 days by a tenth, once in 180 days; under 0.2 they are deprecated. Gives how many.';

revoke all on function
  public.match_insights(extensions.vector, double precision, integer, uuid, text),
  public.record_insight(uuid, text, text, text, double precision, extensions.vector, jsonb, uuid, uuid, uuid, text),
  public.confirm_insight(uuid, text),
  public.age_insights()
  from public, anon, authenticated, service_role;
grant execute on function public.match_insights(extensions.vector, double precision, integer, uuid, text)
  to authenticated, service_role;
grant execute on function
  public.record_insight(uuid, text, text, text, double precision, extensions.vector, jsonb, uuid, uuid, uuid, text),
  public.age_insights()
  to service_role;
grant execute on function public.confirm_insight(uuid, text) to authenticated;
