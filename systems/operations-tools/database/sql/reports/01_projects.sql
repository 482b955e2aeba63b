-- name: project_overview
-- Projects with their records: by type, labelled, with a vector, analysed, reviewed
-- param: project text = %  Name, or a part of it with %
select project.name, profile.email as owner,
  count(*) filter (where record.type = 'TASK') as tasks,
  count(*) filter (where record.type = 'FEEDBACK') as feedback,
  count(record.category) as labelled,
  count(*) filter (where record.embedding <> '{}') as vectorized,
  count(record."alignmentAnalysis") as analysed,
  round(avg(record."alignmentScore"), 1) as alignment,
  count(*) filter (where record."hasBeenReviewed") as reviewed
from projects project
left join profiles profile on profile.id = project."ownerId"
left join data_records record on record."projectId" = project.id
where project.name ilike :'project'
group by project.id, profile.email
order by project.name;

-- name: label_reviews
-- How often reviewers agreed with the labels, by project and label
select project.name, record.category, count(*) as reviewed,
  count(*) filter (where record."isCategoryCorrect") as agreed
from data_records record
join projects project on project.id = record."projectId"
where record."hasBeenReviewed"
group by project.name, record.category
order by project.name, record.category;

-- name: skip_reasons
-- Why rows were not loaded, over all ingest jobs
select project.name, reason.key as reason, sum(reason.value::numeric) as rows
from ingest_jobs job
join projects project on project.id = job."projectId"
cross join lateral jsonb_each_text(job."skippedDetails") reason
group by project.name, reason.key
order by rows desc, project.name, reason;
