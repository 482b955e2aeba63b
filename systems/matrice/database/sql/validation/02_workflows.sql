-- name: runs_that_end_before_they_start
-- Runs whose end comes before their start
select id, workflow_id, started_at, completed_at
from workflow_runs
where completed_at < started_at;

-- name: failed_runs_without_reason
-- Failed runs that do not say why
select id, workflow_id, started_at
from workflow_runs
where status = 'failed' and coalesce(error ->> 'message', '') = '';

-- name: steps_with_gaps_between_attempts
-- Steps of which an attempt is missing
select run_id, step_name, count(*) as attempts, max(attempt) as last_attempt
from workflow_steps
group by run_id, step_name
having max(attempt) <> count(*);

-- name: models_without_a_price
-- Models that steps name and model_prices does not
select s.model, count(*) as steps, min(s.executed_at) as since
from workflow_steps s
where s.model is not null
  and not exists (select from model_prices p where p.model = s.model and p.valid_from <= s.executed_at)
group by s.model;
