-- Statistics of Likert scores: people and models apart. Each caller gets the figures of the rows that the caller may see.

create or replace view public.record_likert_scores
with (security_invoker = true) as
select
  record.id as "recordId",
  record."projectId",
  count(score.id) filter (where score."llmModel" is null) as "humanCount",
  round(avg(score."realismScore") filter (where score."llmModel" is null), 1) as "humanRealism",
  round(avg(score."qualityScore") filter (where score."llmModel" is null), 1) as "humanQuality",
  count(score.id) filter (where score."llmModel" is not null) as "llmCount",
  round(avg(score."realismScore") filter (where score."llmModel" is not null), 1) as "llmRealism",
  round(avg(score."qualityScore") filter (where score."llmModel" is not null), 1) as "llmQuality"
from public.data_records as record
left join public.likert_scores as score on score."recordId" = record.id
group by record.id;

comment on view public.record_likert_scores is 'How each record was rated, those without a rating included.';
comment on column public.record_likert_scores."recordId" is 'The record.';
comment on column public.record_likert_scores."projectId" is 'Its project.';
comment on column public.record_likert_scores."humanCount" is 'Ratings by people.';
comment on column public.record_likert_scores."humanRealism" is 'Their mean realism to one decimal; empty without a rating.';
comment on column public.record_likert_scores."humanQuality" is 'Their mean quality.';
comment on column public.record_likert_scores."llmCount" is 'Ratings by models.';
comment on column public.record_likert_scores."llmRealism" is 'Their mean realism.';
comment on column public.record_likert_scores."llmQuality" is 'Their mean quality.';

create or replace view public.likert_export
with (security_invoker = true) as
select
  record.id as "recordId",
  record."projectId",
  record.content,
  record.category,
  record.type,
  case when score."llmModel" is null then 'Human' else 'LLM' end as "raterType",
  coalesce(score."llmModel", profile.email, score."userId") as rater,
  score."realismScore",
  score."qualityScore",
  score."createdAt"
from public.likert_scores as score
join public.data_records as record on record.id = score."recordId"
left join public.profiles as profile on profile.id::text = score."userId";

comment on view public.likert_export is 'Every rating with its record, as it is exported.';
comment on column public.likert_export."recordId" is 'The record.';
comment on column public.likert_export."projectId" is 'Its project.';
comment on column public.likert_export.content is 'Its text.';
comment on column public.likert_export.category is 'Its label.';
comment on column public.likert_export.type is 'TASK or FEEDBACK.';
comment on column public.likert_export."raterType" is 'Human or LLM.';
comment on column public.likert_export.rater is 'Name of the model or e-mail address of the person; the id where the caller may not see the address.';
comment on column public.likert_export."realismScore" is 'Realism from 1 to 7.';
comment on column public.likert_export."qualityScore" is 'Quality from 1 to 7.';
comment on column public.likert_export."createdAt" is 'When it was rated.';

create or replace function public.likert_summary(project_id text default null)
returns table (
  "totalRecords"      bigint,
  "ratedRecords"      bigint,
  "humanRaters"       bigint,
  "llmModels"         bigint,
  "totalHumanRatings" bigint,
  "totalLLMRatings"   bigint
)
language sql
stable
set search_path = ''
as $$
  select
    count(distinct record.id),
    count(distinct score."recordId"),
    count(distinct score."userId") filter (where score."llmModel" is null),
    count(distinct score."llmModel"),
    count(score.id) filter (where score."llmModel" is null),
    count(score."llmModel")
  from public.data_records as record
  left join public.likert_scores as score on score."recordId" = record.id
  where project_id is null or record."projectId" = project_id
$$;

comment on function public.likert_summary(text) is
  'How much of a project, or of all without one, has been rated, and by how many people and models.';

