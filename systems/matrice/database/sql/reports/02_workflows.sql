-- name: workflow_days
-- Runs by day since a day, with success and duration
-- param: since date = 2000-01-01  The first day that counts
select day, workflow_id, sum(runs) as runs, sum(completed) as completed, sum(failed) as failed, sum(cost_usd) as cost_usd
from v_workflow_daily
where day >= :'since'
group by day, workflow_id
order by day, workflow_id;

-- name: failure_alerts
-- Days on which more of a workflow failed than is allowed
-- param: most_percent numeric = 1  What is allowed, in percent of the finished runs
select day, workflow_id, sum(failed) as failed, sum(completed) as completed
from v_workflow_daily
group by day, workflow_id
having sum(failed) * 100 > :most_percent * nullif(sum(failed) + sum(completed), 0)
order by day desc, workflow_id;

-- name: error_groups
-- What went wrong, by step and message
select r.workflow_id, s.step_name, s.error ->> 'message' as message, count(*) as times, max(s.executed_at) as last
from workflow_steps s
join workflow_runs r on r.id = s.run_id
where s.status = 'failed'
group by 1, 2, 3
order by times desc, last desc;

-- name: monthly_budgets
-- Money of a month beside the budget of each project
-- param: month date = 2026-03-01  First day of the month
select p.name, coalesce(sum(c.cost_usd), 0) as cost_usd, (p.settings ->> 'monthlyBudgetUsd')::numeric as budget_usd,
  round(coalesce(sum(c.cost_usd), 0) * 100 / nullif((p.settings ->> 'monthlyBudgetUsd')::numeric, 0), 2) as percent
from projects p
left join v_project_cost c on c.project_id = p.id and c.month = :'month'
group by p.id
order by p.name;
