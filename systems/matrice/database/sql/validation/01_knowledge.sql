-- name: projects_without_owner
-- Projects that nobody owns
select p.id, p.name
from projects p
where not exists (select from user_projects m where m.project_id = p.id and m.role = 'owner');

-- name: projects_without_all_pillars
-- Projects that lack one of the six pillars
select p.id, p.name, count(i.id) as pillars
from projects p
left join pillars i on i.project_id = p.id
group by p.id
having count(i.id) < 6;

-- name: pillars_with_missing_versions
-- Pillars whose former versions are not all there
select i.id, i.project_id, i.code, i.version, count(v.id) as former_versions
from pillars i
left join pillar_versions v on v.pillar_id = i.id
group by i.id
having count(v.id) <> i.version - 1;

-- name: ready_sources_without_chunks
-- Sources that are ready and have nothing to show
select s.id, s.project_id, s.name
from context_sources s
where s.status = 'ready' and not exists (select from source_chunks c where c.source_id = s.id);

-- name: ready_sources_with_chunks_without_vectors
-- Chunks of ready sources that no search by meaning finds
select c.id, c.source_id, c.chunk_index
from source_chunks c
join context_sources s on s.id = c.source_id
where s.status = 'ready' and not exists (select from chunk_embeddings e where e.chunk_id = c.id);

-- name: sources_with_gaps_between_chunks
-- Sources whose chunks are not numbered from 0 without a gap
select source_id, count(*) as chunks, min(chunk_index) as first, max(chunk_index) as last
from source_chunks
group by source_id
having min(chunk_index) <> 0 or max(chunk_index) <> count(*) - 1;

-- name: failed_sources_without_reason
-- Sources in error that do not say why
select id, project_id, name
from context_sources
where status = 'error' and coalesce(raw_metadata #>> '{error,message}', '') = '';

-- name: evidence_of_other_projects
-- Evidence from a source of another project than that of the insight
select e.id, e.insight_id, e.source_id
from insight_evidence e
join insights i on i.id = e.insight_id
join context_sources s on s.id = e.source_id
where s.project_id <> i.project_id;

-- name: links_between_projects
-- Links between insights of different projects
select l.from_id, l.to_id, l.relation
from insight_links l
join insights a on a.id = l.from_id
join insights b on b.id = l.to_id
where a.project_id <> b.project_id;

-- name: insights_with_a_wrong_count
-- Insights whose evidence_count is not that of their evidence
select i.id, i.evidence_count, count(e.id) as evidence
from insights i
join insight_evidence e on e.insight_id = i.id
group by i.id
having i.evidence_count <> count(e.id);