create or replace function public.likert_distribution(project_id text default null)
returns table (
  "raterType"         text,
  scale               text,
  count               bigint,
  mean                numeric,
  median              numeric,
  "standardDeviation" numeric,
  distribution        bigint[]
)
language sql
stable
set search_path = ''
as $$
  with scored as (
    select
      case when rating."llmModel" is null then 'Human' else 'LLM' end as rater,
      answer.scale,
      answer.score
    from public.likert_scores as rating
    join public.data_records as record on record.id = rating."recordId"
    cross join lateral (
      values ('realism', rating."realismScore"), ('quality', rating."qualityScore")
    ) as answer (scale, score)
    where project_id is null or record."projectId" = project_id
  )
  select
    line.rater,
    line.scale,
    count(scored.score),
    coalesce(round(avg(scored.score), 2), 0),
    coalesce(round((percentile_cont(0.5) within group (order by scored.score))::numeric, 1), 0),
    coalesce(round(stddev_pop(scored.score), 2), 0),
    array[
      count(*) filter (where scored.score = 1),
      count(*) filter (where scored.score = 2),
      count(*) filter (where scored.score = 3),
      count(*) filter (where scored.score = 4),
      count(*) filter (where scored.score = 5),
      count(*) filter (where scored.score = 6),
      count(*) filter (where scored.score = 7)
    ]
  from (
    values (1, 'Human', 'realism'), (2, 'Human', 'quality'), (3, 'LLM', 'realism'), (4, 'LLM', 'quality')
  ) as line (place, rater, scale)
  left join scored on scored.rater = line.rater and scored.scale = line.scale
  group by line.place, line.rater, line.scale
  order by line.place
$$;

comment on function public.likert_distribution(text) is
  'Four lines, people and models by realism and quality: number, mean, median, deviation of the whole, and how often each of 1 to 7 was given.';

-- The correlation of values that are all alike is not defined; rounding errors would give one, so it is asked before.
create or replace function public.likert_model_comparison(project_id text default null)
returns table (
  model                 text,
  "totalRatings"        bigint,
  "avgRealism"          numeric,
  "avgQuality"          numeric,
  "realismCorrelation"  numeric,
  "qualityCorrelation"  numeric,
  "recordsWithBoth"     bigint,
  "totalRecordsRated"   bigint
)
language sql
stable
set search_path = ''
as $$
  with rating as (
    select score."recordId", score."llmModel", score."realismScore" as realism, score."qualityScore" as quality
    from public.likert_scores as score
    join public.data_records as record on record.id = score."recordId"
    where project_id is null or record."projectId" = project_id
  ),
  human as (
    select rating."recordId", avg(rating.realism) as realism, avg(rating.quality) as quality
    from rating
    where rating."llmModel" is null
    group by rating."recordId"
  )
  select
    rating."llmModel",
    count(*),
    round(avg(rating.realism), 2),
    round(avg(rating.quality), 2),
    case
      when count(human."recordId") >= 3
        and min(human.realism) < max(human.realism)
        and min(rating.realism) filter (where human."recordId" is not null)
          < max(rating.realism) filter (where human."recordId" is not null)
      then round(corr(rating.realism, human.realism)::numeric, 3)
    end,
    case
      when count(human."recordId") >= 3
        and min(human.quality) < max(human.quality)
        and min(rating.quality) filter (where human."recordId" is not null)
          < max(rating.quality) filter (where human."recordId" is not null)
      then round(corr(rating.quality, human.quality)::numeric, 3)
    end,
    count(human."recordId"),
    count(distinct rating."recordId")
  from rating
  left join human on human."recordId" = rating."recordId"
  where rating."llmModel" is not null
  group by rating."llmModel"
  order by rating."llmModel"
$$;

comment on function public.likert_model_comparison(text) is
  'Each model beside the people: its means, and its correlation with their mean for each record; empty under three records or without any difference.';

revoke all on public.record_likert_scores, public.likert_export from public, anon, authenticated, service_role;
grant select on public.record_likert_scores, public.likert_export to authenticated, service_role;

revoke all on function
  public.likert_summary(text), public.likert_distribution(text), public.likert_model_comparison(text)
  from public, anon, authenticated, service_role;
grant execute on function
  public.likert_summary(text), public.likert_distribution(text), public.likert_model_comparison(text)
  to authenticated, service_role;
