-- name: rating_summary
-- How much of each project has been rated, by people and by models
select project.name, summary.*
from projects project
cross join lateral likert_summary(project.id) summary
order by project.name;

-- name: models_beside_people
-- Models with their means and how they agree with people
-- param: project text = %  Name of the project, or a part of it with %
select project.name, compared.*
from projects project
cross join lateral likert_model_comparison(project.id) compared
where project.name ilike :'project'
order by project.name, compared.model;

-- name: disagreements
-- Records that people and models rated most differently
-- param: most integer = 20  How many at most
select "recordId", "humanRealism", "llmRealism", "humanQuality", "llmQuality",
  abs("humanRealism" - "llmRealism") + abs("humanQuality" - "llmQuality") as distance
from record_likert_scores
where "humanCount" > 0 and "llmCount" > 0
order by distance desc, "recordId"
limit :most;
