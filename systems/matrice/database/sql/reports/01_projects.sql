-- name: project_overview
-- Each project with its phase, people, sources, insights and cost
select p.name, p.current_phase,
  (select count(*) from user_projects m where m.project_id = p.id) as people,
  (select count(*) from context_sources s where s.project_id = p.id) as sources,
  (select count(*) from insights i where i.project_id = p.id and i.status = 'active') as insights,
  (select coalesce(sum(c.cost_usd), 0) from v_project_cost c where c.project_id = p.id) as cost_usd
from projects p
order by p.name;

-- name: project_completion
-- How complete the pillars of a project are
-- param: project uuid = b0000000-0000-4000-8000-00000000000a  The project
select * from project_completion(:'project');

-- name: project_briefing
-- What to read when a project is taken up again: insights, sources in error, last runs
-- param: project uuid = b0000000-0000-4000-8000-00000000000a  The project
select 'insight' as kind, title as what, last_seen_at as at from v_insight_leaderboard where project_id = :'project'
union all
select 'source in error', name, status_changed_at from context_sources where project_id = :'project' and status = 'error'
union all
select 'run ' || status, workflow_id, started_at from workflow_runs where project_id = :'project'
order by kind, at desc;
